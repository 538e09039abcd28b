package org.readout.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Name;

/** Finds the words in one sentence that show what its phrases do. */
final class FoundWords {

    /** How many cues before one are looked at for a longer one that holds it. */
    private static final int NEIGHBOURS = 40;

    private static final int LONGEST = 7; // tokens between the head of an epithet and its end

    private FoundWords() {}

    /**
     * The cue words of a sentence, in order, without those that are only parts of its names; adds
     * the words of themes to it.
     */
    static List<Marked<Cue>> of(Sentence sentence, List<Marked<Name>> found, LanguagePack pack) {
        List<Marked<Cue>> cues = words(sentence, found, pack);
        if (!found.isEmpty()) {
            cues.removeIf(cue -> isPart(cue, found, pack.spaces()));
        }
        if (pack.spaces() && !pack.capitals()) {
            cues.removeIf(cue -> isFirstName(cue, sentence, pack));
        }
        cues.removeIf(cue -> isInitial(cue, sentence, pack));
        cues.removeIf(cue -> isInDate(cue, sentence));
        return cues;
    }

    /**
     * Whether a small word only joins the parts of a date, or opens no topic but a day: from 1 to 4
     * May, the 3rd and 4th; on Tuesday.
     */
    private static boolean isInDate(Marked<Cue> cue, Sentence sentence) {
        boolean day =
                cue.what().meaning() == Meaning.TOPIC
                        && sentence.dates().stream()
                                .map(DateMention::span)
                                .anyMatch(date -> sentence.tokens().at(date.start()) == cue.to());
        if (day) {
            return true;
        }
        boolean joins =
                switch (cue.what().meaning()) {
                    case WITH, AND, BETWEEN, TO, TOPIC -> true;
                    default -> false;
                };
        return joins
                && sentence.dates().stream()
                        .map(DateMention::span)
                        .anyMatch(
                                date ->
                                        date.start() <= sentence.tokens().start(cue.from())
                                                && sentence.tokens().end(cue.to() - 1)
                                                        < date.end());
    }

