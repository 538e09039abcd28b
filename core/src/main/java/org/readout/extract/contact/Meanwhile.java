package org.readout.extract.contact;

import java.util.List;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.Meaning;
import org.readout.world.World;

/**
 * Conferences that only tell when and where two sides met: X met Y during the summit of Z. Where
 * one side alone is named, it took part: X spoke during the summit of Z.
 */
final class Meanwhile {

    private final World world;
    private final Clause clause;

    Meanwhile(World world, Clause clause) {
        this.world = world;
        this.clause = clause;
    }

    /** Takes such conferences out of the contacts of a sentence; their place and day stay. */
    void leave(List<Contact> found) {
        for (Contact conference : List.copyOf(found)) {
            Contact met =
                    isSetting(conference)
                            ? found.stream()
                                    .filter(other -> isMeeting(other, conference))
                                    .findFirst()
                                    .orElse(null)
                            : null;
            if (met != null) {
                met.date = met.date == null ? conference.date : met.date;
                met.place = met.place == null ? conference.place : met.place;
                found.remove(conference);
            }
        }
    }

    /** Whether a word like "during" stands before a conference. */
    private boolean isSetting(Contact conference) {
        Sentence sentence = clause.sentence();
        return conference.rule.startsWith("conference")
                && sentence.cues(Meaning.DURING).stream()
                        .filter(during -> during.to() <= conference.from)
                        .anyMatch(during -> clause.isPlain(during.to(), conference.from));
    }

    /** Whether it is one that all states in the conference had with each other. */
    private boolean isMeeting(Contact other, Contact conference) {
        return other != conference
                && !other.rule.startsWith("conference")
                && !other.journey
                && other.actors().size() > 1
                && other.isBetweenSides()
                && conference.actors().stream()
                        .filter(actor -> !world.isOrganisation(actor))
                        .allMatch(other.actors()::contains);
    }
}
