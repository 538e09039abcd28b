package org.readout.annotate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;

/**
 * Persons outside the tables in a list of those present, whose title no table knows: also present
 * were minister X, his head of protocol V W and Y Z. They are of the side named last before them.
 */
final class Company {

    private static final int LONG = 3; // words of a name that nothing but its form tells

    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final NameForms forms;
    private final Atoms atoms;
    private final People people;

    Company(LanguagePack pack, Sentence sentence, NameForms forms, Atoms atoms, People people) {
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.forms = forms;
        this.atoms = atoms;
        this.people = people;
    }

    /** Adds such persons to the phrases of the sentence. */
    void join(List<Entity> entities) {
        Marked<Cue> present = sentence.find(Meaning.ACCOMPANIED, sentence.from(), sentence.to());
        if (present == null || !pack.spaces() || !pack.capitals() || forms.isShouted()) {
            return;
        }
        boolean officers = !entities.isEmpty();
        int from = present.to();
        int end = end(from);
        for (int i = from; officers && i <= end; i++) {
            if (i < end && !isParting(i)) {
                continue;
            }
            Entity one = member(present.to(), from, i, entities);
            if (one != null) {
                entities.add(one);
            }
            from = i + 1;
        }
    }

    /** Where the list ends: the sentence, or before what those present did. */
    private int end(int from) {
        return sentence.cues().stream()
                .filter(cue -> cue.from() >= from)
                .filter(cue -> isDeed(cue.what().meaning()))
                .mapToInt(Marked::from)
                .findFirst()
                .orElse(sentence.to());
    }

    private static boolean isDeed(Meaning meaning) {
        return switch (meaning) {
            case MEET, VISIT, CALL, SAY, DISCUSS -> true;
            default -> false;
        };
    }

    private static boolean isOfficer(Entity entity) {
        return entity.form() == Entity.Form.PERSON || entity.form() == Entity.Form.OFFICE;
    }

    private boolean isParting(int i) {
        return tokens.first(i) == ','
                || tokens.first(i) == ';'
                || sentence.has(Meaning.AND, i, i + 1);
    }

    /** The person whom one part of the list ends in, or null. */
    private @Nullable Entity member(int list, int from, int to, List<Entity> entities) {
        int end = to;
        while (end > from && !tokens.isWord(end - 1)) {
            end--; // the mark that ends the sentence
        }
        for (Entity entity : entities) {
            boolean here = entity.from() < end && from < entity.to();
            if (here && (entity.person() != null || entity.to() == end)) {
                return null;
            }
        }
        Marked<String> run = forms.ending(end, i -> atoms.covers(i));
        Entity side = run == null ? null : opposite(from, run.from(), entities);
        int head = side == null ? from : side.to() + 1;
        Marked<String> name = run == null || run.from() < head ? null : name(run, head);
        if (name == null) {
            return null;
        }
        List<String> sides = side == null ? side(list, name.from(), entities) : side.actors();
        String actor = sides.size() == 1 ? sides.get(0) : null;
        return new Entity(
                name.from(),
                name.to(),
                Entity.Form.PERSON,
                sides,
                people.unknown(name.what(), actor, null),
                name.what(),
                null);
    }

    /**
     * The other side with which a part of the list opens before a dash that stands for what was
     * said of the first: X led Z's delegation, that of Y - V W. Null where none does.
     */
    private @Nullable Entity opposite(int from, int name, List<Entity> entities) {
        return entities.stream()
                .filter(side -> side.from() >= from && side.to() < name)
                .filter(side -> side.actor() != null && !isOfficer(side))
                .filter(side -> NameForms.isDash(tokens, side.to()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The name in a run of capitals: from the first name on that is known, else all of it where it
     * opens its part of the list or stands behind the small letters of a title.
     */
    private @Nullable Marked<String> name(Marked<String> run, int from) {
        String first = tokens.written(run.from());
        if (first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT))) {
            return null; // the short name of a body
        }
        for (int i = run.from(); i < run.to() - 1; i++) {
            if (pack.spelling().isWrittenFirst(tokens.written(i))) {
                return part(i, run.to());
            }
        }
        Marked<Cue> polite = sentence.find(Meaning.THE, from, from + 1);
        boolean opens =
                run.from() == (polite == null ? from : polite.to())
                        || run.from() > from && atoms.covers(run.from() - 1); // of the bank of Z
        boolean titled =
                run.from() > from
                        && tokens.isWord(run.from() - 1)
                        && !tokens.isCapital(run.from() - 1)
                        && !sentence.isCue(run.from() - 1)
                        && !pack.flag("capital-nouns", false);
        return (opens || titled) && run.to() - run.from() <= LONG ? run : null;
    }

    private Marked<String> part(int from, int to) {
        return new Marked<>(from, to, sentence.span(from, to).of(sentence.document().text()));
    }

    /**
     * The side of the officer whom the list names last before a token, else that which it names
     * last, else that of who was before it; or nobody's.
     */
    private static List<String> side(int list, int at, List<Entity> entities) {
        Entity last = null;
        for (Entity entity : entities) {
            boolean nearer =
                    last == null
                            || weight(list, entity) > weight(list, last)
                            || weight(list, entity) == weight(list, last)
                                    && entity.to() > last.to();
            if (entity.to() <= at && entity.actor() != null && nearer) {
                last = entity;
            }
        }
        return last == null ? List.of() : last.actors();
    }

    private static int weight(int list, Entity entity) {
        return (entity.from() >= list ? 2 : 0) + (isOfficer(entity) ? 1 : 0);
    }
}