    private static boolean isPart(Marked<Cue> cue, List<Marked<Name>> names, boolean spaces) {
        for (Marked<Name> name : names) {
            if (name.from() > cue.from()) {
                return false;
            }
            if (isPart(cue, name, spaces)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a preposition is a first name by its exact letters, and another name follows. */
    private static boolean isFirstName(Marked<Cue> cue, Sentence sentence, LanguagePack pack) {
        boolean polite = // Sheikh X Y: the name is whole without it
                cue.what().meaning() == Meaning.THE
                        && cue.to() + 1 < sentence.to()
                        && (sentence.tokens().isCapital(cue.to() + 1)
                                || !pack.capitals()
                                        && pack.spelling()
                                                .isName(sentence.tokens().folded(cue.to() + 1))
                                || pack.particles()
                                        .contains(sentence.tokens().written(cue.to() + 1)));
        return cue.what().meaning().group() == Meaning.Group.ROLE
                && !polite
                && cue.to() - cue.from() == 1
                && cue.to() < sentence.to()
                && pack.spelling().isWrittenFirst(sentence.tokens().written(cue.from()))
                && pack.spelling().isName(sentence.tokens().folded(cue.to()));
    }

    /** Whether a cue is the initial of a name, inside it or without a blank: Jane A. Doe, A.Doe. */
    private static boolean isInitial(Marked<Cue> cue, Sentence sentence, LanguagePack pack) {
        int i = cue.from();
        return pack.capitals()
                && cue.to() == i + 1
                && sentence.tokens().end(i) - sentence.tokens().start(i) == 1
                && sentence.tokens().isCapital(i)
                && i + 2 < sentence.to()
                && (i > sentence.from() && sentence.tokens().isCapital(i - 1)
                        || sentence.tokens().start(i + 2) == sentence.tokens().end(i) + 1)
                && sentence.tokens().first(i + 1) == '.'
                && sentence.tokens().isCapital(i + 2);
    }

    /** Whether a cue begins before a name and ends inside it, where no blanks part words. */
    static boolean isBroken(Marked<Cue> cue, Marked<Name> name) {
        return cue.from() < name.from() && name.from() < cue.to() && cue.to() < name.to();
    }

    /** Whether a cue word is only part of a longer name. */
    private static boolean isPart(Marked<Cue> cue, Marked<Name> name, boolean spaces) {
        if (name.what().kind() == Name.Kind.TITLE) {
            boolean contact = // "conference" in the title of its secretary
                    !spaces && cue.what().meaning().group() == Meaning.Group.CONTACT;
            return (contact || cue.what().meaning().group() == Meaning.Group.ROLE)
                    && cue.to() - cue.from() < name.to() - name.from()
                    && name.from() <= cue.from()
                    && cue.to() <= name.to();
        }
        boolean longer =
                name.to() - name.from() > cue.to() - cue.from()
                        || name.what().kind() == Name.Kind.ACTOR
                                && cue.what().meaning().group() != Meaning.Group.CONTACT;
        return name.from() <= cue.from() && cue.to() <= name.to() && longer;
    }

    /**
     * The phrases that stand for somebody named before by what else he is, of which a language
     * writes head and end, with any words between; the names in them are taken off the list: the
     * former [member of the city council] he.
     */
    private static List<Marked<Cue>> epithets(List<Hit<Cue>> hits, List<Marked<Name>> names) {
        List<Marked<Cue>> epithets =
                hits.stream()
                        .filter(hit -> hit.what().meaning() == Meaning.HE && !hit.isWhole())
                        .filter(hit -> hit.rest() - hit.gap() <= LONGEST)
                        .map(hit -> new Marked<>(hit.from(), hit.to(), hit.what()))
                        .toList();
        names.removeIf(name -> epithets.stream().anyMatch(epithet -> holds(epithet, name)));
        return epithets;
    }

    private static boolean holds(Marked<?> outer, Marked<?> inner) {
        return outer.from() <= inner.from() && inner.to() <= outer.to();
    }

    /** The cue words of a sentence, in order; adds the words of themes to it. */
    private static List<Marked<Cue>> words(
            Sentence sentence, List<Marked<Name>> names, LanguagePack pack) {
        List<Hit<Cue>> hits = Hit.scan(pack.words(), sentence, head(sentence));
        List<Marked<Cue>> all = new ArrayList<>(hits.size());
        List<String> addressed = pack.list("addressed");
        hits.stream()
                .filter(Hit::isWhole)
                .forEach(hit -> all.add(behindMark(bare(hit, sentence), sentence, addressed)));
        if (!pack.spaces()) {
            names.replaceAll(name -> within(name, all));
            // a word that ends in the first letter of a name is none
            all.removeIf(cue -> names.stream().anyMatch(name -> isBroken(cue, name)));
        }
        List<Hit<Cue>> parted = new ArrayList<>(parted(hits, names, sentence, pack.spaces()));
        parted.removeIf(hit -> all.stream().anyMatch(cue -> isNone(cue, hit)));
        for (Hit<Cue> hit : parted) {
            boolean closes = closes(hit.to(), hits, sentence);
            all.removeIf(cue -> hides(hit, cue, closes));
        }
        List<Marked<Cue>> epithets = epithets(hits, names);
        for (Marked<Cue> epithet : epithets) {
            parted.removeIf(hit -> hit.from() >= epithet.from() && hit.to() <= epithet.to());
        }
        all.addAll(epithets);
        if (pack.capitals()) {
            all.removeIf(cue -> isTitle(cue, names, sentence));
        }
        List<Marked<String>> themes =
                Hit.scan(pack.themes(), sentence, sentence.from()).stream()
                        .map(Hit::marked)
                        .toList();
        for (Marked<String> theme : themes) {
            if (!theme.what().equals("none")
                    && themes.stream()
                            .noneMatch(
                                    other ->
                                            other.from() <= theme.from()
                                                    && theme.to() <= other.to()
                                                    && (other.what().equals("none")
                                                            || other.to() - other.from()
                                                                    > theme.to() - theme.from()))) {
                sentence.themes.add(theme);
            }
        }
        for (Marked<Cue> cue : all) {
            if (cue.what().meaning() == Meaning.NONE) { // a state's coin is no state
                names.removeIf(name -> isInside(name, cue));
            }
        }
        if (!epithets.isEmpty()) {
            all.sort(Comparator.comparingInt(Marked::from));
        }
        boolean verbFirst = pack.flag("verb-first", false);
        List<Marked<Cue>> cues = new ArrayList<>(all.size());
        Set<Marked<Cue>> seen = new HashSet<>();
        for (int c = 0; c < all.size(); c++) {
            Marked<Cue> cue = all.get(c);
            boolean alone = true;
            for (int o = Math.max(0, c - NEIGHBOURS);
                    o < all.size() && alone && all.get(o).from() <= cue.from();
                    o++) {
                alone =
                        !hides(all.get(o), cue)
                                || opensPlace(all.get(o), cue, names)
                                || verbFirst && isTraveller(all.get(o), cue);
            }
            if (alone && cue.what().meaning() != Meaning.NONE && seen.add(cue)) {
                cues.add(cue);
            }
        }
        if (!parted.isEmpty()) {
            parted.forEach(hit -> cues.add(new Marked<>(hit.from(), hit.gap(), hit.what())));
            cues.sort(Comparator.comparingInt(Marked::from));
        }
        return cues;
    }

    /** A verb of saying with the pronoun of whom it addresses, where a mark stands before both. */
    private static Marked<Cue> behindMark(
            Marked<Cue> cue, Sentence sentence, List<String> addressed) {
        int pronoun = cue.from() - 1;
        boolean wider =
                cue.what().meaning() == Meaning.SAY
                        && pronoun > sentence.from()
                        && !sentence.tokens().isWord(pronoun - 1)
                        && addressed.contains(sentence.tokens().folded(pronoun));
        return wider ? new Marked<>(pronoun, cue.to(), cue.what()) : cue;
    }

    /**
     * Whether words for two holders of offices end in the title of a name that follows them: the
     * president and prime minister X.
     */
    private static boolean isTitle(Marked<Cue> both, List<Marked<Name>> names, Sentence sentence) {
        return both.what().meaning() == Meaning.BOTH
                && both.to() < sentence.to()
                && sentence.tokens().isWord(both.to())
                && sentence.tokens().isCapital(both.to())
                && names.stream()
                                .filter(name -> name.what().kind() == Name.Kind.TITLE)
                                .filter(
                                        name ->
                                                both.from() <= name.from()
                                                        && name.to() <= both.to())
                                .count()
                        > 1;
    }

    /** The name of a place without the word of place that it is only known with. */
    private static Marked<Name> within(Marked<Name> name, List<Marked<Cue>> cues) {
        if (name.what().kind() != Name.Kind.PLACE && name.what().kind() != Name.Kind.ACTOR) {
            return name;
        }
        for (Marked<Cue> cue : cues) {
            if (cue.what().meaning() == Meaning.IN
                    && cue.from() == name.from()
                    && cue.to() < name.to()) {
                return new Marked<>(cue.to(), name.to(), name.what());
            }
        }
        return name;
    }

    /** Whether a name is a part of words that mean nothing. */
    private static boolean isInside(Marked<Name> name, Marked<Cue> none) {
        return none.from() <= name.from()
                && name.to() <= none.to()
                && none.to() - none.from() > name.to() - name.from();
    }

    /** The mark that ends the sentence before, for ways that must open one; else the first word. */
    private static int head(Sentence sentence) {
        int before = sentence.from() - 1;
        return before >= 0 && !sentence.tokens().isWord(before) ? before : sentence.from();
    }

    /** A cue without the mark that its way of writing asks for before it: said, behind a quote. */
    private static Marked<Cue> bare(Hit<Cue> hit, Sentence sentence) {
        int from = hit.from();
        while (from < hit.to() - 1 && !sentence.tokens().isWord(from)) {
            from++;
        }
        return new Marked<>(from, hit.to(), hit.what());
    }

    /**
     * The words in two parts whose second part ends its clause or opens the phrase of the other
     * side, each with the nearest first part: a verb and its prefix, a verb and its preposition. A
     * second part of several words may stand anywhere. They stand where their first part stands.
     */
    private static List<Hit<Cue>> parted(
            List<Hit<Cue>> hits, List<Marked<Name>> names, Sentence sentence, boolean spaces) {
        List<Hit<Cue>> parted = new ArrayList<>();
        for (Hit<Cue> hit : hits) {
            if (!hit.isWhole()
                    && (spaces && hit.to() - hit.rest() > 1
                            || closes(hit.to(), hits, sentence)
                            || governs(hit, hits, names, sentence))) {
                parted.removeIf(other -> other.to() == hit.to() && other.from() < hit.from());
                if (parted.stream().anyMatch(other -> isShorter(hit, other))) {
                    continue; // "out" where "not out" is one
                }
                if (parted.stream()
                        .noneMatch(other -> other.from() == hit.from() && other.to() < hit.to())) {
                    parted.add(hit);
                }
            }
        }
        return parted;
    }

    /** Whether one stands where another does whose last part holds more words. */
    private static boolean isShorter(Hit<Cue> one, Hit<Cue> other) {
        return one.from() == other.from()
                && one.gap() == other.gap()
                && one.to() == other.to()
                && one.rest() > other.rest();
    }

    /** Whether a clause ends before token {@code i}. */
    private static boolean closes(int i, List<Hit<Cue>> hits, Sentence sentence) {
        return i >= sentence.to()
                || !sentence.tokens().isWord(i)
                || hits.stream()
                        .anyMatch(
                                hit ->
                                        hit.from() == i
                                                && hit.isWhole()
                                                && hit.what().meaning() == Meaning.AND);
    }

    /**
     * Whether the last part is a "with", a "to" before a person or an "in" before a name, and
     * neither part belongs to a longer word.
     */
    private static boolean governs(
            Hit<Cue> parted, List<Hit<Cue>> hits, List<Marked<Name>> names, Sentence sentence) {
        boolean with = false;
        for (Hit<Cue> hit : hits) {
            boolean longer =
                    hit.from() == parted.from() && hit.to() > parted.gap()
                            || hit.from() == parted.rest() && hit.to() > parted.to();
            if (hit.isWhole() && longer && hit.what().meaning() != Meaning.TO) {
                return false;
            }
            with |=
                    hit.from() == parted.rest()
                            && hit.isWhole()
                            && (hit.what().meaning() == Meaning.WITH && hit.to() == parted.to()
                                    || (hit.what().meaning() == Meaning.TO
                                                    || hit.what().meaning() == Meaning.AGENT)
                                            && (isPersonal(parted.to(), hits, names)
                                                    || isApposed(parted.to(), names, sentence))
                                    || hit.what().meaning() == Meaning.IN
                                            && names.stream()
                                                    .anyMatch(name -> name.from() == parted.to()));
        }
        return with;
    }

    /** Whether a person or a title, or a word for an opposite number, starts near a token. */
    private static boolean isPersonal(int at, List<Hit<Cue>> hits, List<Marked<Name>> names) {
        return names.stream()
                        .anyMatch(
                                name ->
                                        name.from() >= at
                                                && name.from() - at <= 2
                                                && (FoundNames.isPerson(name)
                                                        || name.what().kind() == Name.Kind.TITLE))
                || hits.stream()
                        .anyMatch(
                                hit ->
                                        hit.what().meaning() == Meaning.COUNTERPART
                                                && hit.from() >= at
                                                && hit.from() - at <= 2);
    }

    /** Whether a name by form and a comma stand between a token and a title: to X Y, minister. */
    private static boolean isApposed(int at, List<Marked<Name>> names, Sentence sentence) {
        int end = at;
        while (end < sentence.to()
                && sentence.tokens().isWord(end)
                && sentence.tokens().isCapital(end)) {
            end++;
        }
        return end - at > 1
                && end < sentence.to()
                && sentence.tokens().first(end) == ','
                && isPersonal(end + 1, List.of(), names);
    }

    /** Whether the first part of a word in two parts stands in what only looks like it. */
    private static boolean isNone(Marked<Cue> cue, Hit<Cue> parted) {
        return cue.what().meaning() == Meaning.NONE
                && cue.from() <= parted.from()
                && parted.gap() <= cue.to()
                && parted.gap() - parted.from() < cue.to() - cue.from();
    }

    /** Whether a cue is only one of the parts of a word in two parts. */
    private static boolean hides(Hit<Cue> parted, Marked<Cue> cue, boolean closes) {
        boolean first = cue.from() >= parted.from() && cue.to() <= parted.gap();
        boolean last = cue.from() >= parted.rest() && cue.to() <= parted.to();
        boolean governs =
                !closes
                        && (cue.what().meaning() == Meaning.WITH
                                || cue.what().meaning() == Meaning.TO
                                || cue.what().meaning() == Meaning.IN
                                || cue.what().meaning() == Meaning.AGENT);
        boolean tells = // invited … to visit, called off … talks
                parted.what().meaning().group() == Meaning.Group.STATE
                        && cue.what().meaning().isContact();
        boolean opens = // with X discussed
                cue.what().meaning() == Meaning.WITH
                        && cue.from() == parted.from()
                        && cue.to() == parted.gap();
        last &= !governs && !tells;
        first &= !opens;
        return last || first && isHidden(parted.what(), cue.what());
    }

    private static boolean hides(Marked<Cue> longer, Marked<Cue> cue) {
        if (longer.to() - longer.from() <= cue.to() - cue.from()
                || longer.from() > cue.from()
                || longer.to() < cue.to()
                || isSubject(longer, cue)) {
            return false;
        }
        boolean nobodys = // it is expected that
                longer.what().meaning() == Meaning.PLANNED
                        && cue.what().meaning() == Meaning.SAY
                        && longer.to() == cue.to();
        return nobodys || !isSomebody(longer, cue) && isHidden(longer.what(), cue.what());
    }

    /**
     * Whether a longer word for a contact or a speech ends in whom it tells of, or in what stands
     * before them: rang his peer, the call between.
     */
    private static boolean isSomebody(Marked<Cue> longer, Marked<Cue> cue) {
        Meaning.Group group = longer.what().meaning().group();
        boolean ends = longer.from() < cue.from() && longer.to() == cue.to();
        return ends
                && (cue.what().meaning() == Meaning.COUNTERPART
                                && (group == Meaning.Group.CONTACT || group == Meaning.Group.SPEECH)
                        || cue.what().meaning() == Meaning.BETWEEN && group == Meaning.Group.CONTACT
                        || cue.what().meaning() == Meaning.BOTH && group == Meaning.Group.SPEECH);
    }

    /** Whether a longer word for a journey ends in who makes it: arrived a delegation (of X). */
    private static boolean isTraveller(Marked<Cue> longer, Marked<Cue> cue) {
        return longer.what().meaning() == Meaning.VISIT
                && cue.what().meaning() == Meaning.SIDE
                && longer.from() < cue.from()
                && longer.to() == cue.to();
    }

    /** Whether a longer word ends in what opens a place behind it: said in Gondor. */
    private static boolean opensPlace(
            Marked<Cue> longer, Marked<Cue> cue, List<Marked<Name>> names) {
        Meaning.Group group = longer.what().meaning().group();
        return cue.what().meaning() == Meaning.IN
                && (group == Meaning.Group.CONTACT || group == Meaning.Group.SPEECH)
                && longer.from() < cue.from()
                && longer.to() == cue.to()
                && names.stream()
                        .anyMatch(
                                name ->
                                        name.what().kind() == Name.Kind.PLACE
                                                && name.from() == cue.to());
    }

    /** Whether a pronoun stands inside a verb of saying as its subject: "has he said". */
    private static boolean isSubject(Marked<Cue> say, Marked<Cue> cue) {
        Meaning meaning = cue.what().meaning();
        return say.what().meaning() == Meaning.SAY
                && (meaning == Meaning.HE || meaning == Meaning.THEY)
                && say.from() < cue.from()
                && cue.to() < say.to();
    }

    private static boolean isHidden(Cue longer, Cue cue) {
        Meaning.Group group = cue.meaning().group();
        Meaning.Group other = longer.meaning().group();
        boolean ahead = longer.meaning() == Meaning.EVE && cue.meaning() == Meaning.PAST;
        if (other == Meaning.Group.NONE || ahead) { // a visit prior to the summit is not past
            return true;
        }
        if (group == Meaning.Group.FREE) {
            return other == Meaning.Group.FREE && cue.meaning() == longer.meaning();
        }
        return other != Meaning.Group.FREE
                && (other == group
                        || group == Meaning.Group.ROLE
                        || other == Meaning.Group.OUTCOME
                        || other == Meaning.Group.CONTACT);
    }
}
