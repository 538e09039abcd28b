package org.readout.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Atom.Part;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Name;
import org.readout.language.Tokens;
import org.readout.model.Place;
import org.readout.world.World;

/**
 * Finds the atoms of a sentence: what the tables name in it, pronouns and the like, and persons
 * known by how this page names them.
 */
final class Atoms {

    private static final int FIELD = 5; // tokens that tell what ministers are of
    private static final String NUMERALS = "IVXLCDM"; // Roman ones

    private final World world;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final NameForms forms;
    private final People people;
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Marked<Boolean>> led = new ArrayList<>();
    private final List<Atom> inner = new ArrayList<>(); // names that stand inside longer ones

    Atoms(
            World world,
            LanguagePack pack,
            Sentence sentence,
            List<Marked<Name>> names,
            NameForms forms,
            People people) {
        this.world = world;
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.forms = forms;
        this.people = people;
        names.forEach(this::name);
        parts();
        sentence.cues().forEach(this::cue);
        atoms.removeIf(this::isOfConference);
        if (!pack.spaces()) { // the foreign ministers' talks of a pair of states
            atoms.removeIf(this::isOfPair);
        }
        if (!forms.isShouted()) {
            Fields.widen(atoms, sentence, pack);
        }
        new Outsiders(this, pack, sentence, forms, people).add();
        atoms.sort(
                Comparator.comparingInt(Atom::from)
                        .thenComparing(Comparator.comparingInt(Atom::to).reversed()));
    }

    /** Where a list of sides begins that leads a list of their persons, and where that begins. */
    List<Marked<Boolean>> led() {
        return led;
    }

    /** The atoms in order of the text, the longer first where two begin together. */
    List<Atom> all() {
        return atoms;
    }

    /** Whether one of them holds token {@code i}. */
    boolean covers(int i) {
        return !isFree(i, i + 1);
    }

    /** Adds the pronoun, counterpart, side or spokesman that a cue is. */
    private void cue(Marked<Cue> cue) {
        Part part =
                switch (cue.what().meaning()) {
                    case COUNTERPART -> Part.COUNTERPART;
                    case SIDE -> Part.SIDE;
                    case HE -> isPolite(cue) || isPlural(cue) || isOfSide(cue) ? null : Part.HE;
                    case LATTER -> Part.HE;
                    case ME -> Part.ME;
                    case THEY -> isSingular(cue) ? null : Part.THEY;
                    case BOTH -> Part.BOTH;
                    default -> null;
                };
        List<String> offices = List.of();
        if (part == Part.HE) { // "the same minister" is who was named before
            atoms.removeIf(
                    atom ->
                            atom.part() == Part.TITLE
                                    && cue.from() <= atom.from()
                                    && atom.to() <= cue.to());
        }
        if (part == Part.BOTH) {
            atoms.replaceAll(atom -> isOfHeads(atom, cue) ? adjective(atom, cue) : atom);
        }
        if (part == Part.BOTH) { // "the presidents" is no title, but tells which of them are
            // meant
            offices =
                    atoms.stream()
                            .filter(
                                    atom ->
                                            atom.part() == Part.TITLE
                                                    && cue.from() <= atom.from()
                                                    && atom.to() <= cue.to())
                            .map(atom -> atom.ids().get(0))
                            .toList();
            atoms.removeIf(
                    atom ->
                            atom.part() == Part.TITLE
                                    && cue.from() <= atom.from()
                                    && atom.to() <= cue.to());
        }
        int from = cue.from();
        int to = cue.to();
        Marked<String> officers = part == Part.BOTH && offices.isEmpty() ? officers(cue) : null;
        if (officers != null && isFree(officers.from(), officers.to())) {
            offices = List.of(officers.what());
            from = Math.min(from, officers.from());
            to = Math.max(to, officers.to());
        }
        if (part != null && isFree(from, to)) {
            int end = part == Part.HE ? spoken(cue) : to;
            atoms.add(new Atom(from, end, part, offices, "", true));
        } else if (cue.what().meaning() == Meaning.SPOKESMAN && isFree(cue.from(), cue.to())) {
            atoms.add(
                    new Atom(cue.from(), cue.to(), Part.TITLE, List.of("spokesperson"), "", true));
        }
    }

