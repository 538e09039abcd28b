package org.readout.extract.telling;

import java.util.List;
import java.util.Locale;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;

/** Finds the contact whose sides "the two" means. */
final class TheTwo {

    private static final int BACK = 2; // paragraphs
    private static final int STEM = 5; // letters

    private TheTwo() {}

    /**
     * The contact of other sides that the sentence right before a reference to both tells of, or
     * the paragraph of one with a day of its own; of the same sides, that of other persons; else
     * the main one.
     */
    static Telling meant(List<Telling> tellings, Contact reference) {
        Telling main =
                tellings.stream()
                        .filter(telling -> !telling.isOccasion())
                        .findFirst()
                        .orElse(tellings.get(0));
        Telling last = main;
        for (Telling telling : tellings) {
            boolean next =
                    telling.actors().equals(tellings.get(0).actors())
                            ? isOfOtherPersons(main, telling, reference)
                            : telling.contacts.stream()
                                    .anyMatch(told -> isBefore(told, reference, 0));
            last = reference.joint && next ? telling : last;
        }
        return last;
    }

    /**
     * Whether one tells of a contact right before, or in the paragraphs before a day of its own.
     */
    private static boolean isBefore(Contact told, Contact reference, int back) {
        return told.sentence.to() == reference.sentence.from()
                || told.from < reference.from
                        && reference.date != null
                        && reference.sentence.paragraph() - told.sentence.paragraph() <= back;
    }

    /**
     * Whether other persons of the sides of the main contact were told last to be in touch: one of
     * those of the main contact and somebody else, or two heads or bearers of the office that "the
     * two ministers" names.
     */
    private static boolean isOfOtherPersons(Telling main, Telling telling, Contact reference) {
        if (telling.persons().size() != 2 || telling == main) {
            return false;
        }
        long same = telling.persons().stream().filter(main.persons()::contains).count();
        return same == 1
                ? reference.past
                        && telling.contacts.stream()
                                .anyMatch(told -> isBefore(told, reference, BACK))
                : same == 0
                        && telling.contacts.stream().anyMatch(told -> isBefore(told, reference, -1))
                        && telling.contacts.stream()
                                .flatMap(told -> told.sides.stream())
                                .anyMatch(side -> side.entity().isHead() || names(reference, side));
    }

    /** Whether the words for both repeat the title of a side: the two ministers, for Minister X. */
    private static boolean names(Contact reference, Contact.Side side) {
        String title = text(side.sentence(), side.entity());
        return reference.sentence.entities().stream()
                .filter(entity -> entity.form() == Entity.Form.BOTH)
                .flatMap(both -> List.of(text(reference.sentence, both).split(" ")).stream())
                .filter(word -> word.length() >= STEM)
                .anyMatch(word -> title.contains(word.substring(0, STEM)));
    }

    private static String text(Sentence sentence, Entity entity) {
        return sentence.span(entity.from(), entity.to())
                .of(sentence.document().text())
                .toLowerCase(Locale.ROOT);
    }
}
