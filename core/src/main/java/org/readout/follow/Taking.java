package org.readout.follow;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Deed;
import org.readout.model.Channel;
import org.readout.model.Engagement.FollowUp;
import org.readout.model.Engagement.Relation;
import org.readout.model.Evidence;
import org.readout.model.Outcome;
import org.readout.model.Place;
import org.readout.model.Status;

/**
 * Whether a later contact takes a promise up. Careful: where sides, deed, subject or time leave a
 * doubt, it does not.
 */
final class Taking {

    /** How long after a promise without a day a contact may still be what was promised. */
    private static final int YEAR = 400;

    /** How many days early or late a promised contact may be. */
    private static final int EARLY = 31;

    private static final int LATE = 180;

    /** Words that touch on more themes than these are of no one thing. */
    private static final int FEW = 3;

    /** What part of the words of two promises in one language is the same where they are one. */
    private static final double SAME = 0.5;

    private final Note.Promised promised;
    private final Contact at;
    private final LocalDate made;
    private final Set<String> by;
    private final Set<String> to;
    private final Set<String> sides;
    private final Set<Deed> deeds = new HashSet<>();
    private final boolean acts;

    Taking(Note.Promised promised, Contact at, LocalDate made) {
        this.promised = promised;
        this.at = at;
        this.made = made;
        by = Set.copyOf(promised.commitment().by());
        to = Set.copyOf(promised.commitment().to());
        sides = new HashSet<>(by);
        sides.addAll(to);
        promised.passage().mentions().stream()
                .filter(mention -> mention.form() != Deed.Form.DROPPED)
                .map(Passage.Mention::deed)
                .forEach(deeds::add);
        acts = deeds.stream().anyMatch(deed -> !deed.isContact() && !deed.begins());
    }

    Set<String> sides() {
        return sides;
    }

    Set<Deed> deeds() {
        return deeds;
    }

    /** The contact as the deed that was promised, or null. */
    @Nullable FollowUp held(Contact later) {
        if (acts || !isLater(later) || !together(later) || !isTold(later)) {
            return null;
        }
        for (Deed deed : deeds) {
            String reason = deed.isContact() && inTime(later) ? fits(deed, later) : null;
            if (reason != null && later.status == Status.HELD) {
                return up(later, Relation.CARRIED_OUT, reason, evidence(deed, later));
            }
            if (reason != null && later.status == Status.CANCELLED) {
                return up(later, Relation.DROPPED, "called off: " + reason, evidence(deed, later));
            }
        }
        return null;
    }

    private @Nullable String fits(Deed deed, Contact later) {
        String day = later.days == null ? "" : " on " + later.days.first();
        return switch (deed) {
            case MEET ->
                    later.isPresent() && sameLevel(later) && placed(later)
                            ? "the same sides and persons met" + day
                            : null;
            case CALL ->
                    later.isDistant() && sameLevel(later)
                            ? "the same sides and persons spoke" + day
                            : null;
            case VISIT ->
                    later.channel == Channel.MEETING
                                    && later.place != null
                                    && to.contains(Place.state(later.place))
                                    && (at.place == null
                                            || !Place.state(at.place)
                                                    .equals(Place.state(later.place)))
                                    && sameLevel(later)
                            ? "the same persons met in " + later.place + day
                            : null;
            case CONTACT ->
                    sameLevel(later) ? "the same sides and persons were in contact" + day : null;
            case EXPERTS, DIALOGUE ->
                    about(deed, later) && placed(later) && themed(deed, later.themes)
                            ? "a later contact of the same sides is told in the same words" + day
                            : null;
            default -> null;
        };
    }

    private static boolean about(Deed deed, Contact later) {
        return later.notes.stream().anyMatch(note -> note.subject.contains(deed));
    }

    /**
     * The words of an account that tells of the contact as it came out, best in the words promised.
     */
    private Evidence evidence(Deed deed, Contact later) {
        return later.notes.stream()
                .max(
                        Comparator.<Note>comparingInt(
                                note ->
                                        (isTold(note, later) ? 4 : 0)
                                                + (note.status == later.status ? 2 : 0)
                                                + (note.subject.contains(deed) ? 1 : 0)))
                .orElseThrow()
                .contact;
    }

    /**
     * Whether the offices promised come, or else, of each side that names anybody, somebody or an
     * office that was there when it was promised.
     */
    private boolean sameLevel(Contact later) {
        Set<String> others = new HashSet<>(promised.passage().offices());
        others.removeIf(office -> at.offices.stream().anyMatch(here -> here.endsWith(office)));
        if (!others.isEmpty()) {
            return !Collections.disjoint(others, later.offices);
        }
        boolean come = false;
        for (Map.Entry<String, Set<String>> side : at.people.entrySet()) {
            Set<String> there = later.people.get(side.getKey());
            if (there != null && Collections.disjoint(side.getValue(), there)) {
                return false; // an envoy is not the president
            }
            come |= there != null;
        }
        return come || at.people.isEmpty() && later.people.isEmpty();
    }

    private boolean placed(Contact later) {
        return promised.passage().places().isEmpty()
                || later.place == null
                || later.place.indexOf(':') < 0
                || promised.passage().places().contains(later.place);
    }

    /** A dialogue is one on a theme; experts are rare enough to be known without. */
    private boolean themed(Deed deed, Set<String> themes) {
        List<String> mine = promised.commitment().themes();
        return deed == Deed.EXPERTS && (mine.isEmpty() || themes.isEmpty())
                || !Collections.disjoint(mine, themes);
    }

