package org.readout.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.readout.Readout;
import org.readout.copies.Copies;
import org.readout.copies.Originals;
import org.readout.copies.Sketch;
import org.readout.model.Document;
import org.readout.model.Ids;
import org.readout.model.Page;

/**
 * Copies among a million invented documents of some 2 KB, in one pass: nine in ten are texts of
 * their own, made of words that are as unevenly frequent as a language's; of the others half are
 * cuts and rewrites of an earlier one, half are one form filled in with other names and numbers.
 */
final class Copying {

    private static final int DOCUMENTS = 1_000_000;
    private static final int WORDS = 330;
    private static final int VOCABULARY = 30_000;
    private static final int SENTENCE = 17;
    private static final int RECENT = 4_096;
    private static final String[] SIDES = {
        "Russia", "China", "France", "Japan", "Brazil", "Turkey", "Egypt", "India", "Germany",
        "Vietnam", "Canada", "Kenya"
    };

    private final Random random = new Random(7);
    private final String[] vocabulary = new String[VOCABULARY];
    private final String[][] recent = new String[RECENT][];
    private final String[] form;
    private int made;
    private int texts;
    private int copies;

    private Copying() {
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 2 + random.nextInt(7); n > 0; n--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            vocabulary[i] = word.toString();
        }
        form = text();
    }

    /** Runs alone, for it fills the heap: {@code java -cp ... org.readout.bench.Copying}. */
    public static void main(String[] arguments) {
        print(Bench.out());
    }

    static void print(PrintStream out) {
        Readout readout = Readout.create();
        Copying copying = new Copying();
        Copies copies = new Copies();
        long sketching = 0;
        long adding = 0;
        long before = used();
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = copying.document();
            long start = System.nanoTime();
            Sketch sketch = readout.sketch(document);
            long sketched = System.nanoTime();
            copies.add(sketch);
            sketching += sketched - start;
            adding += System.nanoTime() - sketched;
            if ((i + 1) % (DOCUMENTS / 10) == 0) {
                out.printf(
                        Locale.ROOT,
                        "%8d documents: sketches %.0f s, comparing %.0f s, %.0f MB%n",
                        i + 1,
                        sketching / 1e9,
                        adding / 1e9,
                        (used() - before) / 1e6);
            }
        }
        long start = System.nanoTime();
        Originals originals = copies.originals();
        out.printf(
                Locale.ROOT,
                "%d copies made, %d found; settling %.1f s; %.0f documents/s on one thread%n",
                copying.copies,
                originals.size(),
                (System.nanoTime() - start) / 1e9,
                DOCUMENTS / ((sketching + adding) / 1e9));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private String word() {
        double u = random.nextDouble();
        return vocabulary[(int) (VOCABULARY * u * u * u * u)];
    }

    private String[] text() {
        String[] words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            int kind = random.nextInt(12);
            words[i] =
                    kind == 0
                            ? SIDES[random.nextInt(SIDES.length)]
                            : kind == 1 && i % 3 == 0
                                    ? String.valueOf(random.nextInt(900))
                                    : word();
        }
        return words;
    }

    private Document document() {
        int kind = random.nextInt(20);
        String[] words;
        if (kind == 0 && texts > RECENT) {
            words = copy(recent[random.nextInt(RECENT)]);
            copies++;
        } else if (kind == 1) {
            words = form.clone();
            for (int i = 0; i < words.length; i++) {
                boolean name = Character.isUpperCase(words[i].charAt(0));
                words[i] =
                        name
                                ? SIDES[random.nextInt(SIDES.length)]
                                : Character.isDigit(words[i].charAt(0))
                                        ? String.valueOf(random.nextInt(900))
                                        : words[i];
            }
        } else {
            words = text();
            recent[texts++ % RECENT] = words;
        }
        StringBuilder text = new StringBuilder(2_300);
        for (int i = 0; i < words.length; i++) {
            text.append(words[i]).append(i % SENTENCE == SENTENCE - 1 ? ".\n" : " ");
        }
        made++;
        String id = Ids.of("bench", made);
        return new Document(
                id,
                Page.text(id, ""),
                null,
                null,
                "en",
                LocalDate.of(2031, 1, 1).plusDays(made / 3_000),
                null,
                Document.Kind.NEWS,
                null,
                text.toString(),
                List.of(),
                List.of());
    }

    /** The first part of a text, from a half to all of it, with one word in fifteen changed. */
    private String[] copy(String[] text) {
        String[] copy = new String[WORDS / 2 + random.nextInt(WORDS / 2)];
        for (int i = 0; i < copy.length; i++) {
            boolean fact = !Character.isLowerCase(text[i].charAt(0));
            copy[i] = !fact && random.nextInt(15) == 0 ? word() : text[i];
        }
        return copy;
    }
}
