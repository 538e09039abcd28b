package org.readout.extract.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Gives talks that are told without who held them ("then came talks with X", "a meeting with Y and
 * with Z is planned") the person who held the others that the page tells of, else the one whom the
 * sentences before are about.
 */
public final class Unowned {

    private static final int BACK = 3; // sentences

    private Unowned() {}

    /** Completes such contacts, and parts those with several persons who each have their "with". */
    public static void complete(
            List<Contact> contacts, List<Contact> references, List<Sentence> sentences) {
        List<Contact> all = new ArrayList<>(contacts);
        all.addAll(references);
        for (Contact contact : all) {
            Contact.Side hero = isUnowned(contact) ? hero(contacts, contact) : null;
            if (hero != null && !(contact.refers && isTold(contacts, contact, hero.entity()))) {
                contacts.remove(contact);
                references.remove(contact);
                contacts.addAll(held(hero.sentence(), hero.entity(), contact));
                continue;
            }
            int at = sentences.indexOf(contact.sentence);
            for (int i = at - 1; i >= 0 && i >= at - BACK && isUnowned(contact); i--) {
                Entity owner = owner(sentences.get(i), contact);
                if (owner == null) {
                    continue;
                }
                if (contact.refers && isTold(contacts, contact, owner)) {
                    break; // what follows adds to it
                }
                contacts.remove(contact);
                references.remove(contact);
                contacts.addAll(held(sentences.get(i), owner, contact));
                break;
            }
        }
        contacts.sort(Contact.IN_TEXT);
    }

    /**
     * Who met two persons or more of other sides before a contact, and none of its own; or null.
     */
    private static Contact.@Nullable Side hero(List<Contact> contacts, Contact contact) {
        Map<String, Set<String>> met = new HashMap<>();
        for (Contact other : contacts) {
            for (Contact.Side side :
                    other.from < contact.from ? other.sides : List.<Contact.Side>of()) {
                Entity entity = side.entity();
                if (entity.person() == null
                        || entity.actor() == null
                        || contact.actors().contains(entity.actor())) {
                    continue;
                }
                Set<String> others = met.computeIfAbsent(entity.person(), key -> new HashSet<>());
                other.sides.stream()
                        .map(Contact.Side::entity)
                        .filter(guest -> guest.person() != null && Clause.differs(entity, guest))
                        .forEach(guest -> others.add(guest.person()));
                if (others.size() > 1) {
                    return side;
                }
            }
        }
        return null;
    }

    /** Whether it is a noun with "with" behind it, and nobody in its sentence held it. */
    private static boolean isUnowned(Contact contact) {
        Sentence sentence = contact.sentence;
        return contact.noun
                && !contact.persons().isEmpty()
                && !isOwned(contact)
                && !sentence.isQuoted(contact.from)
                && sentence.has(Meaning.WITH, contact.to, contact.to + 1)
                && sentence.entities().stream()
                        .noneMatch(
                                other ->
                                        other.to() <= contact.from
                                                || Clause.isPersonal(other)
                                                        && !contact.actors()
                                                                .containsAll(other.actors()));
    }

    /** Whether somebody of another side stands outside the list behind "with". */
    private static boolean isOwned(Contact contact) {
        Entity last = null;
        for (Entity entity : contact.sentence.entities()) {
            boolean side =
                    entity.from() >= contact.to
                            && contact.sides.stream().anyMatch(one -> one.entity().equals(entity));
            if (side
                    && last != null
                    && Clause.differs(last, entity)
                    && entity.from() > last.to()
                    && entity.from() - last.to() != 1
                    && !contact.sentence.has(Meaning.AND, last.to(), entity.from())
                    && !contact.sentence.has(Meaning.WITH, last.to(), entity.from())) {
                return true;
            }
            last = side ? entity : last;
        }
        return false;
    }

    /** The first person of another side in a sentence whom nothing governs. */
    private static @Nullable Entity owner(Sentence sentence, Contact contact) {
        for (Entity entity : sentence.entities()) {
            if (entity.person() != null
                    && entity.actor() != null
                    && !contact.actors().contains(entity.actor())
                    && !"spokesperson".equals(entity.office())
                    && !sentence.isQuoted(entity.from())
                    && sentence.cues().stream()
                            .noneMatch(cue -> isWith(cue) && isBefore(cue, entity))) {
                return entity;
            }
        }
        return null;
    }

    private static boolean isBefore(Marked<Cue> cue, Entity entity) {
        return cue.to() <= entity.from() && entity.from() - cue.to() <= 1;
    }

    private static boolean isWith(Marked<Cue> cue) {
        return cue.what().meaning() == Meaning.WITH || cue.what().meaning() == Meaning.BETWEEN;
    }

    /** Whether the page tells of talks of the same sides, or with the same persons, itself. */
    private static boolean isTold(List<Contact> contacts, Contact contact, Entity owner) {
        return contacts.stream()
                .anyMatch(
                        other ->
                                other.persons().containsAll(contact.persons())
                                        || other.actors().containsAll(contact.actors())
                                                && other.actors().containsAll(owner.actors()));
    }

    /** What its owner held: one contact, or one with each who stands behind his own "with". */
    private static List<Contact> held(Sentence where, Entity owner, Contact contact) {
        List<Contact.Side> apart =
                contact.sides.stream()
                        .filter(
                                side ->
                                        contact.sentence.cues().stream()
                                                .anyMatch(
                                                        cue ->
                                                                isWith(cue)
                                                                        && isBefore(
                                                                                cue,
                                                                                side.entity())))
                        .toList();
        List<Contact> all = new ArrayList<>();
        if (apart.size() > 1 && apart.size() == contact.sides.size()) {
            for (Contact.Side side : apart) {
                Contact one = contact.copy();
                one.add(side.sentence(), side.entity());
                one.add(where, owner);
                all.add(one);
            }
        } else {
            contact.add(where, owner);
            contact.refers = false;
            all.add(contact);
        }
        return all;
    }
}
