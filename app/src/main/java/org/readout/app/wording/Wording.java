package org.readout.app.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.app.reading.History;
import org.readout.model.Participant;
import org.readout.model.Place;
import org.readout.model.Statement;
import org.readout.model.Topic;
import org.readout.model.When;
import org.readout.world.World;

/** How the facts of a record are put to a person: names for ids, words for dates. */
public final class Wording {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEARLESS =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final World world;

    /** Takes names from the facts of the world. */
    public Wording(World world) {
        this.world = world;
    }

    /** A value of a closed list in plain words: {@code no joint statement}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * How far a contact had come, and when that was told: planned (2031-03-06), held (2031-03-09).
     */
    public static String history(List<History.Step> steps) {
        return steps.stream()
                .map(step -> word(step.status()) + " (" + step.day() + ")")
                .collect(Collectors.joining(", "));
    }

    /** An actor or region by its name; its id where it has none. */
    public String actor(String id) {
        if (id.equals(Statement.JOINT)) {
            return "All sides";
        }
        World.Actor actor = world.actor(id);
        return actor == null ? id : actor.name();
    }

    /** Whose telling a statement stands in: an actor, a publisher, or the name of a file. */
    public String voice(String voice) {
        return actor(voice.substring(voice.lastIndexOf('/') + 1));
    }

    /** Actors by their names, with commas. */
    public String actors(List<String> ids) {
        return ids.stream().map(this::actor).collect(Collectors.joining(", "));
    }

    /** A person by the full name; the name as written where the tables do not know the person. */
    public String person(String slug, @Nullable String written) {
        World.Person person = world.person(slug);
        return person != null ? person.name() : written != null ? written : capitals(slug);
    }

    /** A theme or office in plain words. */
    public static String plain(String slug) {
        return slug.replace('-', ' ');
    }

    /** The sides of a contact, each once, with a dash between: {@code Gondor – Rohan}. */
    public String sides(List<Participant> participants) {
        return participants.stream()
                .map(Participant::actor)
                .distinct()
                .map(this::actor)
                .collect(Collectors.joining(" – "));
    }

    /** Each side with its persons: {@code Antony Blinken (foreign minister)}. */
    public Map<String, List<String>> persons(List<Participant> participants) {
        Map<String, List<String>> sides = new LinkedHashMap<>();
        for (Participant participant : participants) {
            List<String> persons =
                    sides.computeIfAbsent(participant.actor(), key -> new ArrayList<>());
            if (participant.person() != null) {
                String name = person(participant.person(), participant.name());
                persons.add(
                        participant.office() == null
                                ? name
                                : name + " (" + plain(participant.office()) + ")");
            }
        }
        return sides;
    }

    /**
     * The words of a statement; within quotation marks where they are a quote and have no marks of
     * their own.
     */
    public static String said(Statement statement) {
        String words = statement.text().strip();
        boolean marked = words.chars().anyMatch(c -> "\"“”„«»「」『』".indexOf(c) >= 0);
        return statement.quoted() && !marked ? "“" + words + "”" : words;
    }

    /** A place by its name in English, with its state. */
    public String place(Place place) {
        int colon = place.id().indexOf(':');
        if (colon < 0) {
            return actor(place.id());
        }
        String name = world.place(place.id());
        return (name == null ? place.name() : name) + ", " + actor(place.id().substring(0, colon));
    }

    /** The ids of topics. */
    public static List<String> ids(List<Topic> topics) {
        return topics.stream().map(Topic::id).toList();
    }

    /** Themes in plain words and subjects by their names, with commas. */
    public String topics(List<String> themes, List<String> about) {
        List<String> words = new ArrayList<>();
        themes.forEach(theme -> words.add(plain(theme)));
        about.forEach(id -> words.add(actor(id)));
        return String.join(", ", words);
    }

    /** What only one voice mentions: theme ids and actor ids mixed. */
    public String mixed(List<String> ids) {
        return ids.stream()
                .map(id -> world.actor(id) == null ? plain(id) : actor(id))
                .collect(Collectors.joining(", "));
    }

    /** A date in words, with how it is known where the page does not state it. */
    public static String when(When when) {
        String basis = basis(when);
        return basis.isEmpty() ? date(when) : date(when) + " (" + basis + ")";
    }

    /** A date in words. */
    public static String date(When when) {
        if (when.first() != null) {
            String last = when.last();
            return last == null || last.equals(when.first())
                    ? day(when.first())
                    : day(when.first()) + " to " + day(last);
        }
        return when.partial() != null
                ? yearless(when.partial()) + candidates(when.candidates())
                : "unknown";
    }

    /** How a date is known; empty where the page states it. */
    public static String basis(When when) {
        return switch (when.basis()) {
            case STATED -> "";
            case RELATIVE -> "counted from the day of publication";
            case INFERRED -> "inferred";
        };
    }

    private static String candidates(List<String> candidates) {
        if (candidates.isEmpty()) {
            return "";
        }
        return ", of "
                + candidates.stream()
                        .map(date -> date.substring(0, Math.min(4, date.length())))
                        .distinct()
                        .collect(Collectors.joining(" or "));
    }

    /** When a promise is due: an ISO day, month or year, or two with a slash between. */
    public static String due(String due) {
        int slash = due.indexOf('/');
        return slash < 0
                ? day(due)
                : day(due.substring(0, slash)) + " to " + day(due.substring(slash + 1));
    }

    /** An ISO day, month or year in words. */
    public static String day(String iso) {
        return switch (iso.length()) {
            case 10 -> DAY.format(LocalDate.parse(iso));
            case 7 -> MONTH.format(YearMonth.parse(iso));
            default -> iso;
        };
    }

    /** A day of the year, a month or a day of the week. */
    private static String yearless(String partial) {
        if (partial.matches("--\\d\\d-\\d\\d")) {
            return YEARLESS.format(MonthDay.parse(partial));
        }
        if (partial.matches("--\\d\\d")) {
            return Month.of(Integer.parseInt(partial.substring(2)))
                    .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        if (partial.matches("-W-[1-7]")) {
            return DayOfWeek.of(partial.charAt(3) - '0')
                    .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        return partial;
    }

    private static String capitals(String slug) {
        StringBuilder name = new StringBuilder();
        for (String part : slug.split("-")) {
            if (!part.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(Character.toUpperCase(part.charAt(0)))
                        .append(part, 1, part.length());
            }
        }
        return name.toString();
    }
}
