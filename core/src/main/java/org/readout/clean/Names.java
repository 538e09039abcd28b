package org.readout.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.readout.data.Data;

/**
 * What the names that a web page gives its parts tell of them, by {@code clean/marks.tsv}. Safe to
 * share between threads.
 */
final class Names {

    /** What a part of a page is by its names. */
    enum Meaning {
        /** They tell nothing. */
        NONE,
        /** Menus, buttons, boxes. */
        FURNITURE,
        /** About a picture. */
        CAPTION,
        /** Who wrote it. */
        BYLINE,
        /** Other pages. */
        LINK,
        /** What readers wrote. */
        COMMENT,
        /** Holds the article. */
        BODY,
        /** The opening lines of the article. */
        LEAD
    }

    private static final int MOST = 20_000;
    private static final int LONGEST = 400;

    private final Map<String, Meaning> parts = new HashMap<>();
    private final Map<String, Meaning> names = new HashMap<>();
    private final Map<String, Meaning> roles = new HashMap<>();
    private final List<String> starts = new ArrayList<>();
    private final Map<String, Meaning> known = new ConcurrentHashMap<>();

    Names() {
        for (Data.Row row : Data.rows("clean/marks.tsv")) {
            Meaning meaning = Meaning.valueOf(row.cell(2).toUpperCase(Locale.ROOT));
            for (String way : row.ways(1)) {
                String name = way.toLowerCase(Locale.ROOT);
                switch (row.cell(0)) {
                    case "part" -> parts.putIfAbsent(name, meaning);
                    case "name" -> names.putIfAbsent(name, meaning);
                    case "role" -> roles.putIfAbsent(name, meaning);
                    case "start" -> starts.add(name);
                    default -> throw row.fault("no such form: " + row.cell(0));
                }
            }
        }
    }

    /** What an element is by its role, its classes and its id. */
    Meaning of(Element element) {
        if (element.attributesSize() == 0) {
            return Meaning.NONE;
        }
        Meaning role = roles.get(element.attr("role"));
        if (role != null) {
            return role;
        }
        String id = element.attr("id");
        String classes = element.attr("class");
        String written = id.isEmpty() ? classes : classes + ' ' + id;
        if (written.isEmpty()) {
            return Meaning.NONE;
        }
        Meaning meaning = known.get(written);
        if (meaning == null) {
            meaning = read(written.length() > LONGEST ? written.substring(0, LONGEST) : written);
            if (known.size() < MOST) {
                known.put(written, meaning);
            }
        }
        return meaning;
    }

    private Meaning read(String written) {
        Meaning best = Meaning.NONE;
        for (String name : written.split("\\s+")) {
            Meaning meaning = name(name);
            if (meaning == Meaning.BODY) {
                return meaning;
            }
            best = best == Meaning.NONE ? meaning : best;
        }
        return best;
    }

    /** Whether a name says of a part that something is on or off, not what the part is. */
    private static boolean state(String name) {
        return name.endsWith("-on")
                || name.endsWith("-off")
                || name.endsWith("-enabled")
                || name.endsWith("-disabled")
                || name.endsWith("-active")
                || name.endsWith("-visible");
    }

    private Meaning name(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Meaning whole = names.get(lower);
        if (whole != null) {
            return whole;
        }
        for (String start : starts) {
            if (lower.startsWith(start)) {
                return Meaning.FURNITURE;
            }
        }
        if (state(lower)
                || lower.startsWith("tag-")
                || lower.startsWith("category-")
                || lower.startsWith("has-")
                || lower.startsWith("no-")
                || lower.startsWith("with-")
                || lower.startsWith("js-")
                || lower.startsWith("is-")
                || lower.startsWith("format-")) {
            return Meaning.NONE;
        }
        Meaning part = parts.get(lower);
        for (int start = 0, i = 1; part == null && i <= name.length(); i++) {
            boolean end = i == name.length() || !Letters.word(name.charAt(i));
            boolean hump =
                    !end
                            && Character.isUpperCase(name.charAt(i))
                            && Character.isLowerCase(name.charAt(i - 1));
            if (end || hump) {
                part = start < i ? parts.get(lower.substring(start, i)) : null;
                start = end ? i + 1 : i;
            }
        }
        return part == null ? Meaning.NONE : part;
    }
}
