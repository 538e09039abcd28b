package org.readout.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Marked;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;

/** Contact words that stand together and tell of one contact. */
final class Group {

    final int from;
    int to;
    final List<Cue> cues = new ArrayList<>();
    boolean body; // the meeting of an organisation

    Group(Marked<Cue> cue) {
        from = cue.from();
        to = cue.to();
        cues.add(cue.what());
    }

    void add(Marked<Cue> cue) {
        to = Math.max(to, cue.to());
        cues.add(cue.what());
    }

    boolean has(Meaning meaning) {
        return cues.stream().anyMatch(cue -> cue.meaning() == meaning);
    }

    /** Whether only nouns stand in it, which tell no time. */
    boolean isNoun() {
        return cues.stream()
                .allMatch(
                        cue ->
                                cue.meaning() == Meaning.MEETING
                                        || cue.meaning() == Meaning.CONFERENCE
                                        || cue.meaning() == Meaning.PRESS);
    }

    boolean isConference() {
        return body || has(Meaning.CONFERENCE);
    }

    /** Whether it tells of a visit alone, so that the other side is where the journey goes. */
    boolean isJourney() {
        return cues.stream()
                        .allMatch(
                                cue ->
                                        cue.meaning() == Meaning.VISIT
                                                || cue.meaning() == Meaning.ATTEND)
                && has(Meaning.VISIT);
    }

    /** The name of the rule that finds a contact by these words. */
    String rule() {
        return cues.get(0).meaning().name().toLowerCase(Locale.ROOT) + ".cue";
    }

    /** How the sides were in contact, or null where the words do not tell. */
    @Nullable Channel channel() {
        if (has(Meaning.DISCUSS)) {
            return null;
        }
        if (has(Meaning.VIDEO)) {
            if (has(Meaning.PRESS)) {
                return null; // so they met the press, not each other
            }
            return Channel.VIDEO;
        }
        if (has(Meaning.CALL)) {
            return Channel.CALL;
        }
        if (has(Meaning.LETTER)) {
            return Channel.LETTER;
        }
        return has(Meaning.CONFERENCE) ? Channel.MULTILATERAL : Channel.MEETING;
    }
}
