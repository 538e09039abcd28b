package org.readout.extract;

import java.util.List;
import org.readout.annotate.DateMention;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Tokens;

/**
 * Lines that hold nothing but a day or a place, as official pages put above their text. They tell
 * when and where the main contact took place.
 */
final class Datelines {

    private static final int FIRST_LINES = 6;
    private static final int SMALL = 6;

    private Datelines() {}

    /**
     * The sentence with which a report begins behind the lines that announce it: the first, of the
     * first few, that opens with a capital and a dash. 0 where none does.
     */
    static int body(List<Sentence> sentences) {
        for (int i = 1; i < Math.min(FIRST_LINES, sentences.size()); i++) {
            Sentence sentence = sentences.get(i);
            if (sentence.paragraph() > 0
                    && (sentence.entities().stream().anyMatch(sentence::isDateline)
                            || isShouted(sentence))) {
                return i;
            }
        }
        return 0;
    }

    /**
     * Whether a sentence opens with a town in capitals that no table need know, maybe a house in
     * one piece, and a dash: SMALLTOWN, DAILY.com - The president.
     */
    private static boolean isShouted(Sentence sentence) {
        Tokens tokens = sentence.tokens();
        int first = sentence.from();
        boolean town = tokens.end(first) - tokens.start(first) > 2;
        for (char letter : tokens.written(first).toCharArray()) {
            town &= Character.isUpperCase(letter);
        }
        for (int i = first + 1; town && i < sentence.to() && i - first <= FIRST_LINES + 2; i++) {
            boolean apart = tokens.start(i) > tokens.end(i - 1);
            if (apart && Character.getType(tokens.first(i)) == Character.DASH_PUNCTUATION) {
                return true;
            }
            town = !apart || tokens.isWord(i) && tokens.isCapital(i) || tokens.first(i) == '(';
        }
        return false;
    }

    static void give(List<Telling> tellings, List<Sentence> sentences) {
        Telling main = tellings.get(0);
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            boolean alone =
                    (i == 0 || sentences.get(i - 1).paragraph() != sentence.paragraph())
                            && (i + 1 == sentences.size()
                                    || sentences.get(i + 1).paragraph() != sentence.paragraph());
            if (i < FIRST_LINES && main.date() == null && isAtHead(main, sentence)) {
                sentence.dates().stream()
                        .filter(date -> isStamp(sentence, date))
                        .findFirst()
                        .ifPresent(main::dated);
            }
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

    /** Whether a contact is told before a sentence or in it. */
    private static boolean isAtHead(Telling main, Sentence sentence) {
        return main.first().from < sentence.to();
    }

    /**
     * Whether a day with the time of day behind it stands before a sentence and is no part of it.
     */
    private static boolean isStamp(Sentence sentence, DateMention date) {
        Tokens tokens = sentence.tokens();
        int time = tokens.at(date.span().end());
        return date.span().start() == sentence.span().start()
                && time + 3 < sentence.to()
                && Character.isDigit(tokens.first(time))
                && tokens.first(time + 1) == ':'
                && Character.isDigit(tokens.first(time + 2))
                && tokens.isWord(time + 3);
    }
}
