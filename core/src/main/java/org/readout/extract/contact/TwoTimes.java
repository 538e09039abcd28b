package org.readout.extract.contact;

import java.util.stream.IntStream;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.language.Meaning;

/**
 * Parts a sentence that tells of two times, each with contacts of its own, at the "and" or mark
 * between them: in April X met Y in Z and, in June, received V.
 */
final class TwoTimes {

    private static final int OPENS = 2; // tokens from "and" to the time behind it
    private static final int OWN = 12; // tokens between a verb and the time behind it

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;

    TwoTimes(Clause clause, ContactWords words) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
    }

    /** Whether what parts the two times stands between a day or place and the words. */
    boolean isOfOther(Group group, int token) {
        return token < group.from
                ? partings(token, group.from).anyMatch(parting -> isBetween(parting, group))
                : partings(group.to, token)
                        .anyMatch(parting -> opensTime(parting) && isToldBehind(parting, token));
    }

    /**
     * The tokens from which a further time may be told: behind an "and", a semicolon, and behind a
     * comma where no blanks part words.
     */
    private IntStream partings(int from, int to) {
        IntStream ands =
                sentence.cues(Meaning.AND).stream()
                        .filter(and -> and.from() >= from && and.to() <= to)
                        .mapToInt(Marked::to);
        IntStream marks = IntStream.range(from, to).filter(this::isParting).map(mark -> mark + 1);
        return IntStream.concat(ands, marks);
    }

    private boolean isParting(int i) {
        char mark = sentence.tokens().first(i);
        return mark == ';' || mark == '\uFF1B' || mark == '\uFF0C' || mark == '\u3001';
    }

    /** Whether a clause of its own tells behind a token of a contact at the time opened there. */
    private boolean isToldBehind(int parting, int token) {
        return words.groups().stream()
                .filter(next -> next.from > token)
                .filter(next -> !next.isNoun() || isSubject(token, next.from))
                .anyMatch(next -> isBetween(parting, next));
    }

    /** Whether contacts stand on both sides of a parting, each with a time of its own. */
    private boolean isBetween(int parting, Group behind) {
        return words.between(sentence.from(), parting)
                && sentence.dates().stream().anyMatch(date -> end(date) < parting)
                && (opensTime(parting) || parting == behind.from && hasTime(behind));
    }

    /** Whether a time stands right behind a parting: and in June. */
    private boolean opensTime(int parting) {
        return sentence.dates().stream()
                .mapToInt(this::start)
                .anyMatch(date -> date >= parting && date - parting <= OPENS);
    }

    /** Whether a time stands behind a verb in its clause. */
    private boolean hasTime(Group verb) {
        return sentence.dates().stream()
                .mapToInt(this::start)
                .filter(date -> date >= verb.to && date - verb.to <= OWN)
                .anyMatch(date -> clause.isPlain(verb.to, date));
    }

    /** Whether somebody stands between two tokens who may be the subject of what follows. */
    private boolean isSubject(int from, int to) {
        return sentence.entities().stream()
                .filter(entity -> entity.from() >= from && entity.to() <= to)
                .anyMatch(entity -> Clause.isPersonal(entity) || entity.form() == Form.HE);
    }

    private int start(DateMention date) {
        return sentence.tokens().at(date.span().start());
    }

    private int end(DateMention date) {
        return sentence.tokens().at(date.span().end());
    }
}
