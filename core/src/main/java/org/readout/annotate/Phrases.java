package org.readout.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.readout.language.LanguagePack;
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
        int head = forms.head();
        sentence.strange =
                entities.stream().noneMatch(entity -> entity.from() <= head)
                        && forms.opensWithName(head, atoms::stops);
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
        atoms.led().forEach(list -> led(list, entities));
        entities.forEach(people::rules);
        return entities;
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
