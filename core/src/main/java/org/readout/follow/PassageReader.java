package org.readout.follow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.DateReader;
import org.readout.follow.Passage.Mention;
import org.readout.language.Cue;
import org.readout.language.Deed;
import org.readout.language.LanguagePack;
import org.readout.language.Lexicon;
import org.readout.language.Meaning;
import org.readout.language.Name;
import org.readout.language.Tokens;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.world.World;

/** Reads what a stretch of a text says of deeds, by the words of {@code deeds.tsv}. */
final class PassageReader {

    /** How far a subject may stand before its verb, in words. */
    private static final int SUBJECT = 14;

    /** How far a subject may stand behind its verb. */
    private static final int BEHIND = 4;

    /** How far from a deed the words stand that say what it is about. */
    private static final int OBJECT = 7;

    /** How far before a verb stands what turns it round or puts it off. */
    private static final int BEFORE = 5;

    /** How far from a deed stand the words that give it up. */
    private static final int DROP = 8;

    /** What makes of a thing done a thing to be done, or undone. */
    private static final Set<Meaning> NOT_DONE =
            EnumSet.of(
                    Meaning.NOT,
                    Meaning.WILL,
                    Meaning.READY,
                    Meaning.PLANNED,
                    Meaning.PROPOSED,
                    Meaning.UNDERTAKE,
                    Meaning.SHALL,
                    Meaning.IF);

    private final World world;
    private final LanguagePack pack;
    private final Tokens tokens;
    private final int reach;
    private final List<Found<Deed.Word>> words;
    private final List<Found<Cue>> cues;
    private final List<Found<String>> themes;
    private final List<Found<Name>> names = new ArrayList<>();
    private final List<Found<DateMention>> dates = new ArrayList<>();
    private final Set<String> sides;
    private final Set<String> people;

    private PassageReader(
            String text,
            Span span,
            LanguagePack pack,
            World world,
            Set<String> sides,
            Set<String> people) {
        this.world = world;
        this.pack = pack;
        this.sides = sides;
        this.people = people;
        tokens = Tokens.of(text, span.start(), span.end(), pack);
        reach = pack.spaces() ? 1 : 2; // a word of a script without blanks is about two tokens
        words = scan(pack.deeds());
        cues = words.isEmpty() ? List.of() : scan(pack.words());
        themes = words.isEmpty() ? List.of() : scan(pack.themes());
        if (!words.isEmpty()) {
            names();
            new DateReader(pack.dates())
                    .read(text, span.start(), span.end(), null)
                    .forEach(
                            date ->
                                    dates.add(
                                            new Found<>(
                                                    tokens.at(date.span().start()),
                                                    tokens.at(date.span().end()),
                                                    date)));
        }
    }

    private record Found<T>(int from, int to, T what) {

        boolean covers(int token) {
            return from <= token && token < to;
        }

        boolean overlaps(Found<?> other) {
            return from < other.to && other.from < to;
        }
    }

    /**
     * Reads a stretch of a text.
     *
     * @param sides actor ids; a short name means a person only where it is of one of them
     * @param people folded words of the names of those who took part, which are no things
     */
    static Passage read(
            String text,
            Span span,
            LanguagePack pack,
            World world,
            Set<String> sides,
            Set<String> people) {
        return new PassageReader(text, span, pack, world, sides, people).passage();
    }