    private boolean inTime(Contact later) {
        if (later.days == null) {
            return false;
        }
        String due = promised.commitment().due();
        LocalDate from = due == null ? made : Period.of(due).first().minusDays(EARLY);
        LocalDate to = due == null ? made.plusDays(YEAR) : Period.of(due).last().plusDays(LATE);
        return !later.days.last().isBefore(from) && !later.days.first().isAfter(to);
    }

    /** Both sides and at most one more, who may be the host. */
    private boolean together(Contact later) {
        return later.sides.containsAll(sides) && later.sides.size() <= sides.size() + 1;
    }

    /** Whether a page tells of it that is no older: what a page sees ahead has not been held. */
    private static boolean isTold(Contact later) {
        return later.status != Status.HELD
                || later.notes.stream()
                        .anyMatch(note -> note.status == Status.HELD && isTold(note, later));
    }

    private static boolean isTold(Note note, Contact later) {
        return note.published == null
                || later.days == null
                || !note.published.isBefore(later.days.first());
    }

    private boolean isLater(Contact later) {
        return !later.id.equals(at.id) && later.isLaterThan(made);
    }

    /** What words told later say of the promised deed, or null. */
    @Nullable FollowUp told(Contact later, Note.Told told) {
        if (!isLater(later) || Collections.disjoint(later.sides, by) || !concerns(later, told)) {
            return null;
        }
        for (Passage.Mention mention : told.passage().mentions()) {
            if (!deeds.contains(mention.deed())
                    || mention.deed().isContact() && mention.form() == Deed.Form.DONE
                    || !doer(mention, told)
                    || !sameThing(mention, told)) {
                continue;
            }
            boolean done = mention.form() == Deed.Form.DONE;
            return up(
                    later,
                    done ? Relation.CARRIED_OUT : Relation.DROPPED,
                    "later words say of the same side that it "
                            + (done ? "did so (" : "gave this up (")
                            + word(mention.deed())
                            + ")",
                    told.evidence());
        }
        return null;
    }

    /** An agreement signed by the same sides on the same theme, where they had promised to sign. */
    @Nullable FollowUp signed(Contact later) {
        boolean fits =
                deeds.contains(Deed.SIGN)
                        && isLater(later)
                        && later.outcome == Outcome.AGREEMENT_SIGNED
                        && later.sides.containsAll(sides)
                        && !promised.commitment().themes().isEmpty()
                        && !Collections.disjoint(promised.commitment().themes(), later.themes);
        return fits
                ? up(
                        later,
                        Relation.CARRIED_OUT,
                        "the same sides signed an agreement on the same theme",
                        evidence(Deed.SIGN, later))
                : null;
    }

    /** The same promise, made again. */
    @Nullable FollowUp repeated(Contact later, Note.Promised again) {
        if (!isLater(later)
                || !Set.copyOf(again.commitment().by()).equals(by)
                || !later.sides.containsAll(sides)) {
            return null;
        }
        for (Passage.Mention mention : again.passage().mentions()) {
            if (deeds.contains(mention.deed())
                    && mention.form() != Deed.Form.DROPPED
                    && sameThing(
                            mention,
                            again.passage().language(),
                            Set.copyOf(again.commitment().themes()),
                            SAME)) {
                return up(
                        later,
                        Relation.REPEATED,
                        "the same sides promise the same again (" + word(mention.deed()) + ")",
                        again.commitment().evidence());
            }
        }
        return null;
    }

    /** Whether the other side is there, or spoken of. */
    private boolean concerns(Contact later, Note.Told told) {
        return to.isEmpty()
                ? later.sides.containsAll(by)
                : !Collections.disjoint(later.sides, to) || !Collections.disjoint(told.about(), to);
    }

    /** Whether who promised is told to have done it. */
    private boolean doer(Passage.Mention mention, Note.Told told) {
        if (!mention.before().isEmpty()) {
            return !Collections.disjoint(mention.before(), by);
        }
        if (mention.thanked()) { // nobody thanks himself
            return Collections.disjoint(told.speakers(), by)
                    && !Collections.disjoint(told.speakers(), to);
        }
        return !Collections.disjoint(mention.behind(), by)
                || !Collections.disjoint(told.speakers(), by)
                || told.speakers().isEmpty() && mention.behind().isEmpty() && by.equals(sides);
    }

    private boolean sameThing(Passage.Mention mention, Note.Told told) {
        return sameThing(mention, told.passage().language(), told.themes(), 0);
    }

    /** In one language by the words around the deed, across languages by themes. */
    private boolean sameThing(
            Passage.Mention mention, String language, Set<String> themes, double share) {
        List<String> mine = promised.commitment().themes();
        if (!language.equals(promised.passage().language())) {
            return mention.form() != Deed.Form.DROPPED
                    && mine.size() <= FEW
                    && themes.size() <= FEW
                    && !Collections.disjoint(mine, themes);
        }
        return promised.passage().mentions().stream()
                .filter(one -> one.deed() == mention.deed())
                .anyMatch(
                        one ->
                                one.things().fit(mention.things())
                                        && (share == 0
                                                || one.things().share(mention.things()) >= share));
    }

    private FollowUp up(Contact later, Relation relation, String reason, Evidence evidence) {
        return new FollowUp(promised.commitment().id(), later.id, relation, reason, evidence);
    }

    private static String word(Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT);
    }
}
