package org.readout.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.StringTokenizer;

/**
 * Ways of writing in the notation of the packs: {@code |} between them, square brackets around what
 * may be missing, and round ones around a choice; a backslash takes the sign behind it as it is.
 * {@code (held|gave) [joint] talks} stands for four ways.
 */
final class Ways {

    private final Data.Row row;
    private final String source;
    private int at;

    private Ways(Data.Row row, String source) {
        this.row = row;
        this.source = source;
    }

    /**
     * All ways that a cell stands for, once each.
     *
     * @throws DataException where a bracket has no other
     */
    static List<String> of(Data.Row row, String cell) {
        Ways ways = new Ways(row, cell);
        List<String> all = ways.choice();
        if (ways.at < cell.length()) {
            throw ways.fault();
        }
        Set<String> plain = new LinkedHashSet<>();
        for (String way : all) {
            StringJoiner words = new StringJoiner(" ");
            new StringTokenizer(way)
                    .asIterator()
                    .forEachRemaining(word -> words.add((String) word));
            plain.add(words.toString());
        }
        plain.remove("");
        return List.copyOf(plain);
    }

    private List<String> choice() {
        List<String> choices = new ArrayList<>(sequence());
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            choices.addAll(sequence());
        }
        return choices;
    }

    private List<String> sequence() {
        List<String> heads = List.of("");
        while (at < source.length() && "|)]".indexOf(source.charAt(at)) < 0) {
            List<String> tails = part();
            List<String> joined = new ArrayList<>(heads.size() * tails.size());
            heads.forEach(head -> tails.forEach(tail -> joined.add(head + tail)));
            heads = joined;
        }
        return heads;
    }

    private List<String> part() {
        char open = source.charAt(at);
        if (open != '(' && open != '[') {
            return List.of(plain());
        }
        at++;
        List<String> inner = new ArrayList<>(choice());
        if (at >= source.length() || source.charAt(at) != (open == '(' ? ')' : ']')) {
            throw fault();
        }
        at++;
        if (open == '[') {
            inner.add("");
        }
        return inner;
    }

    private String plain() {
        StringBuilder plain = new StringBuilder();
        while (at < source.length() && "|()[]".indexOf(source.charAt(at)) < 0) {
            if (source.charAt(at) == '\\' && at + 1 < source.length()) {
                at++;
            }
            plain.append(source.charAt(at));
            at++;
        }
        return plain.toString();
    }

    private DataException fault() {
        return row.fault(
                "a bracket is not closed, or not opened, at sign "
                        + (at + 1)
                        + " of '"
                        + source
                        + "'");
    }
}