    private Passage passage() {
        List<Mention> mentions = new ArrayList<>();
        for (Found<Deed.Word> word : words) {
            Deed deed = word.what().deed();
            boolean within =
                    words.stream()
                            .anyMatch(
                                    other ->
                                            other.what().equals(word.what())
                                                    && other.to() - other.from()
                                                            > word.to() - word.from()
                                                    && other.from() <= word.from()
                                                    && word.to() <= other.to());
            if (deed == null || within) {
                continue;
            }
            Found<Deed.Word> drop = drop(word);
            if (drop != null && !deed.equals(Deed.STOP)) {
                mentions.add(
                        new Mention(
                                deed,
                                Deed.Form.DROPPED,
                                before(0, Math.min(word.from(), drop.from())),
                                behind(Math.max(word.to(), drop.to())),
                                things(word),
                                false,
                                !near(drop, EnumSet.of(Meaning.NOT, Meaning.IF))));
            }
            Deed.Form form = word.what().form();
            int thanks = thanks(word);
            if (form == Deed.Form.FACT) {
                if (thanks == 0) {
                    continue;
                }
                form = Deed.Form.DONE;
            }
            mentions.add(
                    new Mention(
                            deed,
                            form,
                            before(thanks, word.from()),
                            behind(word.to()),
                            things(word),
                            thanks > 0,
                            drop == null
                                    && !near(word, NOT_DONE)
                                    && !(deed.isContact() && ahead(word))));
        }
        Set<String> offices = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (Found<Name> name : names) {
            if (name.what().kind() == Name.Kind.TITLE) {
                offices.add(name.what().id());
            } else if (name.what().kind() == Name.Kind.PLACE) {
                places.add(name.what().id());
            }
        }
        return new Passage(pack.code(), mentions, offices, places);
    }

    /** Words near a deed that give it up, or null. */
    private @Nullable Found<Deed.Word> drop(Found<Deed.Word> deed) {
        for (Found<Deed.Word> word : words) {
            if (word.what().form() == Deed.Form.DROPPED
                    && !word.overlaps(deed)
                    && deed.from() - word.to() < DROP * reach
                    && word.from() - deed.to() < DROP * reach
                    && !parted(
                            Math.min(word.to(), deed.to()), Math.max(word.from(), deed.from()))) {
                return word;
            }
        }
        return null;
    }

    /** Where words of thanks or welcome before a deed end, or 0. */
    private int thanks(Found<Deed.Word> deed) {
        int end = 0;
        for (Found<Deed.Word> word : words) {
            if (word.what().form() == Deed.Form.THANKED
                    && word.to() <= deed.from()
                    && !crosses(word.to(), deed.from())) {
                end = word.to();
            }
        }
        return end;
    }

    /** Whether a sentence ends, or a part of one, between two places. */
    private boolean parted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (ends(i) || ",;".indexOf(tokens.first(i)) >= 0 || tokens.first(i) == 0xFF0C) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(int token) {
        return ".!?\u3002\uFF01\uFF1F\u061F;\uFF1B".indexOf(tokens.first(token)) >= 0
                && !tokens.isWord(token);
    }

    private boolean near(Found<Deed.Word> word, Set<Meaning> meanings) {
        for (Found<Cue> cue : cues) {
            boolean before = cue.from() < word.to() && word.from() - cue.to() < BEFORE * reach;
            if (meanings.contains(cue.what().meaning())
                    && (before && !parted(cue.to(), word.from())
                            || cue.what().meaning() == Meaning.NOT && cue.from() == word.to())) {
                return true;
            }
        }
        return false;
    }

    /** Whom the last name names that stands between two places in one sentence. */
    private Set<String> before(int from, int token) {
        for (int i = names.size() - 1; i >= 0; i--) {
            Found<Name> name = names.get(i);
            if (name.from() >= from && name.to() <= token) {
                Set<String> actors = actors(name.what());
                if (token - name.to() > SUBJECT * reach) {
                    return Set.of();
                }
                for (int t = name.to(); t < token; t++) {
                    if (ends(t)) {
                        return Set.of();
                    }
                }
                if (!actors.isEmpty()) {
                    return actors;
                }
            }
        }
        return Set.of();
    }

    /** Whether a sentence speaks of what somebody wants, from its head up to a contact. */
    private boolean ahead(Found<Deed.Word> word) {
        return cues.stream()
                .anyMatch(
                        cue ->
                                NOT_DONE.contains(cue.what().meaning())
                                        && cue.what().meaning() != Meaning.NOT
                                        && cue.to() <= word.from()
                                        && !crosses(cue.to(), word.from()));
    }

    private Set<String> behind(int token) {
        for (Found<Name> name : names) {
            if (name.from() >= token && name.from() - token <= BEHIND * reach) {
                Set<String> actors = actors(name.what());
                if (!actors.isEmpty()) {
                    return actors;
                }
            }
        }
        return Set.of();
    }

