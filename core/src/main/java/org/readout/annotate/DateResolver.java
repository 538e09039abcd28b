package org.readout.annotate;

import static org.readout.language.DateField.COUNT;
import static org.readout.language.DateField.DAY;
import static org.readout.language.DateField.DAY2;
import static org.readout.language.DateField.ERA;
import static org.readout.language.DateField.MONTH;
import static org.readout.language.DateField.MONTH2;
import static org.readout.language.DateField.RELATIVE_DAY;
import static org.readout.language.DateField.RELATIVE_MONTH;
import static org.readout.language.DateField.RELATIVE_WEEK;
import static org.readout.language.DateField.RELATIVE_WEEKEND;
import static org.readout.language.DateField.RELATIVE_YEAR;
import static org.readout.language.DateField.WEEKDAY;
import static org.readout.language.DateField.WEEKDAY2;
import static org.readout.language.DateField.YEAR;
import static org.readout.language.DateField.YEAR2;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.language.DateField;
import org.readout.language.DateMatcher;
import org.readout.language.DateMeaning;
import org.readout.model.Span;
import org.readout.model.When;

/** Turns the values that stand in the words of a time into days. One for one mention. */
final class DateResolver {

    /** Years that stand alone must be of our time. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;

    /** How far from the publication the day may be that a bare time of day belongs to. */
    static final int THESE_DAYS = 7;

    private final Span span;
    private final DateMeaning meaning;
    private final int[] fields;
    private final @Nullable LocalDate published;
    private final @Nullable LocalDate anchor;
    private final @Nullable Nearest nearest;

    DateResolver(
            Span span,
            DateMeaning meaning,
            int[] fields,
            @Nullable LocalDate published,
            @Nullable LocalDate anchor,
            Nearest.Cues cues) {
        this.span = span;
        this.meaning = meaning;
        this.fields = fields;
        this.published = published;
        this.anchor = anchor;
        this.nearest = published == null ? null : new Nearest(published, meaning.how(), cues);
    }

    /** The mention; null where there is no such date. */
    @Nullable DateMention resolve() {
        return switch (meaning.how()) {
            case AGO -> distance(published, -count(), DateMention.Kind.OFFSET);
            case AHEAD -> distance(published, count(), DateMention.Kind.OFFSET);
            case ANCHORED -> distance(anchor, meaning.amount(), DateMention.Kind.ANCHORED);
            case EARLIER -> distance(anchor, -count(), DateMention.Kind.ANCHORED);
            case LATER -> distance(anchor, count(), DateMention.Kind.ANCHORED);
            case PART -> distance(part(), 0, DateMention.Kind.ANCHORED);
            case NONE -> null;
            default -> calendar();
        };
    }

    /** The day that a time of day belongs to: one of these days, told before, or the page's own. */
    private @Nullable LocalDate part() {
        boolean recent =
                anchor != null
                        && (published == null
                                || Math.abs(anchor.toEpochDay() - published.toEpochDay())
                                        <= THESE_DAYS);
        return recent ? anchor : published;
    }

    private int count() {
        return has(COUNT) ? at(COUNT) : meaning.amount();
    }

    private @Nullable DateMention calendar() {
        if (has(MONTH)) {
            return has(DAY) ? day() : month();
        }
        if (has(RELATIVE_MONTH) && has(DAY) || has(DAY) && meaning.unit() == RELATIVE_MONTH) {
            return dayOf(
                    published == null
                            ? null
                            : YearMonth.from(published).plusMonths(relative(RELATIVE_MONTH)));
        }
        if (has(DAY)) {
            LocalDate near = nearest == null ? null : nearest.day(at(DAY), named());
            return nearest != null && near == null
                    ? null
                    : dayOf(near == null ? null : YearMonth.from(near));
        }
        if (has(WEEKDAY)) {
            return weekday();
        }
        for (DateField unit :
                new DateField[] {
                    RELATIVE_DAY, RELATIVE_WEEK, RELATIVE_WEEKEND, RELATIVE_MONTH, RELATIVE_YEAR
                }) {
            if (has(unit) || meaning.unit() == unit) {
                return distance(unit, published, relative(unit), DateMention.Kind.OFFSET);
            }
        }
        return has(YEAR) ? year() : null;
    }

    private @Nullable DateMention year() {
        int first = statedYear();
        int last = has(YEAR2) ? at(YEAR2) : first;
        if (first < FIRST_YEAR || last > LAST_YEAR || last < first) {
            return null;
        }
        return mention(
                year(first),
                year(last),
                When.Precision.YEAR,
                When.Basis.STATED,
                DateMention.Kind.CALENDAR,
                false);
    }

