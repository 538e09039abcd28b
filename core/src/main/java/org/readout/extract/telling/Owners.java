package org.readout.extract.telling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.extract.contact.Days;
import org.readout.extract.speech.Said;
import org.readout.language.Meaning;
import org.readout.model.Status;

/** Finds the contact to which something said belongs. */
public final class Owners {

    private static final int LISTED = 2; // tokens between the names of a list
    private static final int LEAD = 2; // paragraphs that may stand before what they are about

    private Owners() {}

    /**
     * Somebody who took no part is heard only where he speaks of the contact, of its people, or
     * goes on doing so, where he is an officer of a side and the contact did not take place yet, or
     * right behind it where he is the head of a side that names nobody.
     */
    private static boolean isConcerned(List<Telling> tellings, Said said) {
        String person = said.speaker().person();
        for (Telling telling : tellings) {
            if (telling.persons().contains(person)
                    || telling.persons().isEmpty()
                    || telling.main
                            && telling.status != Status.HELD
                            && said.speaker().office() != null
                            && telling.actors().contains(said.speaker().actor())
                    || (said.speaker().isHead() || isCounterpart(said))
                            && follows(telling, said.sentence())
                            && isUnnamed(telling, said.speaker().actor())
                    || telling.said.stream()
                            .anyMatch(other -> Objects.equals(other.speaker().person(), person))) {
                return true;
            }
            if (isAbout(telling)
                    && said.speaker().office() != null
                    && telling.actors().contains(said.speaker().actor())) {
                return true;
            }
            for (Entity entity : said.sentence().entities()) {
                if (entity.isJoint()
                        || entity.person() != null
                                && !entity.person().equals(person)
                                && telling.persons().contains(entity.person())) {
                    return true;
                }
            }
        }
        return said.sentence().cues().stream()
                .anyMatch(
                        cue ->
                                cue.what().meaning().isContact()
                                        || cue.what().meaning() == Meaning.ACCOMPANIED
                                        || cue.what().meaning() == Meaning.POSTPONED
                                        || cue.what().meaning() == Meaning.CANCELLED);
    }

    /** Whether the page is about that contact, which its first paragraphs tell. */
    private static boolean isAbout(Telling telling) {
        return telling.main
                && telling.contacts.stream()
                        .anyMatch(contact -> contact.sentence.paragraph() <= LEAD);
    }

    /** Whether the speaker is named as the colleague of somebody else: her counterpart X said. */
    static boolean isCounterpart(Said said) {
        Entity speaker = said.speaker();
        return said.sentence().has(Meaning.COUNTERPART, speaker.from(), speaker.to());
    }

    private static boolean follows(Telling telling, Sentence sentence) {
        return telling.contacts.stream().anyMatch(contact -> isNext(contact, sentence));
    }

    /**
     * Whether it is told right before, and not only as the last one before: since their last talks.
     */
    private static boolean leads(Telling telling, Sentence sentence) {
        return telling.contacts.stream()
                .filter(contact -> !contact.past || !contact.noun)
                .anyMatch(contact -> isNext(contact, sentence));
    }

    /** Whether a contact is told in a sentence or right before it. */
    private static boolean isNext(Contact contact, Sentence sentence) {
        return contact.sentence == sentence || contact.sentence.to() == sentence.from();
    }

    /** Whether that side takes part without a person. */
    private static boolean isUnnamed(Telling telling, @Nullable String actor) {
        return actor != null
                && telling.actors().contains(actor)
                && telling.contacts.stream()
                        .flatMap(contact -> contact.sides.stream())
                        .noneMatch(
                                side ->
                                        side.entity().person() != null
                                                && side.entity().actors().contains(actor));
    }

    /**
     * Whether something is said before the page comes to speak of a contact: it is about something
     * else.
     */
    private static boolean isAhead(Telling telling, Said said) {
        int paragraph = said.sentence().paragraph();
        for (Contact contact : telling.contacts) {
            if (contact.sentence.paragraph() <= paragraph + LEAD) {
                return false;
            }
        }
        return true;
    }

