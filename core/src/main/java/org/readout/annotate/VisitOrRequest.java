package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Settles words that may tell of a visit or of a request: who calls on a person visits that person,
 * who calls on a person to act asks for it.
 */
final class VisitOrRequest {

    private VisitOrRequest() {}

    /** Leaves such words the one meaning that what stands behind them shows. */
    static void settle(Sentence sentence) {
        List<Marked<Cue>> requests =
                sentence.cues().stream().filter(cue -> cue.what().act() == Act.REQUEST).toList();
        for (Marked<Cue> request : requests) {
            if (sentence.cues().stream().anyMatch(cue -> isReception(cue, request))) {
                boolean visit = isVisit(request.to(), sentence);
                List<Marked<Cue>> cues = new ArrayList<>(sentence.cues());
                cues.removeIf(cue -> visit ? cue.equals(request) : isReception(cue, request));
                sentence.cues(cues);
            }
        }
    }

    /** Whether a word for a visit begins where one of asking does. */
    private static boolean isReception(Marked<Cue> cue, Marked<Cue> request) {
        return cue.from() == request.from()
                && (cue.what().meaning() == Meaning.RECEIVE
                        || cue.what().meaning() == Meaning.MEET);
    }

    /** Whether a person stands at a token, and nothing behind that the person is to do. */
    private static boolean isVisit(int from, Sentence sentence) {
        for (Entity guest : sentence.entities) {
            int gap = guest.from() - from;
            if (gap == 0 || gap == 1 && sentence.has(Meaning.THE, from, guest.from())) {
                Marked<Cue> to = sentence.find(Meaning.TO, guest.to(), sentence.to());
                Marked<Cue> and = sentence.find(Meaning.AND, guest.to(), sentence.to());
                return (guest.form() == Entity.Form.PERSON || guest.form() == Entity.Form.OFFICE)
                        && (to == null || and != null && and.from() < to.from());
            }
        }
        return false;
    }
}
