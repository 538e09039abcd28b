package org.readout.correct;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.readout.correct.Correction.Anchor;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Evidence;
import org.readout.model.Span;

/** Finds a record again by the words it was read from. */
final class Finding {

    /** What the same sides weigh against shared letters. */
    private static final int SAME_SIDES = 1_000_000;

    private Finding() {}

    /** Whether an anchor lies in this document. */
    static boolean isIn(Anchor anchor, Document document) {
        return anchor.document().equals(document.id()) || anchor.source().equals(document.source());
    }

    /** The account that the anchor means, or null. */
    static @Nullable Account account(Anchor anchor, Document document, List<Account> accounts) {
        Span words = words(anchor, document);
        return words == null
                ? null
                : best(
                        accounts,
                        Account::evidence,
                        words,
                        account -> account.actors().equals(anchor.sides()) ? SAME_SIDES : 0);
    }

    /** The part of an account that the anchor means, or null. */
    static <T> @Nullable T part(
            Anchor anchor, Document document, List<T> parts, Function<T, Evidence> evidence) {
        Span words = words(anchor, document);
        return words == null ? null : best(parts, evidence, words, part -> 0);
    }

    /** Of the records that share at least half of the words, the one that shares most. */
    private static <T> @Nullable T best(
            List<T> records,
            Function<T, Evidence> evidence,
            Span words,
            Function<T, Integer> bonus) {
        T best = null;
        int most = 0;
        for (T one : records) {
            Span span = evidence.apply(one).span();
            int shared = Math.min(span.end(), words.end()) - Math.max(span.start(), words.start());
            int weight =
                    shared * 2 < Math.min(span.length(), words.length())
                            ? 0
                            : shared
                                    - Math.abs(span.length() - words.length()) / 2
                                    + words.length()
                                    + bonus.apply(one);
            if (weight > most) {
                most = weight;
                best = one;
            }
        }
        return best;
    }

    /** Where the words of an anchor stand in the text, nearest to where they stood; or null. */
    private static @Nullable Span words(Anchor anchor, Document document) {
        String text = document.text();
        int best = -1;
        for (int at = text.indexOf(anchor.quote());
                at >= 0;
                at = text.indexOf(anchor.quote(), at + 1)) {
            if (best < 0 || Math.abs(at - anchor.start()) < Math.abs(best - anchor.start())) {
                best = at;
            }
        }
        return best < 0 || anchor.quote().isEmpty()
                ? null
                : new Span(best, best + anchor.quote().length());
    }
}
