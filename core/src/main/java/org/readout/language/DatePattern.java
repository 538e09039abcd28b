package org.readout.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.data.DataException;

/**
 * One way of writing a time, compiled into a graph without loops: {@code [{wd}[,] ]{d} {month}[
 * {y}]}. Square brackets hold what may be missing, {@code (a|b)} a choice, braces a slot, or in
 * capitals a part that stands under {@code define}; a backslash takes the sign after it as it is,
 * and what stands behind {@code >} must follow without being part of the mention.
 */
final class DatePattern {

    /**
     * A step of the graph; null as {@code next} is the end of the pattern. {@code firsts} is a
     * sieve of the signs with which it can begin.
     */
    record Node(
            Kind kind,
            String word,
            boolean capital,
            @Nullable DateSlot slot,
            List<@Nullable Node> choices,
            @Nullable Node next,
            long firsts) {

        /** Whether a text can go on here with this folded sign. */
        boolean begins(char c) {
            return (firsts & DatePattern.bit(c)) != 0;
        }
    }

    /** Tells the sieve of what fills a slot. */
    interface Sieve {
        /** The bits of the folded signs with which the slot can begin. */
        long of(DateSlot slot);
    }

    /** The place of a sign in a sieve: one for all figures, which patterns seldom tell apart. */
    static long bit(char c) {
        return c >= '0' && c <= '9' ? 1 : 1L << (c & 63);
    }

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
    private final Sieve sieve;
    private final boolean spaces;
    private int at;

    /** What the pattern tells. */
    final DateMeaning meaning;

    /** Its first step. */
    final Node start;

    private DatePattern(
            String file,
            String source,
            DateMeaning meaning,
            DateFolding folding,
            boolean spaces,
            Sieve sieve) {
        this.file = file;
        this.source = source;
        this.meaning = meaning;
        this.folding = folding;
        this.spaces = spaces;
        this.sieve = sieve;
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
     * @param spaces whether blanks stand between words
     * @param sieve what can begin a slot
     * @throws DataException where it is not well formed or can be empty
     */
    static DatePattern of(
            String file,
            String source,
            DateMeaning meaning,
            DateFolding folding,
            Map<String, String> defined,
            boolean spaces,
            Sieve sieve) {
        String full = source;
        for (int depth = 0; depth < 8; depth++) {
            for (Map.Entry<String, String> part : defined.entrySet()) {
                full = full.replace("{" + part.getKey() + "}", part.getValue());
            }
        }
        return new DatePattern(file, full, meaning, folding, spaces, sieve);
    }

    /** The steps with which a text can begin that fits. */
    List<Node> firsts() {
        List<Node> firsts = new ArrayList<>();
        collect(start, firsts);
        return firsts;
    }

    private void collect(@Nullable Node node, List<Node> firsts) {
        if (node == null) {
            throw new DataException(file, 0, "the pattern '" + source + "' can be empty");
        }
        if (node.kind == Kind.CHOICE) {
            node.choices.forEach(choice -> collect(choice, firsts));
        } else {
            firsts.add(node);
        }
    }

    /** A part of the source: a leaf, a sequence or a choice. */
    private record Part(
            Kind kind, String word, @Nullable DateSlot slot, List<Part> parts, boolean sequence) {}

    private Part choice() {
        List<Part> choices = new ArrayList<>();
        do {
            if (!choices.isEmpty()) {
                at++;
            }
            choices.add(sequence());
        } while (at < source.length() && source.charAt(at) == '|');
        return choices.size() == 1
                ? choices.get(0)
                : new Part(Kind.CHOICE, "", null, choices, false);
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
            return c == '('
                    ? inner
                    : new Part(
                            Kind.CHOICE,
                            "",
                            null,
                            List.of(inner, new Part(Kind.CHOICE, "", null, List.of(), true)),
                            false);
        }
        if (c == '{') {
            int close = source.indexOf('}', at);
            if (close < 0) {
                throw fault();
            }
            String name = source.substring(at + 1, close);
            at = close + 1;
            try {
                return new Part(
                        Kind.SLOT,
                        "",
                        DateSlot.valueOf(name.toUpperCase(Locale.ROOT)),
                        List.of(),
                        false);
            } catch (IllegalArgumentException e) {
                throw new DataException(
                        file,
                        0,
                        "the pattern '" + source + "' has no slot or part called {" + name + "}");
            }
        }
        if (c == '\\' && at + 1 < source.length()) {
            at += 2;
            return new Part(Kind.SIGN, source.substring(at - 1, at), null, List.of(), false);
        }
        if (!DateWords.isWord(c)) {
            at++;
            return new Part(
                    c == ' ' ? Kind.BLANK : c == '>' ? Kind.CUT : Kind.SIGN,
                    String.valueOf(c),
                    null,
                    List.of(),
                    false);
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
        String word = folding.of(part.word);
        return new Node(
                part.kind,
                word,
                capital,
                part.slot,
                choices,
                next,
                firsts(part, word, choices, next));
    }

    private long firsts(Part part, String word, List<@Nullable Node> choices, @Nullable Node next) {
        long blank = spaces ? 0 : bit(' ');
        return switch (part.kind) {
            case WORD -> bit(word.charAt(0)) | blank;
            case SIGN -> bit(word.charAt(0)) | blank | (word.equals("-") ? bit(' ') : 0);
            case SLOT -> sieve.of(part.slot) | blank;
            case BLANK -> bit(' ') | (spaces ? 0 : firsts(next));
            case CUT -> firsts(next);
            case CHOICE ->
                    choices.stream().mapToLong(DatePattern::firsts).reduce(0, (a, b) -> a | b);
        };
    }

    private static long firsts(@Nullable Node node) {
        return node == null ? -1 : node.firsts;
    }

    /**
     * The sieve of the signs that can stand next, blanks apart, behind a step whose {@code next} is
     * this.
     */
    static long behind(@Nullable Node next) {
        if (next == null || next.kind == Kind.CUT) {
            return -1;
        }
        return switch (next.kind) {
            case BLANK -> behind(next.next);
            case CHOICE ->
                    next.choices.stream().mapToLong(DatePattern::behind).reduce(0, (a, b) -> a | b);
            default -> next.firsts;
        };
    }

    private DataException fault() {
        return new DataException(
                file, 0, "the pattern '" + source + "' is not well formed at sign " + (at + 1));
    }
}