    /**
     * The office whose title stands in the plural in words for several, whose it ends behind them:
     * ministers of trade, or right before them: trade ministers of both states; or null.
     */
    private @Nullable Marked<String> officers(Marked<Cue> both) {
        Marked<String> named = plural(both.from(), both.to(), both.to() + FIELD);
        Marked<Cue> of = // "of the", of which the article is part of "the two states"
                named == null ? sentence.find(Meaning.OF, both.from() - 1, both.to()) : null;
        int end = of == null || of.from() >= both.from() ? sentence.from() : of.from();
        for (int i = Math.max(sentence.from(), end - FIELD); named == null && i < end; i++) {
            String office = office(i, end);
            named = office == null ? null : new Marked<>(i, both.to(), office);
        }
        return named;
    }

    /**
     * The longest title in the plural that begins in a range, and where it ends at most; or null.
     */
    private @Nullable Marked<String> plural(int from, int to, int last) {
        int most = Math.min(last, sentence.to());
        for (int size = most - from; size > 0; size--) {
            for (int i = from; i < to && i + size <= most; i++) {
                String office = office(i, i + size);
                if (office != null) {
                    return new Marked<>(i, i + size, office);
                }
            }
        }
        return null;
    }

    /** The office whose title in the plural some tokens are, or null. */
    private @Nullable String office(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i == from ? "" : " ").append(tokens.folded(i));
        }
        return pack.plurals().office(words.toString());
    }

    /** Whether a house begins inside the words for several heads of houses: the heads of Z's. */
    private static boolean isOfHeads(Atom house, Marked<Cue> heads) {
        return house.part() == Part.SEAT
                && heads.from() < house.from()
                && house.from() < heads.to()
                && heads.to() < house.to();
    }

    /** The adjective that the name of a house ends in, behind words that hold the rest of it. */
    private static Atom adjective(Atom house, Marked<Cue> heads) {
        return new Atom(
                heads.to(), house.to(), Part.ADJECTIVE, house.ids(), house.name(), house.whole());
    }

    /** The token behind a pronoun, without the verb of saying that shows it to be one: he said. */
    private int spoken(Marked<Cue> pronoun) {
        return sentence.cues(Meaning.SAY).stream()
                .filter(say -> say.from() > pronoun.from() && say.to() >= pronoun.to())
                .mapToInt(Marked::from)
                .filter(from -> from < pronoun.to())
                .min()
                .orElse(pronoun.to());
    }

    /** Whether a title is part of the name of a conference: the ministers' meeting. */
    private boolean isOfConference(Atom atom) {
        return atom.part() == Part.TITLE
                && sentence.cues(Meaning.CONFERENCE).stream()
                        .anyMatch(
                                cue ->
                                        cue.from() <= atom.from()
                                                && atom.to() <= cue.to()
                                                && cue.to() - cue.from() > atom.to() - atom.from());
    }

    /** Whether a title opens a word for a contact right behind a pair of states. */
    private boolean isOfPair(Atom title) {
        return title.part() == Part.TITLE
                && isInContact(title)
                && atoms.stream()
                        .anyMatch(pair -> pair.to() == title.from() && pair.ids().size() > 1);
    }

    /** Whether no name may hold token {@code i}: it stops one, or an atom holds it. */
    boolean isTaken(int i) {
        return stops(i) || !isFree(i, i + 1);
    }

    /** Whether a word for a contact begins with a title. */
    private boolean isInContact(Atom title) {
        return sentence.cues().stream()
                .anyMatch(
                        cue ->
                                cue.what().meaning().isContact()
                                        && cue.from() == title.from()
                                        && cue.to() > title.to());
    }

    /**
     * A name that is part of a longer one with dots between stands for the whole where it ends it,
     * else for somebody else.
     */
    private void parts() {
        if (pack.spaces()) {
            return;
        }
        atoms.removeIf(atom -> atom.part() == Part.PERSON && isLetter(atom));
        inner.addAll(atoms);
        atoms.removeIf(
                atom ->
                        atom.part() == Part.PERSON
                                && (forms.unspaced().isDot(atom.to())
                                        || start(atom) < atom.from()
                                                && forms.latin(atom.to()) != null));
        inner.removeAll(atoms);
        atoms.replaceAll(
                atom ->
                        atom.part() == Part.PERSON
                                ? new Atom(
                                        start(atom),
                                        forms.unspaced().note(atom.to()),
                                        atom.part(),
                                        atom.ids(),
                                        atom.name(),
                                        atom.whole())
                                : atom);
    }

    /**
     * Whether a name is one letter of a longer word: no title or polite word stands right behind
     * it, or another letter of its script before it.
     */
    private boolean isLetter(Atom name) {
        if (name.to() - name.from() > 1 || !Character.isIdeographic(tokens.first(name.from()))) {
            return false;
        }
        boolean titled =
                sentence.has(Meaning.THE, name.to(), name.to() + 1)
                        || atoms.stream()
                                .anyMatch(
                                        atom ->
                                                atom.part() == Part.TITLE
                                                        && atom.from() == name.to());
        boolean inside =
                name.from() > sentence.from()
                        && Character.isIdeographic(tokens.first(name.from() - 1))
                        && isFree(name.from() - 1, name.from());
        return !titled || inside;
    }

    /** Where the name in parts begins that an atom ends; the other atoms are no part of it. */
    private int start(Atom atom) {
        return forms.unspaced()
                .start(
                        atom.from(),
                        (from, to) ->
                                atoms.stream()
                                        .noneMatch(
                                                other ->
                                                        other.part() != Part.PERSON
                                                                && other.from() < to
                                                                && from < other.to()));
    }

    private void name(Marked<Name> name) {
        Part part =
                switch (name.what().kind()) {
                    case ACTOR -> Part.ACTOR;
                    case ADJECTIVE -> Part.ADJECTIVE;
                    case SEAT -> Part.SEAT;
                    case PLACE -> world.isCapital(name.what().id()) ? Part.CAPITAL : null;
                    case TITLE -> Part.TITLE;
                    case PERSON, SHORT -> Part.PERSON;
                    case TOPIC, EITHER -> null;
                };
        boolean word =
                name.what().kind() == Name.Kind.SHORT
                        && sentence.cues().stream()
                                .anyMatch(
                                        cue ->
                                                cue.from() == name.from()
                                                        && cue.what().meaning().group()
                                                                == Meaning.Group.ROLE);
        if (part == null
                || word
                || part == Part.PERSON && !pack.spaces() && isInWord(name)
                || name.what().kind() == Name.Kind.SHORT && sentence.isDate(name.from())
                || name.what().kind() == Name.Kind.SHORT && (isOthers(name) || isLetters(name))
                || part == Part.ACTOR && name.what().ids().stream().allMatch(world::isRegion)) {
            return;
        }
        List<String> ids =
                part == Part.CAPITAL ? List.of(Place.state(name.what().id())) : name.what().ids();
        Atom last = atoms.isEmpty() ? null : atoms.get(atoms.size() - 1);
        if (last != null
                && last.from() == name.from()
                && last.part() == Part.PERSON
                && part == Part.PERSON) {
            Set<String> all = new LinkedHashSet<>(last.ids());
            all.addAll(ids);
            atoms.set(
                    atoms.size() - 1,
                    new Atom(
                            last.from(),
                            last.to(),
                            part,
                            List.copyOf(all),
                            last.name(),
                            last.whole() || name.what().kind() == Name.Kind.PERSON));
        } else {
            atoms.add(
                    new Atom(
                            name.from(),
                            name.to(),
                            part,
                            ids,
                            name.what().written(),
                            name.what().kind() != Name.Kind.SHORT));
        }
    }

    /** Whether the letters of a name are only part of a word for a contact: a summit's. */
    private boolean isInWord(Marked<Name> name) {
        return sentence.cues().stream()
                .anyMatch(
                        cue ->
                                cue.what().meaning().isContact()
                                        && cue.from() <= name.from()
                                        && name.to() <= cue.to()
                                        && cue.to() - cue.from() > name.to() - name.from());
    }

    /**
     * Whether a family name that nobody on the page bears is the letters of a party or an office,
     * or whoever bears it those of a number: a short one in capitals that is not so written in the
     * tables, where not all is in capitals.
     */
    private boolean isLetters(Marked<Name> name) {
        String written = tokens.written(name.from());
        return name.to() - name.from() == 1
                && pack.capitals()
                && !forms.isShouted()
                && written.length() > 1
                && written.length() < 5
                && written.chars().allMatch(Character::isUpperCase)
                && !written.equals(name.what().written())
                && (written.chars().allMatch(c -> NUMERALS.indexOf(c) >= 0)
                        || name.what().ids().stream().noneMatch(people::isKnown));
    }

    /** Whether a given name of somebody else stands before the name of a person of the tables. */
    private boolean isOthers(Marked<Name> name) {
        int before = name.from() - 1;
        boolean first =
                !pack.capitals()
                        && pack.spaces()
                        && before >= sentence.from()
                        && tokens.isWord(before)
                        && isFree(before, before + 1)
                        && !sentence.isCue(before)
                        && pack.spelling().isFirst(tokens.folded(before));
        if (first) {
            String slug = people.slug(tokens.written(before));
            return name.what().ids().stream()
                    .flatMap(id -> List.of(id.split("-")).stream())
                    .noneMatch(part -> isForm(slug, part));
        }
        boolean behind =
                pack.capitals()
                        && pack.spaces()
                        && !forms.isShouted()
                        && before >= sentence.from()
                        && tokens.isWord(before)
                        && tokens.isCapital(before)
                        && tokens.end(before) - tokens.start(before) >= 3
                        && tokens.end(before) + 1 >= tokens.start(name.from())
                        && isFree(before, before + 1)
                        && !sentence.isCue(before)
                        && !isNoun(before);
        boolean given = behind && isGiven(before, name);
        if (given) {
            people.namesake(tokens.folded(name.to() - 1));
        }
        return given || behind && before > sentence.from();
    }

    /** Whether a token is a first name, and of nobody who bears the family name behind it. */
    private boolean isGiven(int i, Marked<Name> family) {
        String word = tokens.written(i);
        return pack.spelling().isWrittenFirst(word)
                && family.what().ids().stream()
                        .noneMatch(id -> id.charAt(0) == people.slug(word).charAt(0));
    }

    /**
     * Whether a word with a capital is no name: it ends a date, or in languages whose nouns all
     * have one an article, possessive or preposition of place stands before it: in a letter X.
     */
    private boolean isNoun(int i) {
        return sentence.isDate(i)
                || pack.flag("capital-nouns", false)
                        && sentence.cues().stream()
                                .filter(cue -> cue.to() == i)
                                .map(cue -> cue.what().meaning())
                                .anyMatch(
                                        meaning ->
                                                meaning == Meaning.THE
                                                        || meaning == Meaning.HIS
                                                        || meaning == Meaning.THEIR
                                                        || meaning == Meaning.IN);
    }

    /** Whether a name may be a form of another: both begin alike, as inflected ones do. */
    private static boolean isForm(String a, String b) {
        int alike = Math.max(3, Math.min(a.length(), b.length()) - 2);
        return a.regionMatches(0, b, 0, alike);
    }

    /** Whether a token is part of the full name of a person of the tables or of this page. */
    boolean isNamed(int i) {
        return atoms.stream()
                .anyMatch(atom -> atom.part() == Part.PERSON && atom.whole() && atom.covers(i));
    }

    /** Whether the short name of a person of the tables or of this page ends before a token. */
    boolean endsShort(int to) {
        return atoms.stream().anyMatch(atom -> atom.part() == Part.PERSON && atom.to() == to);
    }

    /** Whether a token is part of the name of a person, in full or in short. */
    boolean isPerson(int i) {
        return atoms.stream().anyMatch(atom -> atom.part() == Part.PERSON && atom.covers(i));
    }

    /**
     * Whether the family name, or the whole one, of another person begins at a token behind the
     * family name of one, as it may where names have cases: after talks with X Y said.
     */
    boolean isAnother(Atom person, int i) {
        return isPaired(person, i)
                || pack.folding().inflects()
                        && isFamily(person)
                        && i == person.to()
                        && atoms.stream()
                                .filter(atom -> atom.from() == i && atom.part() == Part.PERSON)
                                .anyMatch(
                                        atom ->
                                                atom.ids().stream()
                                                                .noneMatch(person.ids()::contains)
                                                        && !isOfBoth(person, atom));
    }

    /** Whether the page calls somebody by two words that both are short names: Peter X. */
    private boolean isOfBoth(Atom first, Atom last) {
        String given = people.slug(tokens.written(first.from())) + "-";
        return !last.whole() && last.ids().stream().anyMatch(id -> id.startsWith(given));
    }

    /** Whether a hyphen joins the short names of two persons, the second at a token: X-Y. */
    private boolean isPaired(Atom person, int i) {
        return i == person.to() + 1
                && person.to() - person.from() == 1
                && tokens.first(i - 1) == '-'
                && tokens.start(i) == tokens.end(person.to())
                && atoms.stream()
                        .filter(atom -> atom.from() == i && atom.part() == Part.PERSON)
                        .anyMatch(atom -> atom.ids().stream().noneMatch(person.ids()::contains));
    }

    private boolean isFamily(Atom person) {
        return !pack.spelling().isFirst(pack.folding().fold(person.name()))
                && (person.whole() || !pack.spelling().isFirst(tokens.folded(person.from())));
    }

    /** Whether no atom holds any token of a run. */
    boolean isFree(int from, int to) {
        for (Atom atom : atoms) {
            if (atom.from() < to && from < atom.to()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a pronoun that is polite before names stands before one: Sir, Sir X. */
    private boolean isPolite(Marked<Cue> he) {
        int i = he.to();
        boolean polite = sentence.has(Meaning.THE, he.from(), he.from() + 1);
        if (polite && !pack.capitals() && pack.spaces() && i < sentence.to()) {
            return pack.spelling().isName(tokens.folded(i))
                    || atoms.stream()
                            .anyMatch(
                                    atom ->
                                            atom.from() == i
                                                    && (atom.part() == Part.PERSON
                                                            || atom.part() == Part.TITLE));
        }
        return polite
                && pack.capitals()
                && i < sentence.to()
                && tokens.isWord(i)
                && tokens.isCapital(i)
                && !forms.isShouted();
    }

    /** Whether a word for somebody stands for one of a side named right before: the X diplomat. */
    private boolean isOfSide(Marked<Cue> he) {
        return sentence.has(Meaning.SIDE, he.from(), he.to())
                && atoms.stream().anyMatch(atom -> atom.to() == he.from());
    }

    /** Whether a pronoun of one or of several is that of several here, by its verb beside it. */
    private boolean isPlural(Marked<Cue> pronoun) {
        return isEither(pronoun) && hasPluralVerb(pronoun);
    }

    /** Whether a pronoun of one or of several is that of one here. */
    private boolean isSingular(Marked<Cue> pronoun) {
        return isEither(pronoun) && !hasPluralVerb(pronoun);
    }

    private boolean isEither(Marked<Cue> pronoun) {
        return sentence.cues().stream()
                        .filter(
                                cue ->
                                        cue.from() == pronoun.from()
                                                && cue.to() == pronoun.to()
                                                && (cue.what().meaning() == Meaning.HE
                                                        || cue.what().meaning() == Meaning.THEY))
                        .count()
                > 1;
    }

    /** Whether the verb stands right behind a pronoun that opens a clause, else before it. */
    private boolean hasPluralVerb(Marked<Cue> pronoun) {
        int i = pronoun.from();
        boolean opens =
                i == sentence.from()
                        || !tokens.isWord(i - 1)
                        || sentence.has(Meaning.AND, i - 1, i);
        int verb = opens ? pronoun.to() : i - 1;
        return verb < sentence.to()
                && pack.list("plural-verbs").stream()
                        .anyMatch(end -> tokens.folded(verb).endsWith(end));
    }

    /** Whether a word that is a title elsewhere ends a name here: Azlan Hakim, Larry King. */
    private boolean isSurname(int i) {
        boolean before =
                pack.capitals()
                        && i > sentence.from()
                        && tokens.isWord(i - 1)
                        && tokens.isCapital(i - 1)
                        && tokens.isCapital(i)
                        && isFree(i - 1, i)
                        && !sentence.isCue(i - 1);
        return before
                && (i + 1 >= sentence.to() || !tokens.isWord(i + 1) || !tokens.isCapital(i + 1));
    }

    /** The names of the tables that stand inside longer ones and do not end them. */
    List<Atom> inner() {
        return inner;
    }

    /** Whether a name by form may not run into token {@code i}. */
    boolean stops(int i) {
        for (Atom atom : atoms) {
            if (atom.covers(i)
                    && atom.part() != Part.PERSON
                    && !(atom.part() == Part.TITLE && isSurname(i))) {
                return true;
            }
        }
        return sentence.isDate(i) || !pack.spaces() && isPlace(i);
    }

    private boolean isPlace(int i) {
        if (forms.unspaced().isDot(i + 1)) {
            return false;
        }
        for (Marked<String> place : sentence.places) {
            if (place.covers(i)) {
                return true;
            }
        }
        return false;
    }
}
