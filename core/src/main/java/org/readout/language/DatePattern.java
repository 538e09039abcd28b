package org.readout.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing a time, compiled into a graph without loops: {@code [{wd}[,] ]{d} {month}[ {y}]}. Square brackets hold what may be missing,
 * {@code (a|b)} a choice, braces a slot, or in capitals a part that stands under {@code define}; a backslash
 * takes the sign after it as it is, and what stands behind {@code >} must follow without being part of the mention.
 */
final class DatePattern {

    /** A step of the graph; null as {@code next} is the end of the pattern. */
    record Node(Kind kind, String word, boolean capital, @Nullable DateSlot slot, List<@Nullable Node> choices, @Nullable Node next) {}

    /** What a step consumes. */
    enum Kind {
        /** A word, to its end. */
        WORD,
        /** One sign. */
        SIGN,
        /** A blank or more. */
        BLANK,
        /** What fills a slot. */
        SLOT,
        /** Nothing: what is behind it must follow, and is not part of the mention. */
        CUT,
        /** Nothing: goes on with one of the choices. */
        CHOICE
    }

    private final String file;
    private final String source;
    private final DateFolding folding;
    private int at;

    /** What the pattern tells. */
    final DateMeaning meaning;

    /** Its first step. */
    final Node start;

    private DatePattern(String file, String source, DateMeaning meaning, DateFolding folding) {
        this.file = file;
        this.source = source;
        this.meaning = meaning;
        this.folding = folding;
        Node first = link(choice(), null);
        if (at < source.length() || first == null) {
            throw fault();
        }
        this.start = first;
    }

    /**
     * Compiles a pattern.
     *
     * @param defined the parts under {@code define}, without their braces
     * @throws PackException where it is not well formed or can be empty
     */
    static DatePattern of(String file, String source, DateMeaning meaning, DateFolding folding, Map<String, String> defined) {
        String full = source;
        for (int depth = 0; depth < 8; depth++) {
            for (Map.Entry<String, String> part : defined.entrySet()) {
                full = full.replace("{" + part.getKey() + "}", part.getValue());
            }
        }
        return new DatePattern(file, full, meaning, folding);
    }

    /** The steps with which a text can begin that fits. */
    List<Node> firsts() {
        List<Node> firsts = new ArrayList<>();
        collect(start, firsts);
        return firsts;
    }

    private void collect(@Nullable Node node, List<Node> firsts) {
        if (node == null) {
            throw new PackException(file, 0, "the pattern '" + source + "' can be empty");
        }
        if (node.kind == Kind.CHOICE) {
            node.choices.forEach(choice -> collect(choice, firsts));
        } else {
            firsts.add(node);
        }
    }

    /** A part of the source: a leaf, a sequence or a choice. */
    private record Part(Kind kind, String word, @Nullable DateSlot slot, List<Part> parts, boolean sequence) {}

    private Part choice() {
        List<Part> choices = new ArrayList<>();
        do {
            if (!choices.isEmpty()) {
                at++;
            }
            choices.add(sequence());
        } while (at < source.length() && source.charAt(at) == '|');
        return choices.size() == 1 ? choices.get(0) : new Part(Kind.CHOICE, "", null, choices, false);
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        while (at < source.length() && "|)]".indexOf(source.charAt(at)) < 0) {
            parts.add(part());
        }
        return new Part(Kind.CHOICE, "", null, parts, true);
    }

    private Part part() {
        char c = source.charAt(at);
        if (c == '(' || c == '[') {
            at++;
            Part inner = choice();
            if (at >= source.length() || source.charAt(at) != (c == '(' ? ')' : ']')) {
                throw fault();
            }
            at++;
            return c == '(' ? inner : new Part(Kind.CHOICE, "", null, List.of(inner, new Part(Kind.CHOICE, "", null, List.of(), true)), false);
        }
        if (c == '{') {
            int close = source.indexOf('}', at);
            if (close < 0) {
                throw fault();
            }
            String name = source.substring(at + 1, close);
            at = close + 1;
            try {
                return new Part(Kind.SLOT, "", DateSlot.valueOf(name.toUpperCase(Locale.ROOT)), List.of(), false);
            } catch (IllegalArgumentException e) {
                throw new PackException(file, 0, "the pattern '" + source + "' has no slot or part called {" + name + "}");
            }
        }
        if (c == '\\' && at + 1 < source.length()) {
            at += 2;
            return new Part(Kind.SIGN, source.substring(at - 1, at), null, List.of(), false);
        }
        if (!DateWords.isWord(c)) {
            at++;
            return new Part(c == ' ' ? Kind.BLANK : c == '>' ? Kind.CUT : Kind.SIGN, String.valueOf(c), null, List.of(), false);
        }
        int from = at;
        while (at < source.length() && DateWords.isWord(source.charAt(at))) {
            at++;
        }
        return new Part(Kind.WORD, source.substring(from, at), null, List.of(), false);
    }

    private @Nullable Node link(Part part, @Nullable Node next) {
        if (part.sequence) {
            Node node = next;
            for (int i = part.parts.size() - 1; i >= 0; i--) {
                node = link(part.parts.get(i), node);
            }
            return node;
        }
        List<@Nullable Node> choices = new ArrayList<>();
        for (Part each : part.parts) {
            choices.add(link(each, next));
        }
        boolean capital = !part.word.isEmpty() && Character.isUpperCase(part.word.charAt(0));
        return new Node(part.kind, folding.of(part.word), capital, part.slot, choices, next);
    }

    private PackException fault() {
        return new PackException(file, 0, "the pattern '" + source + "' is not well formed at sign " + (at + 1));
    }
}