    /**
     * The contact that something said belongs to: that of what the same person of it said right
     * before in the same paragraph, whatever else he mentioned there; else one with the speaker
     * among its people, else its sides; the nearest told before it.
     */
    public static @Nullable Telling owner(
            List<Telling> tellings, Said said, @Nullable Said before, @Nullable Telling going) {
        boolean same =
                before != null
                        && going != null
                        && Said.GOES_ON.equals(said.rule())
                        && before.last().paragraph() == said.sentence().paragraph()
                        && before.speaker().equals(said.speaker())
                        && going.persons().contains(said.speaker().person());
        return same ? going : owner(tellings, said);
    }

    private static @Nullable Telling owner(List<Telling> tellings, Said said) {
        if (said.speaker().form() == Entity.Form.PERSON
                && !said.joint()
                && !isConcerned(tellings, said)) {
            return null;
        }
        Telling best = null;
        Telling last = last(tellings, said.sentence());
        Telling going = going(tellings, said.sentence());
        double most = 0;
        for (Telling telling : tellings) {
            if (isAhead(telling, said) || isToFollow(telling, tellings.get(0), said)) {
                continue;
            }
            double score;
            if (said.joint()) {
                List<String> named = named(said);
                score = named.isEmpty() ? 2 : telling.actors().containsAll(named) ? 3 : 0;
                score += named.isEmpty() && leads(telling, said.sentence()) ? 1 : 0;
                score += named.isEmpty() && names(said.sentence(), telling.actors()) ? 1.5 : 0;
                if (said.speaker().office() != null
                        && telling.contacts.stream()
                                .flatMap(contact -> contact.sides.stream())
                                .anyMatch(side -> isOf(side.entity(), said.speaker().office()))) {
                    score += 1.2; // the ministers, the presidents
                }
                for (Entity entity : said.sentence().entities()) {
                    score +=
                            entity.person() != null && telling.persons().contains(entity.person())
                                    ? 0.5
                                    : 0;
                }
            } else if (said.speaker().person() != null
                    && telling.persons().contains(said.speaker().person())) {
                score = 3;
            } else {
                score =
                        said.speaker().actor() != null
                                        && telling.actors().contains(said.speaker().actor())
                                ? 2
                                : 0;
            }
            if (score == 0) {
                continue;
            }
            for (Contact contact : telling.contacts) {
                if (contact.sentence == said.sentence()) {
                    score += 0.6;
                }
            }
            score += telling.main ? 0.8 : 0;
            score += telling == last ? 1 : 0;
            score += telling == going ? 1 : 0;
            score += isAddressed(telling, said) ? 2 : 0;
            score += isToldTo(telling, said) ? 1.5 : 0;
            score += isOpened(telling, said) ? 2 : 0;
            score += telling.status == Status.HELD ? 0.1 : 0;
            if (score > most) {
                most = score;
                best = telling;
            }
        }
        return best;
    }

    /**
     * Whether a contact is only what those who were in touch mean to do next, which they say there.
     */
    private static boolean isToFollow(Telling telling, Telling main, Said said) {
        return SameContact.isToCome(telling.status)
                && main.status == Status.HELD
                && main.actors().equals(telling.actors())
                && (said.joint() || main.persons().contains(said.speaker().person()));
    }

    /** The contact of which a paragraph says last before a sentence who met whom, or null. */
    private static @Nullable Telling going(List<Telling> tellings, Sentence sentence) {
        Telling going = null;
        int last = -1;
        for (Telling telling : tellings) {
            for (Said before : telling.said) {
                if (before.sentence().paragraph() == sentence.paragraph()
                        && before.sentence().to() <= sentence.from()
                        && before.sentence().from() > last
                        && isAddressed(telling, before)) {
                    last = before.sentence().from();
                    going = telling;
                }
            }
        }
        return going;
    }

