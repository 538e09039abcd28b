package org.readout.extract;

import java.util.List;
import org.readout.annotate.DateMention;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;

/**
 * Lines that hold nothing but a day or a place, as official pages put above their text. They tell
 * when and where the main contact took place.
 */
final class Datelines {

    private static final int FIRST_LINES = 6;
    private static final int SMALL = 6;

    private Datelines() {}

    static void give(List<Telling> tellings, List<Sentence> sentences) {
        Telling main = tellings.get(0);
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            boolean alone =
                    (i == 0 || sentences.get(i - 1).paragraph() != sentence.paragraph())
                            && (i + 1 == sentences.size()
                                    || sentences.get(i + 1).paragraph() != sentence.paragraph());
            if (sentence.paragraph() > FIRST_LINES
                    || !alone
                    || !sentence.cues().stream()
                            .noneMatch(cue -> cue.what().meaning().isContact())) {
                continue;
            }
            for (DateMention date : sentence.dates()) {
                if (main.date() == null
                        && sentence.span().length() - date.span().length() <= SMALL) {
                    main.dated(date);
                }
            }
            if (!sentence.places().isEmpty()
                    && sentence.to() - sentence.from() <= SMALL
                    && sentence.places().get(0).from() == sentence.from()) {
                Marked<String> place = sentence.places().get(0);
                boolean vague =
                        main.contacts.stream()
                                .noneMatch(
                                        contact ->
                                                contact.place != null
                                                        && contact.place.what().indexOf(':') > 0);
                if (vague) {
                    main.first().place = place;
                    main.first().placeSentence = sentence;
                }
            }
        }
    }
}
