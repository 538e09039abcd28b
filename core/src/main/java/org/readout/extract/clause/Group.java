package org.readout.extract.clause;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Marked;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;

/** Contact words that stand together and tell of one contact. */
public final class Group {

    private static final Set<Meaning> NOUNS =
            EnumSet.of(Meaning.MEETING, Meaning.CONFERENCE, Meaning.PRESS);
    private static final Set<Meaning> JOURNEY = EnumSet.of(Meaning.VISIT, Meaning.ATTEND);

    /** Its first token. */
    public final int from;

    /** The token behind its last. */
    public int to;

    final List<Cue> cues = new ArrayList<>();
    private final Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);

    /** Whether it is the meeting of an organisation. */
    public boolean body;

    /** A group of one word so far. */
    public Group(Marked<Cue> cue) {
        from = cue.from();
        add(cue);
    }

    void add(Marked<Cue> cue) {
        to = Math.max(to, cue.to());
        cues.add(cue.what());
        meanings.add(cue.what().meaning());
    }

    /** Whether one of its words has a meaning. */
    public boolean has(Meaning meaning) {
        return meanings.contains(meaning);
    }

    /** Whether only nouns stand in it, which tell no time. */
    public boolean isNoun() {
        return NOUNS.containsAll(meanings);
    }

    /** Whether it tells of a conference or of the meeting of an organisation. */
    public boolean isConference() {
        return body || has(Meaning.CONFERENCE);
    }

    /** Whether it tells of a visit alone, so that the other side is where the journey goes. */
    public boolean isJourney() {
        return has(Meaning.VISIT) && JOURNEY.containsAll(meanings);
    }

    /** Whether it tells of a contact only by what one said to another. */
    public boolean isTold() {
        return meanings.size() == 1 && has(Meaning.SAY);
    }

    /** Whether it tells only that one spoke to the other. */
    public boolean isSpoken() {
        return meanings.size() == 1 && has(Meaning.SPEAK);
    }

    /** The name of the rule that finds a contact by these words. */
    public String rule() {
        return cues.get(0).meaning().name().toLowerCase(Locale.ROOT) + ".cue";
    }

    /** How the sides were in contact, or null where the words do not tell. */
    public @Nullable Channel channel() {
        if (has(Meaning.DISCUSS) || has(Meaning.TALK) || isTold()) {
            return null;
        }
        if (has(Meaning.VIDEO)) {
            if (has(Meaning.PRESS)) {
                return null; // so they met the press, not each other
            }
            return Channel.VIDEO;
        }
        if (has(Meaning.CALL) || has(Meaning.SPEAK)) {
            return Channel.CALL;
        }
        if (has(Meaning.LETTER)) {
            return Channel.LETTER;
        }
        return has(Meaning.CONFERENCE) ? Channel.MULTILATERAL : Channel.MEETING;
    }
}