    /** Whether a sentence first names whom its speaker met: meeting X, Y said. */
    private static boolean isAddressed(Telling telling, Said said) {
        boolean met =
                said.sentence().cues().stream()
                        .anyMatch(
                                cue ->
                                        cue.what().meaning() == Meaning.MEET
                                                && cue.to() <= said.speaker().from());
        return met
                && !said.joint()
                && telling.persons().contains(said.speaker().person())
                && said.sentence().entities().stream()
                        .anyMatch(
                                entity ->
                                        entity.person() != null
                                                && entity.to() <= said.speaker().from()
                                                && !entity.person().equals(said.speaker().person())
                                                && telling.persons().contains(entity.person()));
    }

    /**
     * Whether a sentence names, outside what is said, whom its speaker told it, of whose contact
     * others tell: X said to Y.
     */
    private static boolean isToldTo(Telling telling, Said said) {
        Sentence sentence = said.sentence();
        return !said.joint()
                && telling.persons().contains(said.speaker().person())
                && telling.contacts.stream().anyMatch(contact -> contact.sentence != sentence)
                && sentence.entities().stream()
                        .filter(entity -> entity.person() != null)
                        .filter(entity -> !entity.person().equals(said.speaker().person()))
                        .filter(entity -> telling.persons().contains(entity.person()))
                        .filter(entity -> !sentence.isQuoted(entity.from()))
                        .anyMatch(
                                entity ->
                                        sentence.cues(Meaning.TO).stream()
                                                .anyMatch(to -> to.to() == entity.from()));
    }

    /** Whether a sentence opens with a contact told before: at the talks on Friday both agreed. */
    private static boolean isOpened(Telling telling, Said said) {
        return telling.contacts.stream()
                .skip(1)
                .filter(contact -> contact.sentence == said.sentence())
                .filter(contact -> contact.noun && contact.to <= said.speaker().from())
                .anyMatch(contact -> Days.isDay(contact.date));
    }

    /** Whether a sentence names all of some sides: Norwegian-Chilean ties. */
    private static boolean names(Sentence sentence, Set<String> sides) {
        Set<String> named = new HashSet<>();
        sentence.entities().forEach(entity -> named.addAll(entity.actors()));
        return named.containsAll(sides);
    }

    /**
     * The sides that words for several name, in themselves or right behind: the leaders of X, Y and
     * Z; none where they name none.
     */
    private static List<String> named(Said said) {
        Entity all = said.speaker();
        List<String> named = new ArrayList<>(all.actors());
        int end = all.to();
        for (Entity entity : said.sentence().entities()) {
            boolean next = entity.from() >= end && entity.from() - end <= LISTED;
            if (all.form() == Entity.Form.BOTH && entity.form() == Entity.Form.ACTOR && next) {
                named.addAll(entity.actors());
                end = entity.to();
            }
        }
        return named.size() > 1 ? named : all.actors();
    }

    /**
     * The contact that took place and was told last before a sentence in its paragraph, or null.
     */
    private static @Nullable Telling last(List<Telling> tellings, Sentence sentence) {
        Telling last = null;
        int most = -1;
        for (Telling telling : tellings) {
            for (Contact contact : telling.contacts) {
                if (telling.status == Status.HELD
                        && !contact.past
                        && !contact.noun
                        && !contact.isTold()
                        && !contact.isPrelude()
                        && contact.sentence.paragraph() == sentence.paragraph()
                        && contact.sentence.to() <= sentence.from()
                        && contact.from > most) {
                    most = contact.from;
                    last = telling;
                }
            }
        }
        return last;
    }

    /** Whether a side is of an office, or both are ministers. */
    static boolean isOf(Entity side, String office) {
        String own = side.office();
        return own != null && (own.equals(office) || isMinister(own) && isMinister(office));
    }

    private static boolean isMinister(String office) {
        return office.endsWith("minister") && !office.equals("prime-minister");
    }
}