    private @Nullable DateMention month() {
        int month = at(MONTH);
        int month2 = has(MONTH2) ? at(MONTH2) : month;
        Integer year = yearOrNull();
        When.Basis basis = has(YEAR) ? When.Basis.STATED : When.Basis.RELATIVE;
        if (has(YEAR) && (statedYear() < FIRST_YEAR || statedYear() > LAST_YEAR)) {
            return null;
        }
        if (year == null && nearest != null && !has(RELATIVE_YEAR)) {
            year = nearest.year(month);
        }
        if (year == null) {
            return partial(
                    String.format(Locale.ROOT, "--%02d", month),
                    String.format(Locale.ROOT, "--%02d", month2),
                    When.Precision.MONTH);
        }
        YearMonth last = YearMonth.of(has(YEAR2) ? at(YEAR2) : year, month2);
        YearMonth first = YearMonth.of(has(YEAR2) || month <= month2 ? year : year - 1, month);
        return mention(
                first.toString(),
                last.toString(),
                When.Precision.MONTH,
                basis,
                DateMention.Kind.CALENDAR,
                false);
    }

    private @Nullable DateMention day() {
        int month = at(MONTH);
        int day = at(DAY);
        int month2 = has(MONTH2) ? at(MONTH2) : month;
        int day2 = has(DAY2) ? at(DAY2) : day;
        if (day > Month.of(month).maxLength()
                || day2 > Month.of(month2).maxLength()
                || month == month2 && day2 < day) {
            return null;
        }
        Integer year = yearOrNull();
        if (year == null && nearest != null && !has(RELATIVE_YEAR)) {
            year = nearest.year(month, day);
        }
        if (year == null) {
            return partial(
                    String.format(Locale.ROOT, "--%02d-%02d", month, day),
                    String.format(Locale.ROOT, "--%02d-%02d", month2, day2),
                    When.Precision.DAY);
        }
        boolean own = has(YEAR) && has(YEAR2) || !has(YEAR) && !has(RELATIVE_YEAR);
        int firstYear = own || month <= month2 ? year : year - 1;
        int lastYear = has(YEAR2) ? at(YEAR2) : month2 < month ? firstYear + 1 : firstYear;
        if (!YearMonth.of(firstYear, month).isValidDay(day)
                || !YearMonth.of(lastYear, month2).isValidDay(day2)) {
            return null;
        }
        LocalDate first = LocalDate.of(firstYear, month, day);
        LocalDate last = LocalDate.of(lastYear, month2, day2);
        if (last.isBefore(first)) {
            return null;
        }
        boolean wrong = has(WEEKDAY) && first.getDayOfWeek().getValue() != at(WEEKDAY);
        LocalDate meant = wrong && first.equals(last) ? rightYear(first) : null;
        if (meant != null) { // a slip of the pen: in January the number of last year
            first = meant;
            last = meant;
        }
        boolean unsure =
                meaning.how() == DateMeaning.How.UNSURE
                        && !has(WEEKDAY)
                        && day <= 12
                        && day != month;
        When.Basis basis = // a year set right is the page's own and not as printed
                has(YEAR) && meant == null ? When.Basis.STATED : When.Basis.RELATIVE;
        return mention(
                first.toString(),
                last.toString(),
                When.Precision.DAY,
                basis,
                DateMention.Kind.CALENDAR,
                wrong || unsure);
    }

    /** The same day of the year of publication, where it is near and falls on the weekday told. */
    private @Nullable LocalDate rightYear(LocalDate day) {
        if (published == null
                || !YearMonth.of(published.getYear(), day.getMonth())
                        .isValidDay(day.getDayOfMonth())) {
            return null;
        }
        LocalDate meant = day.withYear(published.getYear());
        boolean near = Math.abs(meant.toEpochDay() - published.toEpochDay()) <= THESE_DAYS;
        return near && meant.getDayOfWeek().getValue() == at(WEEKDAY) ? meant : null;
    }

    private @Nullable DateMention dayOf(@Nullable YearMonth month) {
        int last = has(DAY2) ? at(DAY2) : at(DAY);
        if (month == null) {
            return last < at(DAY) ? null : unknown(When.Precision.DAY, DateMention.Kind.CALENDAR);
        }
        if (!month.isValidDay(at(DAY)) || !month.isValidDay(last) || last < at(DAY)) {
            return null;
        }
        LocalDate first = month.atDay(at(DAY));
        boolean wrong = has(WEEKDAY) && first.getDayOfWeek().getValue() != at(WEEKDAY);
        return mention(
                first.toString(),
                month.atDay(last).toString(),
                When.Precision.DAY,
                When.Basis.RELATIVE,
                DateMention.Kind.CALENDAR,
                wrong);
    }

