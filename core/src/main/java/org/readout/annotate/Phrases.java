package org.readout.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Name;
import org.readout.world.World;

/**
 * Joins the names of one sentence to phrases: a title, the side it belongs to and the person who
 * holds it, in whatever order the language has them. A person outside the tables is known by
 * standing where a person must stand.
 */
final class Phrases {

    private final World world;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final People people;
    private final NameForms forms;
    private final Atoms atoms;
    private final Surroundings surroundings;

    Phrases(
            World world,
            LanguagePack pack,
            Sentence sentence,
            List<Marked<Name>> names,
            People people) {
        this.world = world;
        this.pack = pack;
        this.sentence = sentence;
        this.people = people;
        this.forms = new NameForms(pack, sentence, people);
        this.atoms = new Atoms(world, pack, sentence, names, forms, people);
        this.surroundings = new Surroundings(pack, sentence, atoms, forms);
    }

    /** The phrases of the sentence, in order. */
    List<Entity> read() {
        List<Entity> entities = new ArrayList<>();
        int next = 0;
        Phrase before = null;
        while (next < atoms.all().size()) {
            Phrase phrase =
                    new Phrase(world, pack, sentence, people, forms, atoms, surroundings, next);
            if (before != null) {
                new Holders(phrase).join(before);
            }
            before = phrase;
            next = phrase.read(entities);
        }
        sentence.strange = tellsOfStranger(entities);
        for (Marked<String> name :
                pack.spaces() ? List.<Marked<String>>of() : forms.unspaced().tellers(atoms)) {
            entities.add(
                    new Entity(
                            name.from(),
                            name.to(),
                            Entity.Form.OTHER,
                            List.of(),
                            null,
                            name.what(),
                            null));
        }
        new Company(pack, sentence, forms, atoms, people).join(entities);
        entities.sort(Comparator.comparingInt(Entity::from));
        if (pack.spaces() && pack.capitals()) {
            new FurtherOffices(sentence).join(entities);
        }
        atoms.led().forEach(list -> led(list, entities));
        entities.forEach(people::rules);
        opened(entities);
        return entities;
    }

    /**
     * Takes out of a quote the verb of saying with which it begins, where its subject stands right
     * before the mark and nobody is told to say the quote: X "condemned the plan".
     */
    private void opened(List<Entity> entities) {
        for (Marked<Cue> say : sentence.cues(Meaning.SAY)) {
            int mark = say.from() - 1;
            if (mark <= sentence.from()
                    || !sentence.isQuoted(mark)
                    || sentence.isQuoted(mark - 1)
                    || sentence.tokens().isWord(mark)) {
                continue;
            }
            int head = mark;
            while (sentence.has(Meaning.AID, head - 1, head)) {
                head--;
            }
            int end = head;
            if (entities.stream().anyMatch(entity -> entity.to() == end)) {
                sentence.unquote(mark, say.to());
            }
        }
    }

    /**
     * Whether the first whose words a sentence tells is no one of any side: behind a noun for what
     * he is stands a name of two words or more that nobody bears, right beside the verb.
     */
    private boolean tellsOfStranger(List<Entity> entities) {
        for (Marked<Cue> say : sentence.cues(Meaning.SAY)) {
            if (sentence.isQuoted(say.from())) {
                continue;
            }
            Marked<String> name = forms.ending(say.from(), atoms::stops);
            int head = name == null ? sentence.from() : name.from() - 1;
            return name != null
                    && head >= sentence.from()
                    && sentence.tokens().isWord(head)
                    && !sentence.tokens().isCapital(head)
                    && !sentence.isCue(head)
                    && entities.isEmpty();
        }
        return false;
    }

    /**
     * Makes the sides at the head of a list part of the phrase of the first person in it: his
     * [Xian, Yish and Zish counterparts A], B and C.
     */
    private static void led(Marked<Boolean> list, List<Entity> entities) {
        for (int i = 0; i < entities.size(); i++) {
            Entity first = entities.get(i);
            if (first.from() == list.to() && first.form() == Entity.Form.PERSON) {
                entities.set(
                        i,
                        new Entity(
                                list.from(),
                                first.to(),
                                first.form(),
                                first.actors(),
                                first.person(),
                                first.name(),
                                first.office()));
                entities.removeIf(
                        entity -> entity.from() >= list.from() && entity.to() <= list.to());
                return;
            }
        }
    }
}
