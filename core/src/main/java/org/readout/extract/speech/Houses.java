package org.readout.extract.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Whose side those are of who tell something and whose own words name none: his office, a ministry
 * official, the spokesman, the communique. Remembers, in reading order, who told before and whom
 * the page tells of.
 */
final class Houses {

    private static final String SPOKESMAN = "spokesperson";
    private static final String OFFICIAL = "official";
    private static final int NEAR = 3; // paragraphs

    private @Nullable Entity told; // the last of a house
    private int where; // the paragraph in which he told
    private @Nullable Entity ministry; // the last one of a state that was named
    private int named; // the paragraph in which it was
    private @Nullable Entity spoke; // the last who told anything
    private int when; // the paragraph in which he did
    private @Nullable Entity person; // whom the last sentence that names a person tells of
    private @Nullable Entity scene; // the city that the last sentence to open with one names
    private int at; // the paragraph of that sentence
    private boolean shared; // whether a statement of the sides together was named

    /** The same teller as one of the side that is meant, or of the sides; else as he is. */
    Entity of(Clause clause, Entity teller) {
        Sentence sentence = clause.sentence();
        if (!teller.actors().isEmpty() || teller.isJoint()) {
            return teller;
        }
        boolean other = teller.form() == Form.OTHER;
        if (other && holds(sentence, teller, Meaning.SOCIETY)) {
            return teller; // a news agency is no house of those it writes of
        }
        boolean paper = other && holds(sentence, teller, Meaning.PAPER);
        if (other && holds(sentence, teller, Meaning.JOINT_STATEMENT) || paper && shared) {
            return sides(teller);
        }
        if (other && sentence.entities().stream().anyMatch(all -> isOfAll(all, teller))) {
            return sides(teller); // the two countries' diplomats
        }
        boolean own = other && holds(sentence, teller, Meaning.HOUSE);
        boolean his =
                sentence.has(Meaning.HIS, teller.from() - 1, teller.to())
                        || sentence.has(Meaning.THEIR, teller.from() - 1, teller.to());
        boolean house =
                SPOKESMAN.equals(teller.office())
                        || OFFICIAL.equals(teller.office())
                        || other
                                && (holds(sentence, teller, Meaning.SIDE)
                                        || holds(sentence, teller, Meaning.MINISTRY)
                                        || holds(sentence, teller, Meaning.SPOKESMAN));
        if (!own && !paper && !house) {
            return teller;
        }
        Entity side = own && !his ? ministry(sentence, teller) : null;
        if (side == null) {
            side = own || his ? owner(sentence, teller) : again(sentence, teller, paper);
        }
        boolean some = OFFICIAL.equals(teller.office()) && !isOfMinistry(sentence, teller);
        side = side == null && house && !his && !some ? first(sentence, teller) : side;
        return side == null ? teller : teller.with(side.actors(), teller.person());
    }

    /** Whom the last sentence that names a person of a side tells of, or null. */
    @Nullable Entity person() {
        return person;
    }

    /** Notes who told something in a sentence, if anybody did, and whom it tells of. */
    void note(Sentence sentence, @Nullable Said said) {
        shared |= sentence.has(Meaning.JOINT_STATEMENT, sentence.from(), sentence.to());
        Entity teller = said == null ? null : said.speaker();
        if (teller != null && teller.actor() != null) {
            spoke = teller;
            when = sentence.paragraph();
        }
        if (teller != null
                && teller.actor() != null
                && (teller.form() == Form.OTHER
                        || teller.form() == Form.SEAT
                        || SPOKESMAN.equals(teller.office())
                        || OFFICIAL.equals(teller.office()))) {
            told = teller;
            where = sentence.paragraph();
        }
        sentence.entities().stream()
                .filter(entity -> entity.form() == Form.OFFICE && entity.actor() != null)
                .filter(entity -> SPOKESMAN.equals(entity.office()))
                .findFirst()
                .ifPresent(
                        entity -> {
                            told = entity;
                            where = sentence.paragraph();
                        });
        sentence.entities().stream()
                .filter(entity -> entity.form() == Form.SEAT && entity.actor() != null)
                .reduce((before, last) -> last)
                .ifPresent(
                        entity -> {
                            ministry = entity;
                            named = sentence.paragraph();
                        });
        sentence.entities().stream()
                .filter(entity -> entity.form() == Form.CAPITAL)
                .filter(entity -> entity.from() - sentence.from() <= 1)
                .filter(entity -> sentence.has(Meaning.IN, sentence.from(), entity.from()))
                .findFirst()
                .ifPresent(
                        entity -> {
                            scene = entity;
                            at = sentence.paragraph();
                        });
        sentence.entities().stream()
                .filter(entity -> entity.person() != null && entity.actor() != null)
                .findFirst()
                .ifPresent(entity -> person = entity);
    }

