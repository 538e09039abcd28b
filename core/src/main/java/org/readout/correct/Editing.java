package org.readout.correct;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Engagement;
import org.readout.model.Evidence;
import org.readout.model.Outcome;
import org.readout.model.Place;
import org.readout.model.Status;
import org.readout.model.When;

/** Gives a field of a record the value that a person says is right. */
public final class Editing {

    /** The fields that can be edited. */
    public static final List<String> FIELDS =
            List.of("status", "channel", "when", "place", "outcome");

    /** What stands as rule where a person and no rule gave the value. */
    /** Whether a value has the form of a state's id, with a city's behind it or without. */
    private static boolean isPlace(String value) {
        boolean state = value.length() >= 3 && is(value.substring(0, 3), 'A', 'Z');
        boolean city =
                value.length() > 4
                        && value.charAt(3) == ':'
                        && value.substring(4)
                                .chars()
                                .allMatch(
                                        c ->
                                                c == '-'
                                                        || is((char) c, 'a', 'z')
                                                        || is((char) c, '0', '9'));
        return state && (value.length() == 3 || city);
    }

    private static boolean is(String word, char first, char last) {
        return word.chars().allMatch(c -> is((char) c, first, last));
    }

    private static boolean is(char c, char first, char last) {
        return first <= c && c <= last;
    }

    private static final String RULE = "correction.edit";

    private Editing() {}

    /**
     * Whether the value can stand in the field.
     *
     * @return what is wrong and what to write instead, or null where nothing is
     */
    public static @Nullable String fault(@Nullable String field, @Nullable String value) {
        if (field == null || !FIELDS.contains(field)) {
            return "has no field that can be edited; write one of " + String.join(", ", FIELDS);
        }
        try {
            switch (field) {
                case "status" -> word(Status.class, value == null ? "" : value);
                case "channel" -> optional(Channel.class, value);
                case "outcome" -> optional(Outcome.class, value);
                case "when" -> {
                    if (value != null) {
                        days(value);
                    }
                }
                default -> {
                    if (value != null && !isPlace(value)) {
                        throw new IllegalArgumentException("write CHE:geneva or CHE");
                    }
                }
            }
            return null;
        } catch (DateTimeException e) {
            return "has no date in "
                    + value
                    + "; write 2031-05-07, 2031-05, 2031 or 2031-05-07/2031-05-09";
        } catch (IllegalArgumentException e) {
            return "cannot have " + field + " " + value + "; " + e.getMessage();
        }
    }

    static Account edit(Account account, String field, @Nullable String value) {
        Evidence told = account.evidence();
        return new Account(
                account.id(),
                account.document(),
                account.main(),
                field.equals("status") && value != null
                        ? word(Status.class, value)
                        : account.status(),
                field.equals("channel") ? optional(Channel.class, value) : account.channel(),
                field.equals("when") ? when(account.when(), value, told) : account.when(),
                field.equals("place") ? place(account.place(), value, told) : account.place(),
                account.participants(),
                account.initiatedBy(),
                account.themes(),
                account.about(),
                account.statements(),
                account.commitments(),
                field.equals("outcome") ? optional(Outcome.class, value) : account.outcome(),
                told);
    }

    static Engagement edit(
            Engagement engagement, String field, @Nullable String value, Evidence told) {
        return new Engagement(
                engagement.id(),
                field.equals("status") && value != null
                        ? word(Status.class, value)
                        : engagement.status(),
                field.equals("channel") ? optional(Channel.class, value) : engagement.channel(),
                field.equals("when") ? when(engagement.when(), value, told) : engagement.when(),
                field.equals("place") ? place(engagement.place(), value, told) : engagement.place(),
                engagement.participants(),
                engagement.themes(),
                engagement.about(),
                field.equals("outcome") ? optional(Outcome.class, value) : engagement.outcome(),
                engagement.accounts(),
                engagement.documents(),
                engagement.independent(),
                engagement.disagreements(),
                engagement.readouts(),
                engagement.followUps(),
                engagement.why());
    }

    private static @Nullable When when(@Nullable When old, @Nullable String value, Evidence told) {
        if (value == null) {
            return null;
        }
        int slash = value.indexOf('/');
        String first = slash < 0 ? value : value.substring(0, slash);
        String last = slash < 0 ? value : value.substring(slash + 1);
        return new When(
                first,
                last,
                days(value),
                When.Basis.INFERRED,
                null,
                List.of(),
                by(old == null ? told : old.evidence()));
    }

    private static When.Precision days(String value) {
        String first = value.contains("/") ? value.substring(0, value.indexOf('/')) : value;
        String last = value.substring(value.indexOf('/') + 1);
        if (first.length() != last.length() || last.compareTo(first) < 0) {
            throw new DateTimeException(value);
        }
        return switch (first.length()) {
            case 4 -> {
                Year.parse(first);
                Year.parse(last);
                yield When.Precision.YEAR;
            }
            case 7 -> {
                YearMonth.parse(first);
                YearMonth.parse(last);
                yield When.Precision.MONTH;
            }
            default -> {
                LocalDate.parse(first);
                LocalDate.parse(last);
                yield When.Precision.DAY;
            }
        };
    }

    private static @Nullable Place place(
            @Nullable Place old, @Nullable String value, Evidence told) {
        return value == null
                ? null
                : new Place(
                        value,
                        value.substring(value.indexOf(':') + 1),
                        by(old == null ? told : old.evidence()));
    }

    private static Evidence by(Evidence evidence) {
        return new Evidence(evidence.document(), evidence.span(), evidence.quote(), RULE);
    }

    private static <T extends Enum<T>> @Nullable T optional(Class<T> list, @Nullable String value) {
        return value == null ? null : word(list, value);
    }

    private static <T extends Enum<T>> T word(Class<T> list, String value) {
        for (T one : list.getEnumConstants()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(value)) {
                return one;
            }
        }
        throw new IllegalArgumentException(
                "write one of "
                        + String.join(
                                ", ",
                                java.util.Arrays.stream(list.getEnumConstants())
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .toList()));
    }
}
