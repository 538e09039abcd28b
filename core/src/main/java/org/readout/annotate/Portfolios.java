package org.readout.annotate;

import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;

/**
 * Gives ministers the state named before their portfolio where no blanks part words: between
 * "Gondor" and "minister X" may stand any words for what X is responsible for.
 */
final class Portfolios {

    private static final int LONGEST = 16; // letters of what a minister is responsible for

    private Portfolios() {}

    /** Gives the ministers of a sentence their states. */
    static void give(Sentence sentence, LanguagePack pack) {
        if (pack.spaces() || "after".equals(pack.fact("title"))) {
            return;
        }
        for (int i = 0; i + 1 < sentence.entities.size(); i++) {
            Entity state = sentence.entities.get(i);
            Entity minister = sentence.entities.get(i + 1);
            if (state.form() == Entity.Form.ACTOR
                    && state.actor() != null
                    && isMinister(minister)
                    && sentence.topics.stream() // no state is part of the words themselves
                            .noneMatch(
                                    name ->
                                            minister.from() <= name.from()
                                                    && name.to() <= minister.to())
                    && isPortfolio(sentence, state.to(), minister.from())) {
                sentence.entities.set(
                        i,
                        minister.over(state.from(), minister.to())
                                .with(state.actors(), minister.person()));
                sentence.entities.remove(i + 1);
            }
        }
    }

    private static boolean isMinister(Entity entity) {
        String office = entity.office();
        return office != null
                && (entity.form() == Entity.Form.PERSON || entity.form() == Entity.Form.OFFICE)
                && (office.endsWith("minister") || office.equals("special-envoy"))
                && !office.equals("prime-minister");
    }

    /** Whether between a state and a minister only words stand that may be a portfolio. */
    private static boolean isPortfolio(Sentence sentence, int from, int to) {
        if (to <= from || to - from > LONGEST) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean part =
                    Tokens.isUnspaced(sentence.tokens().first(i))
                            && sentence.cuesAt(i).stream()
                                    .allMatch(cue -> isPart(cue.what().meaning()));
            if (!part) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(Meaning meaning) {
        return switch (meaning) {
            case AND, WITH, OF, SIDE, MINISTRY -> true;
            default -> false;
        };
    }
}