    /** The ministry of a state named not long before, which "the ministry" means; or null. */
    private @Nullable Entity ministry(Sentence sentence, Entity teller) {
        boolean near = ministry != null && sentence.paragraph() - named <= NEAR;
        return near && ministry.to() <= teller.from() ? ministry : null;
    }

    /** Whose office it is: the person named last before it, else whom the page tells of. */
    private @Nullable Entity owner(Sentence sentence, Entity teller) {
        Entity owner = person;
        for (Entity entity : sentence.entities()) {
            if (entity.to() <= teller.from()
                    && Clause.isPersonal(entity)
                    && entity.actor() != null) {
                return entity;
            }
        }
        return owner;
    }

    /**
     * Who told for a house not long before, where it may be the same one: the official, behind an
     * official of a side; the communique, behind a ministry.
     */
    private @Nullable Entity again(Sentence sentence, Entity teller, boolean paper) {
        boolean same =
                told != null
                        && sentence.paragraph() - where <= NEAR
                        && (paper
                                || teller.office() != null
                                        && teller.office().equals(told.office()));
        boolean near = paper && spoke != null && when == sentence.paragraph();
        return same ? told : near ? spoke : null;
    }

    /**
     * The first person whom the sentence of a teller names, else the first side; the state in whose
     * capital the page stands at that point where it names none.
     */
    private @Nullable Entity first(Sentence sentence, Entity teller) {
        Entity side = scene != null && at == sentence.paragraph() ? scene : null;
        for (Entity entity : sentence.entities()) {
            if (entity.equals(teller) || entity.actor() == null) {
                continue;
            }
            if (Clause.isPersonal(entity)) {
                return entity;
            }
            side = side == null && !sentence.isQuoted(entity.from()) ? entity : side;
        }
        return side;
    }

    /** Whether a word for a ministry stands right beside an officer: a ministry official. */
    private static boolean isOfMinistry(Sentence sentence, Entity officer) {
        return sentence.cues().stream()
                .anyMatch(
                        cue ->
                                (cue.what().meaning() == Meaning.HOUSE
                                                || cue.what().meaning() == Meaning.MINISTRY
                                                || cue.what().meaning() == Meaning.SIDE)
                                        && (cue.to() == officer.from()
                                                || cue.from() >= officer.from()
                                                        && cue.from() - officer.to() <= 1));
    }

    private static boolean isOfAll(Entity all, Entity teller) {
        return all.form() == Form.BOTH && all.to() <= teller.from() && teller.from() - all.to() <= 1
                || all.form() == Form.BOTH && all.from() == teller.to();
    }

    private static boolean holds(Sentence sentence, Entity teller, Meaning meaning) {
        for (int i = teller.from(); i < teller.to(); i++) {
            for (Marked<Cue> cue : sentence.cuesAt(i)) {
                if (cue.what().meaning() == meaning) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Entity sides(Entity teller) {
        return new Entity(
                teller.from(), teller.to(), Form.BOTH, List.of(), null, teller.name(), null);
    }
}
