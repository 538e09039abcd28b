package org.readout.extract.contact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Those named only as met besides: "Besides X and Y, the president also met Z" tells of three
 * contacts with the president, and of none between X, Y and Z.
 */
final class Besides {

    private static final int NEAR = 6; // "besides holding talks with X"

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final List<Entity> named = new ArrayList<>();

    Besides(Clause clause, ContactWords words) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        for (Marked<Cue> cue : sentence.cues(Meaning.BESIDES)) {
            if (!sentence.isQuoted(cue.from())) {
                list(behind(cue));
            }
        }
    }

    /** The phrase behind the word, with nothing but words that are known between. */
    private @Nullable Entity behind(Marked<Cue> besides) {
        Entity entity = clause.entityAt(besides.to(), NEAR);
        for (int i = besides.to(); entity != null && i < entity.from(); i++) {
            int at = i;
            if (!sentence.isCue(at)) {
                return null;
            }
        }
        return entity;
    }

    /**
     * The list that a phrase opens: to the one behind its "and", else the phrase alone, for the
     * subject of the sentence follows a comma as well.
     */
    private void list(@Nullable Entity first) {
        if (first == null || !Clause.isPersonal(first)) {
            return;
        }
        List<Entity> run = new ArrayList<>(List.of(first));
        int commas = 0;
        for (Entity entity : sentence.entities()) {
            Entity last = run.get(run.size() - 1);
            if (entity.from() < last.to() || !clause.joined(last.to(), entity.from())) {
                continue;
            }
            run.add(entity);
            if (sentence.has(Meaning.AND, last.to(), entity.from())) {
                named.addAll(run);
                return;
            }
            commas++;
        }
        named.addAll(commas > 1 ? run.subList(0, run.size() - 1) : List.of(first));
    }

    private int end() {
        return named.get(named.size() - 1).to();
    }

    /**
     * Takes them out of a contact. Tells whether they are met by its words: by those that stand
     * before them, else by those that follow.
     */
    boolean leave(Group group, Contact contact) {
        if (named.isEmpty() || group.isConference() || group.has(Meaning.ATTEND)) {
            return false;
        }
        List<Contact.Side> left =
                contact.sides.stream().filter(side -> !named.contains(side.entity())).toList();
        Set<String> actors = new LinkedHashSet<>();
        left.forEach(side -> actors.addAll(side.entity().actors()));
        boolean inside = group.from < end();

        if (!inside
                && actors.size() == 1
                && left.size() == 1) { // besides X, the former general met Y
            contact.sides.retainAll(left);
        }
        if (actors.size() < (inside ? 1 : 2)) {
            return false;
        }
        contact.sides.retainAll(left);
        return inside || !words.between(sentence.from(), end());
    }

    /** The contacts of the subject of a contact with each of the sides met besides. */
    List<Contact> further(Contact contact) {
        List<Contact> further = new ArrayList<>();
        Contact.Side subject =
                contact.sides.stream()
                        .filter(side -> side.entity().to() <= contact.from)
                        .findFirst()
                        .orElse(contact.sides.get(0));
        Set<String> actors = new LinkedHashSet<>();
        named.forEach(entity -> actors.addAll(entity.actors()));
        actors.removeAll(subject.entity().actors());
        for (String actor : actors) {
            Contact one = contact.copy();
            one.add(sentence, subject.entity());
            named.stream()
                    .filter(entity -> entity.actors().contains(actor))
                    .forEach(entity -> one.add(sentence, entity));
            further.add(one);
        }
        return further;
    }
}