    private DateMention weekday() {
        if (published == null || nearest == null) {
            return unknown(When.Precision.DAY, DateMention.Kind.WEEKDAY);
        }
        LocalDate date =
                has(RELATIVE_WEEK) || meaning.unit() == RELATIVE_WEEK
                        ? published
                                .plusWeeks(relative(RELATIVE_WEEK))
                                .plusDays(at(WEEKDAY) - published.getDayOfWeek().getValue())
                        : nearest.weekday(at(WEEKDAY));
        int more = has(WEEKDAY2) ? Math.floorMod(at(WEEKDAY2) - at(WEEKDAY), 7) : 0;
        return mention(
                date.toString(),
                date.plusDays(more).toString(),
                When.Precision.DAY,
                When.Basis.RELATIVE,
                DateMention.Kind.WEEKDAY,
                false);
    }

    private @Nullable DateMention distance(
            @Nullable LocalDate from, int amount, DateMention.Kind kind) {
        DateField unit = meaning.unit();
        return unit == null ? null : distance(unit, from, amount, kind);
    }

    private DateMention distance(
            DateField unit, @Nullable LocalDate from, int amount, DateMention.Kind kind) {
        When.Precision precision =
                unit == RELATIVE_MONTH
                        ? When.Precision.MONTH
                        : unit == RELATIVE_YEAR ? When.Precision.YEAR : When.Precision.DAY;
        if (from == null) {
            return unknown(precision, kind);
        }
        LocalDate monday =
                unit == RELATIVE_WEEKEND && amount == 0 && nearest != null
                        ? nearest.weekend()
                        : from.minusDays(from.getDayOfWeek().getValue() - 1L).plusWeeks(amount);
        return switch (unit) {
            case RELATIVE_DAY ->
                    relative(
                            from.plusDays(amount).toString(),
                            from.plusDays(amount).toString(),
                            precision,
                            kind);
            case RELATIVE_WEEK ->
                    relative(monday.toString(), monday.plusDays(6).toString(), precision, kind);
            case RELATIVE_WEEKEND ->
                    relative(
                            monday.plusDays(5).toString(),
                            monday.plusDays(6).toString(),
                            precision,
                            kind);
            case RELATIVE_MONTH -> {
                String month = YearMonth.from(from).plusMonths(amount).toString();
                yield relative(month, month, precision, kind);
            }
            default ->
                    relative(
                            year(from.getYear() + amount),
                            year(from.getYear() + amount),
                            precision,
                            kind);
        };
    }

    private DateMention relative(
            String first, String last, When.Precision precision, DateMention.Kind kind) {
        return mention(first, last, precision, When.Basis.RELATIVE, kind, false);
    }

    private DateMention mention(
            String first,
            String last,
            When.Precision precision,
            When.Basis basis,
            DateMention.Kind kind,
            boolean doubtful) {
        return new DateMention(
                span, first, last, precision, basis, null, null, kind, named(), doubtful, false);
    }

    private DateMention partial(String first, String last, When.Precision precision) {
        return new DateMention(
                span,
                null,
                null,
                precision,
                When.Basis.RELATIVE,
                first,
                last,
                DateMention.Kind.CALENDAR,
                named(),
                false,
                isNext());
    }

    /** Whether the words themselves put the time behind the publication. */
    private boolean isNext() {
        return published == null
                && (meaning.how() == DateMeaning.How.NEXT
                        || meaning.how() == DateMeaning.How.AHEAD);
    }

    private DateMention unknown(When.Precision precision, DateMention.Kind kind) {
        return new DateMention(
                span,
                null,
                null,
                precision,
                When.Basis.RELATIVE,
                null,
                null,
                kind,
                named(),
                false,
                isNext());
    }

    private int named() {
        return has(WEEKDAY) ? at(WEEKDAY) : 0;
    }

    private @Nullable Integer yearOrNull() {
        if (has(YEAR)) {
            return statedYear();
        }
        boolean relative = has(RELATIVE_YEAR) || meaning.unit() == RELATIVE_YEAR;
        return published != null && relative
                ? (Integer) (published.getYear() + relative(RELATIVE_YEAR))
                : null;
    }

    private int statedYear() {
        return at(YEAR) + (has(ERA) ? at(ERA) : 0);
    }

    private int relative(DateField unit) {
        return has(unit) ? at(unit) : meaning.amount();
    }

    private boolean has(DateField field) {
        return fields[field.ordinal()] != DateMatcher.UNSET;
    }

    private int at(DateField field) {
        return fields[field.ordinal()];
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
