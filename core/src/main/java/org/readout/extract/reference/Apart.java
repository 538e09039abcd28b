package org.readout.extract.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.language.Meaning;
import org.readout.model.Channel;

/**
 * Takes apart what one sentence tells of several sides at once where the text tells of each alone:
 * a headline says that X talks with Y and Z, the text that X met Y, and then Z.
 */
public final class Apart {

    private Apart() {}

    /** Puts, in the place of such a contact, one for each of those met. */
    public static void take(List<Contact> contacts) {
        for (Contact contact : List.copyOf(contacts)) {
            String host = host(contact, contacts);
            if (host != null) {
                int at = contacts.indexOf(contact);
                contacts.remove(at);
                contacts.addAll(at, parts(contact, host));
            }
        }
    }

    /** Who met each of the others alone, by what the text tells further down; or null. */
    private static @Nullable String host(Contact contact, List<Contact> contacts) {
        Set<String> actors = contact.actors();
        if (actors.size() < 3
                || contact.channel == Channel.MULTILATERAL
                || contact.body != null
                || isOneList(contact)
                || contacts.stream()
                        .anyMatch(other -> other != contact && other.actors().equals(actors))) {
            return null;
        }
        for (String host : actors) {
            long alone =
                    actors.stream()
                            .filter(actor -> !actor.equals(host))
                            .filter(actor -> isAlone(Set.of(host, actor), contact, contacts))
                            .count();
            boolean headline = contact.sentence.paragraph() == 0;
            if (alone == actors.size() - 1 || headline && alone > 1) {
                return host;
            }
        }
        return null;
    }

    /** Whether all sides stand in one list before the words or behind them: X, Y and Z met. */
    private static boolean isOneList(Contact contact) {
        Sentence sentence = contact.sentence;
        List<Entity> sides =
                contact.sides.stream()
                        .filter(side -> side.sentence() == sentence)
                        .map(Contact.Side::entity)
                        .sorted(Comparator.comparingInt(Entity::from))
                        .toList();
        if (sides.size() < contact.sides.size()
                || sides.get(0).from() < contact.to
                        && sides.get(sides.size() - 1).to() > contact.from) {
            return false;
        }
        for (int i = 1; i < sides.size(); i++) {
            int from = sides.get(i - 1).to();
            int to = sides.get(i).from();
            boolean listed =
                    sentence.has(Meaning.AND, from, to) || sentence.tokens().first(from) == ',';
            if (!listed || sentence.has(Meaning.WITH, from, to)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlone(Set<String> pair, Contact contact, List<Contact> contacts) {
        return contacts.stream()
                .anyMatch(
                        other ->
                                other.from > contact.from
                                        && other.status == contact.status
                                        && !other.past
                                        && other.actors().equals(pair));
    }

    private static List<Contact> parts(Contact contact, String host) {
        List<Contact> parts = new ArrayList<>();
        for (String actor : contact.actors()) {
            if (!actor.equals(host)) {
                Contact part = contact.copy();
                for (Contact.Side side : contact.sides) {
                    List<String> named = side.entity().actors();
                    if (named.contains(host) || named.contains(actor)) {
                        part.add(
                                side.sentence(),
                                named.size() == 1
                                        ? side.entity()
                                        : side.entity()
                                                .with(
                                                        named.stream()
                                                                .filter(
                                                                        name ->
                                                                                name.equals(host)
                                                                                        || name
                                                                                                .equals(
                                                                                                        actor))
                                                                .toList(),
                                                        null));
                    }
                }
                part.beside = parts.isEmpty() ? part.beside : parts.get(0);
                parts.add(part);
            }
        }
        return parts;
    }
}
