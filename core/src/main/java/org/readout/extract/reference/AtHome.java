package org.readout.extract.reference;

import java.util.List;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/** Contacts of nobody abroad: a match, the talks of a coalition, a meeting with a governor. */
public final class AtHome {

    private AtHome() {}

    /**
     * Takes out what words of domestic life stand beside: matches between teams, coalition talks,
     * wage talks. Persons in office are no team.
     */
    public static void drop(
            List<Contact> contacts, List<Contact> references, List<Sentence> sentences) {
        long count =
                sentences.stream().mapToLong(sentence -> sentence.cues(Meaning.HOME).size()).sum();
        contacts.removeIf(AtHome::isAtHome);
        references.removeIf(AtHome::isAtHome);
        references.removeIf(
                reference -> reference.actors().isEmpty() && isBesideHome(reference, sentences));
        boolean domestic = count >= 3 && count * 3 >= sentences.size();
        contacts.removeIf(
                contact ->
                        contact.persons().isEmpty()
                                && contact.sides.stream()
                                        .noneMatch(side -> side.entity().office() != null)
                                && (domestic
                                        || contact.sentence.has(
                                                Meaning.HOME,
                                                contact.sentence.from(),
                                                contact.sentence.to())));
    }

    /** Whether the sentences before, in its paragraph, tell of a contact at home. */
    private static boolean isBesideHome(Contact reference, List<Sentence> sentences) {
        return sentences.stream()
                .filter(other -> other.paragraph() == reference.sentence.paragraph())
                .filter(other -> other.from() < reference.sentence.from())
                .anyMatch(other -> other.has(Meaning.HOME, other.from(), other.to()));
    }

    /**
     * Whether the words for a contact are part of those for one at home: met the governor; or tell
     * of nobody but somebody at home: meeting with governor X.
     */
    private static boolean isAtHome(Contact contact) {
        for (Marked<Cue> home : contact.sentence.cues(Meaning.HOME)) {
            boolean met = home.from() < contact.to && contact.from < home.to();
            boolean alone =
                    contact.refers
                            && contact.sides.stream()
                                    .map(Contact.Side::entity)
                                    .anyMatch(
                                            side ->
                                                    side.from() <= home.from()
                                                            && home.to() <= side.to());
            if (met || alone) {
                return true;
            }
        }
        return false;
    }
}