    private Set<String> actors(Name name) {
        Set<String> actors = new HashSet<>();
        switch (name.kind()) {
            case ACTOR, ADJECTIVE, SEAT, EITHER -> actors.addAll(world.sides(name.ids()));
            case PERSON, SHORT -> {
                for (String id : name.ids()) {
                    World.Person person = world.person(id);
                    if (person != null
                            && (name.kind() == Name.Kind.PERSON
                                    || sides.contains(person.actor()))) {
                        actors.add(person.actor());
                    }
                }
            }
            case PLACE -> {
                if (world.isCapital(name.id())) { // a capital may stand for its state
                    actors.add(Place.state(name.id()));
                }
            }
            default -> {}
        }
        return actors;
    }

    /** The words around a deed, without those that name sides, days and other deeds. */
    private Things things(Found<Deed.Word> deed) {
        Set<String> own = new HashSet<>();
        Set<String> theme = new HashSet<>();
        int from = Math.max(0, deed.from() - OBJECT * reach);
        int to = Math.min(tokens.size(), deed.to() + OBJECT * reach);
        for (int i = from; i < to; i++) {
            String word = word(i, to);
            if (word != null
                    && (i < deed.from() ? !parted(i, deed.from()) : !crosses(deed.to(), i))) {
                (covered(themes, i) ? theme : own).add(word);
            }
        }
        return new Things(own, theme);
    }

    private boolean crosses(int from, int to) {
        for (int i = from; i < to; i++) {
            if (ends(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The word at a token, or of a script without blanks two letters; null where it tells nothing.
     */
    private @Nullable String word(int i, int to) {
        if (empty(i)) {
            return null;
        }
        String word = tokens.folded(i);
        if (Tokens.isUnspaced(word.codePointAt(0))) {
            return i + 1 < to && !empty(i + 1) && tokens.start(i + 1) == tokens.end(i)
                    ? word + tokens.folded(i + 1)
                    : null;
        }
        return word.length() < 3 || Character.isDigit(word.charAt(0)) ? null : word;
    }

    private boolean empty(int i) {
        return !tokens.isWord(i)
                || pack.isCommon(tokens.folded(i))
                || people.contains(tokens.folded(i))
                || covered(names, i)
                || covered(dates, i)
                || covered(words, i)
                || covered(cues, i);
    }

    private static boolean covered(List<? extends Found<?>> found, int token) {
        return found.stream().anyMatch(one -> one.covers(token));
    }

    private <V> List<Found<V>> scan(Lexicon<V> lexicon) {
        List<Found<V>> found = new ArrayList<>();
        lexicon.scan(
                tokens,
                0,
                tokens.size(),
                (from, to, gap, rest, value) -> {
                    found.add(new Found<>(from, gap, value));
                    if (rest < to) {
                        found.add(new Found<>(rest, to, value));
                    }
                });
        return found;
    }

    /** Names, the longest at each place. */
    private void names() {
        int next = 0;
        while (next < tokens.size()) {
            int at = next;
            List<Found<Name>> here = new ArrayList<>();
            pack.names()
                    .match(
                            tokens,
                            at,
                            tokens.size(),
                            (start, to, gap, rest, name) -> {
                                if (gap == to && fits(at, name)) {
                                    here.add(new Found<>(at, to, name));
                                }
                            });
            Found<Name> longest = null;
            for (Found<Name> name : here) {
                if (longest == null || name.to() > longest.to()) {
                    longest = name;
                }
            }
            if (longest != null) {
                names.add(longest);
            }
            next = longest == null ? at + 1 : longest.to();
        }
    }

    /** Whether a name is written as a name: with a capital, or all in capitals. */
    private boolean fits(int at, Name name) {
        String written = name.written();
        if (!pack.capitals() || !Character.isUpperCase(written.charAt(0))) {
            return true;
        }
        if (written.length() <= 4 && written.equals(written.toUpperCase(Locale.ROOT))) {
            String there = tokens.written(at);
            return there.equals(there.toUpperCase(Locale.ROOT));
        }
        return tokens.isCapital(at) || pack.folding().attaches();
    }
}
