package org.readout.follow;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.readout.model.Channel;
import org.readout.model.Engagement;
import org.readout.model.Outcome;
import org.readout.model.Participant;
import org.readout.model.Status;
import org.readout.model.Topic;

/** What following up needs to know of an engagement. */
final class Contact {

    /** How many days before its publication a contact without a day lies at most. */
    private static final int FRESH = 8;

    final String id;
    final Status status;
    final @Nullable Channel channel;
    final @Nullable Outcome outcome;
    final @Nullable Period days;
    final @Nullable String place;
    final Set<String> sides = new TreeSet<>();
    final Map<String, Set<String>> people = new TreeMap<>(); // persons and offices of each side
    final Set<String> offices = new HashSet<>();
    final Set<String> themes = new HashSet<>();
    final List<Note> notes;

    Contact(Engagement engagement, List<Note> notes) {
        id = engagement.id();
        status = engagement.status();
        channel = engagement.channel();
        outcome = engagement.outcome();
        place = engagement.place() == null ? null : engagement.place().id();
        for (Participant participant : engagement.participants()) {
            sides.add(participant.actor());
            Set<String> here = new HashSet<>();
            if (participant.person() != null) {
                here.add(participant.person());
            }
            if (participant.office() != null) {
                here.add(participant.office());
                offices.add(participant.office());
            }
            if (!here.isEmpty()) {
                people.computeIfAbsent(participant.actor(), any -> new HashSet<>()).addAll(here);
            }
        }
        engagement.themes().stream().map(Topic::id).forEach(themes::add);
        this.notes = notes;
        Period stated = Period.of(engagement.when());
        days = stated != null ? stated : guessed(notes);
    }

    /** A contact without a day was a few days before the first page that tells of it. */
    private @Nullable Period guessed(List<Note> notes) {
        LocalDate first = null;
        for (Note note : notes) {
            if (note.published != null && (first == null || note.published.isBefore(first))) {
                first = note.published;
            }
        }
        return first == null || status != Status.HELD
                ? null
                : new Period(first.minusDays(FRESH), first);
    }

    boolean isLaterThan(LocalDate day) {
        return days != null && days.first().isAfter(day);
    }

    boolean isPresent() {
        return channel == Channel.MEETING || channel == Channel.MULTILATERAL;
    }

    boolean isDistant() {
        return channel == Channel.CALL || channel == Channel.VIDEO;
    }
}
