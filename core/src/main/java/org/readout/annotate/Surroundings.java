package org.readout.annotate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Atom.Part;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;

/** What stands beside an atom, as far as it tells whether the atom goes on with a phrase. */
final class Surroundings {

    private static final int ASIDE = 4; // tokens of brackets
    private static final int LONGEST_FIELDS = 30;
    private static final int LONGEST_ADJECTIVES = 3;
    private static final Set<String> FIELDS =
            Set.of("commissioner", "official", "adviser", "special-envoy", "chief-negotiator");

    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final Atoms found;
    private final List<Atom> atoms;
    private final NameForms forms;
    private final boolean ownerBehind;
    private final boolean headFinal;

    Surroundings(LanguagePack pack, Sentence sentence, Atoms found, NameForms forms) {
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.found = found;
        this.atoms = found.all();
        this.forms = forms;
        this.ownerBehind = "behind".equals(pack.fact("owner"));
        this.headFinal = pack.flag("head-final", false);
    }

    /** Whether the language puts the owner of a title behind it and never before. */
    boolean isOwnerBehind() {
        return ownerBehind;
    }

    /** What stands between atom {@code j} and the next. */
    Glue behind(int j) {
        return Glue.of(sentence, atoms.get(j).to(), atoms.get(j + 1).from());
    }

    /**
     * Whether a state or its capital stands behind a title that ends at a token and "to", "in" or
     * another small word that joins no two.
     */
    boolean isPost(Atom atom, int title) {
        if (atom.part() != Part.ACTOR && atom.part() != Part.CAPITAL
                || atom.from() <= title
                || atom.from() - title > 3) {
            return false;
        }
        boolean place = false;
        for (int i = title; i < atom.from(); i++) {
            boolean in =
                    sentence.has(Meaning.IN, i, i + 1)
                            || sentence.has(Meaning.TO, i, i + 1)
                            || isSmall(i);
            if (!in && !sentence.has(Meaning.THE, i, i + 1)) {
                return false;
            }
            place |= in;
        }
        return place;
    }

    /** The city or region right before a title, or right behind it, that its holder governs. */
    @Nullable Marked<String> town(Atom title) {
        for (Marked<String> place : sentence.places) {
            boolean before = place.to() == title.from();
            boolean behind =
                    place.from() >= title.to()
                            && place.from() - title.to() <= 1
                            && (place.from() == title.to()
                                    || sentence.has(Meaning.OF, title.to(), place.from()));
            if (before && !ownerBehind || behind) {
                return place;
            }
        }
        return null;
    }

    /** The city behind "in" at a token, no capital, where an envoy serves; or null. */
    @Nullable Marked<String> post(int from) {
        Marked<Cue> in = sentence.find(Meaning.IN, from, from + 1);
        for (Marked<String> city : sentence.places) {
            if (in != null && city.from() == in.to() && found.isFree(city.from(), city.to())) {
                return city;
            }
        }
        return null;
    }

    /**
     * The token behind words that tell that an envoy serves in a state named before ("in that
     * country,"), or the token itself.
     */
    int there(int from) {
        Marked<Cue> in = sentence.find(Meaning.IN, from, from + 1);
        int i = in == null ? from : in.to();
        while (pack.capitals()
                && in != null
                && i < sentence.to()
                && i - in.to() < 3
                && tokens.isWord(i)
                && !tokens.isCapital(i)
                && found.isFree(i, i + 1)) {
            i++;
        }
        return in != null && i > in.to() && i < sentence.to() && tokens.first(i) == ',' ? i : from;
    }

    /** Whether a token is a word in small letters that no cue of this sentence covers. */
    private boolean isSmall(int i) {
        return pack.capitals() && tokens.isWord(i) && !tokens.isCapital(i) && !sentence.isCue(i);
    }

    /**
     * Whether a state or capital that a phrase begins with does not own the title or person behind
     * it: it stands behind "in", or its language puts the owner behind the title.
     */
    boolean isApart(Atom first, Atom next) {
        boolean state = first.part() == Part.ACTOR || first.part() == Part.CAPITAL;
        boolean titled = next.part() == Part.TITLE || next.part() == Part.COUNTERPART;
        return ownerBehind && titled && (state || first.part() == Part.SEAT)
                || (titled || next.part() == Part.PERSON)
                        && state
                        && !headFinal
                        && sentence.cues(Meaning.IN).stream()
                                .anyMatch(in -> in.to() == first.from());
    }

    /**
     * Whether a state in the genitive owns the title behind it, with adjectives between: Gondor's
     * newly sworn in minister.
     */
    boolean owns(Atom state, Atom title) {
        String genitive = pack.fact("genitive");
        if (genitive == null
                || title.part() != Part.TITLE
                || state.part() != Part.ACTOR && state.part() != Part.CAPITAL
                || title.from() == state.to()
                || title.from() - state.to() > LONGEST_ADJECTIVES
                || !tokens.folded(state.to() - 1).endsWith(genitive)) {
            return false;
        }
        for (int i = state.to(); i < title.from(); i++) {
            String word = tokens.folded(i);
            boolean adjective = pack.list("adjectives").stream().anyMatch(word::endsWith);
            boolean known = sentence.has(Meaning.THE, i, i + 1);
            if (!tokens.isWord(i)
                    || tokens.isCapital(i)
                    || !known && (!adjective || sentence.isCue(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether adjectives in a list, the last joined by "and", stand before one title: the A, B and
     * C ministers.
     */
    boolean isShared(int j, boolean and) {
        if (followed(j)
                && (atoms.get(j + 1).part() == Part.TITLE
                        || atoms.get(j + 1).part() == Part.COUNTERPART)) {
            return and && !followedByPerson(j + 1);
        }
        if (j + 1 >= atoms.size() || atoms.get(j + 1).part() != Part.ADJECTIVE) {
            return false;
        }
        Glue next = behind(j);
        return next.ok()
                && !next.of()
                && (next.and() || next.comma())
                && isShared(j + 1, next.and());
    }

    /** Whether a state or capital stands before its envoy and the title behind it: Z's Y envoy. */
    boolean isPosting(int j) {
        return headFinal
                && (atoms.get(j).part() == Part.ACTOR || atoms.get(j).part() == Part.CAPITAL)
                && j + 1 < atoms.size()
                && atoms.get(j + 1).part() == Part.TITLE
                && "ambassador".equals(atoms.get(j + 1).ids().get(0))
                && atoms.get(j + 1).from() == atoms.get(j).to();
    }

    /** Whether the word before a state tells that an envoy is posted there. */
    boolean isPosted(Atom atom) {
        return (atom.part() == Part.ACTOR || atom.part() == Part.ADJECTIVE)
                && sentence.cues(Meaning.POSTED).stream()
                        .anyMatch(posted -> posted.to() == atom.from());
    }

    /**
     * The token behind the brackets right behind a person that name nobody: Fabian Specht (CDU),
     * Fabian Specht (56).
     */
    int bracketed(int to) {
        if (to >= sentence.to() || tokens.first(to) != '(') {
            return to;
        }
        int end = to + 1;
        while (end < sentence.to() && end - to <= ASIDE && tokens.first(end) != ')') {
            int at = end;
            boolean named = atoms.stream().anyMatch(atom -> atom.covers(at));
            if (named || tokens.first(end) == '(' || sentence.isCue(end)) {
                return to;
            }
            end++;
        }
        return end < sentence.to() && end > to + 1 && tokens.first(end) == ')' ? end + 1 : to;
    }

    /** Whether the atom behind {@code j} may belong to the same phrase, without comma or "and". */
    boolean followed(int j) {
        if (j + 1 >= atoms.size()) {
            return false;
        }
        Glue next = behind(j);
        return next.ok() && !next.in() && !next.comma() && !next.and();
    }

    /** Whether a side stands right behind the title at {@code j} that is none of those given. */
    boolean isOwnedByOther(int j, List<String> sides) {
        String owner = ownerBehind ? owner(j) : null;
        return owner != null && !sides.contains(owner);
    }

    /** The side of the title at {@code j}: its own, else that right behind it, or null. */
    @Nullable String owner(int j) {
        Atom title = atoms.get(j);
        if (title.ids().size() > 1) {
            return title.ids().get(1);
        }
        if (!followed(j)) {
            return null;
        }
        Atom owner = atoms.get(j + 1);
        return switch (owner.part()) {
            case ACTOR, ADJECTIVE, SEAT, CAPITAL -> owner.ids().get(0);
            default -> null;
        };
    }

    /**
     * Whether the state behind "in" owns an office, where capitals do not tell where names end: X,
     * foreign minister in Z.
     */
    boolean isOfficeIn(@Nullable String office) {
        return !pack.capitals() && office != null && office.endsWith("minister");
    }

    /** Whether a person, known or not, is named right behind {@code j}. */
    boolean followedByPerson(int j) {
        return followed(j) && atoms.get(j + 1).part() == Part.PERSON
                || forms.hasUnknown(atoms.get(j).to(), found::stops);
    }

    /** Whether the title at {@code j} opens the phrase of another person. */
    boolean namesAnother(int j) {
        int i = j;
        while (followed(i) && i - j < 3) {
            i++;
            if (atoms.get(i).part() == Part.PERSON || atoms.get(i).part() == Part.BOTH) {
                return true;
            }
        }
        if (i > j
                && i + 1 < atoms.size()
                && "ambassador".equals(atoms.get(j).ids().get(0))
                && isPost(atoms.get(i + 1), atoms.get(i).to())) {
            i++;
        }
        return followed(i) && atoms.get(i + 1).part() == Part.PERSON
                || forms.hasUnknown(atoms.get(i).to(), found::stops);
    }

    /** Whether an office is that of a minister, where names begin with capitals. */
    boolean isMinister(@Nullable String office) {
        return office != null
                && pack.spaces()
                && pack.capitals()
                && !pack.flag("capital-nouns", false)
                && office.endsWith("minister")
                && !office.equals("prime-minister");
    }

    /**
     * Whether a verb of saying stands right behind the title at {@code j}, or behind the state of
     * it, whose subject it is.
     */
    boolean speaks(int j) {
        int end = atoms.get(j).to();
        Atom state = j + 1 < atoms.size() ? atoms.get(j + 1) : null;
        if (state != null && state.part() == Part.ACTOR && state.from() == end) {
            end = state.to();
        }
        return sentence.has(Meaning.SAY, end, end + 1);
    }

    /**
     * Whether the comma behind a name closes the phrase with which the sentence opens, so that the
     * title behind it is the subject: To X, the minister said; During a visit to X, he said.
     *
     * @param name the name before the comma
     * @param end the token behind the title
     */
    boolean isAddressed(Marked<String> name, int end) {
        boolean closed = end >= sentence.to() || sentence.tokens().first(end) == ',';
        return !closed
                && sentence.cues().stream()
                        .filter(cue -> cue.from() == sentence.from())
                        .anyMatch(
                                cue ->
                                        cue.to() == name.from()
                                                ? isPreposition(cue.what().meaning())
                                                : opens(cue.what().meaning())
                                                        && isOpening(name)
                                                        && acts(end));
    }

    private static boolean isPreposition(Meaning meaning) {
        return switch (meaning) {
            case TO, WITH, OF, IN, SOURCE -> true;
            default -> false;
        };
    }

    /** Whether words at the head of a sentence tell when or where something was done. */
    private static boolean opens(Meaning meaning) {
        return switch (meaning) {
            case DURING, AFTER, EVE, MARGIN, IN, BESIDES, CLAUSE -> true;
            default -> false;
        };
    }

    /** Whether no mark stands before a name, and its comma behind it. */
    private boolean isOpening(Marked<String> name) {
        Tokens tokens = sentence.tokens();
        return name.to() < sentence.to()
                && tokens.first(name.to()) == ','
                && tokens.areWords(sentence.from(), name.from());
    }

    /** Whether a verb of saying or meeting stands right behind a title. */
    private boolean acts(int end) {
        return sentence.cues().stream()
                .filter(cue -> cue.from() >= end && cue.from() - end <= 1)
                .anyMatch(
                        cue ->
                                switch (cue.what().meaning()) {
                                    case SAY, THINK, MEET, CALL, DISCUSS -> true;
                                    default -> false;
                                });
    }

    /**
     * The token behind a field of duty that no table knows and the house it is in, from token
     * {@code from}, where the side of the house follows, or the name of who has the duty: "director
     * Water Affairs ministry Gondor X"; {@code from} where there is none.
     */
    int office(int from) {
        int end = from;
        int house = -1;
        while (end < sentence.to() && end - from <= LONGEST_FIELDS) {
            int at = end;
            Atom atom = atoms.stream().filter(other -> other.from() == at).findFirst().orElse(null);
            boolean part =
                    tokens.isWord(end)
                            && (tokens.isCapital(end)
                                    || sentence.find(Meaning.AND, end, end + 1) != null);
            boolean owner = atom != null && (atom.part() == Part.SEAT || atom.part() == Part.ACTOR);
            if (owner && house < 0 && end > from) {
                return isNameNext(atom.to()) ? end : from;
            } else if (atom != null && atom.part() == Part.SIDE) {
                house = atom.to();
                end = atom.to();
            } else if (atom == null && part && house < 0) {
                end++;
            } else {
                break;
            }
        }
        boolean served = house - from > 1 || house > 0 && isNameNext(house);
        return house > 0 && house == end && served ? end : from;
    }

    /** Whether the field of duty of an office may stand bare between it and its state. */
    boolean mayHaveField(@Nullable String office) {
        return isMinister(office)
                || pack.spaces()
                        && pack.capitals()
                        && !pack.flag("capital-nouns", false)
                        && office != null
                        && FIELDS.contains(office);
    }

    /**
     * The token behind a field of duty that no table knows, with nothing to join it to the title,
     * from token {@code from}, where the state whose minister it is follows: "minister Inland
     * Fisheries and Forests Gondor X"; {@code from} where there is none.
     */
    int bareField(int from) {
        boolean list = false;
        boolean joins = false;
        for (int end = from; end < sentence.to() && end - from <= LONGEST_FIELDS; end++) {
            int at = end;
            Atom atom = atoms.stream().filter(other -> other.from() == at).findFirst().orElse(null);
            boolean and = sentence.find(Meaning.AND, end, end + 1) != null;
            boolean comma = tokens.first(end) == ',';
            if (atom != null && atom.part() == Part.ACTOR) {
                return end > from && !list && !joins ? end : from;
            }
            boolean part = and || comma || tokens.isWord(end) && tokens.isCapital(end);
            if (!part || atom != null && atom.part() != Part.CAPITAL) {
                return from;
            }
            joins = and;
            list = comma || list && !and; // a comma parts fields only where "and" follows
        }
        return from;
    }

    /**
     * Whether the name of a field, or of a further one, may stand behind the word for an office.
     */
    boolean hasField(@Nullable String office) {
        return office != null && !pack.capitals() && office.endsWith("minister")
                || "minister".equals(office)
                || "deputy-minister".equals(office)
                || Home.isLocal(office)
                || "official".equals(office);
    }

    /**
     * The token behind a field of duty that no table knows, from token {@code from}: "of Transport
     * and Housing" behind "minister".
     */
    int portfolio(int from) {
        if (!pack.capitals()) {
            return pack.spaces()
                    ? forms.uncased().field(from, i -> found.stops(i) || found.isPerson(i))
                    : from;
        }
        int end = from;
        boolean of = false;
        for (int i = from; i < sentence.to() && i - from < 8; ) {
            Marked<Cue> role = Glue.role(sentence, i, sentence.to());
            int at = i;
            if (role != null && !found.covers(at)) {
                of |= role.what().meaning() == Meaning.OF;
                i = role.to();
            } else if (of && tokens.isWord(i) && tokens.isCapital(i) && !found.covers(at)) {
                end = ++i;
            } else {
                break;
            }
        }
        return end;
    }

    /**
     * The token behind further fields of duty that no table knows, from token {@code from}, where a
     * name follows them: ", of African Cooperation and of Gondorians living abroad, X Y". The very
     * first field may stand there where the office has none.
     */
    int fields(int from, @Nullable String office) {
        int end = from;
        boolean open = hasField(office);
        for (int i = from; i < sentence.to() && i - from < LONGEST_FIELDS; open = false) {
            int word = open ? owned(i) : -1;
            word = word >= 0 && found.covers(word) ? -1 : word;
            word = word < 0 && parted(i) >= 0 ? owned(parted(i)) : word;
            if (word < 0) {
                break;
            }
            i = field(word + 1);
            end = isNameNext(i) ? i : end;
        }
        return end;
    }

    /**
     * The capital word behind an "of" at token {@code i}, also where both together could open a
     * topic; or -1.
     */
    private int owned(int i) {
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.from() == i && cue.what().meaning() == Meaning.OF && isCapital(cue.to())) {
                return cue.to();
            }
            if (cue.from() == i
                    && cue.what().meaning() == Meaning.TOPIC
                    && cue.to() - i > 1
                    && isCapital(cue.to() - 1)) {
                return cue.to() - 1;
            }
        }
        return -1;
    }

    /**
     * The token behind what an officer is responsible for, from token {@code from}, where his name
     * follows: the envoy of X "for the Middle East," Y; {@code from} where none does.
     */
    int remit(int from) {
        boolean opens = from < sentence.to() && pack.list("remit").contains(tokens.folded(from));
        int i = opens ? from + 1 : from;
        boolean known = false;
        while (opens && i < sentence.to() && i - from < LONGEST_FIELDS) {
            int at = i;
            Marked<String> region =
                    sentence.topics.stream()
                            .filter(topic -> topic.from() == at)
                            .findFirst()
                            .orElse(null);
            Marked<Cue> role = Glue.role(sentence, i, sentence.to());
            if (region != null) {
                known = true;
                i = region.to();
            } else if (role != null) {
                i = role.to();
            } else if (!known && isCapital(i) && !found.covers(i)) {
                i++; // a field that no pack knows, up to a comma
            } else {
                break;
            }
        }
        boolean comma = i < sentence.to() && tokens.first(i) == ',';
        return i > from && (known || comma) && isNameNext(i) ? i : from;
    }

    /** The token behind a comma or an "and", or -1. */
    private int parted(int i) {
        Marked<Cue> and = sentence.find(Meaning.AND, i, i + 1);
        return tokens.first(i) == ',' ? i + 1 : and == null ? -1 : and.to();
    }

    /** The token behind the words in small letters that go on with a field. */
    private int field(int from) {
        int i = from;
        while (i < sentence.to() && tokens.isWord(i)) {
            boolean last = isCapital(i) && i + 1 < sentence.to() && parted(i + 1) >= 0;
            int at = i;
            boolean verb =
                    sentence.cuesAt(i).stream()
                            .anyMatch(
                                    cue ->
                                            cue.what().meaning().isContact()
                                                    || cue.what().meaning() == Meaning.SAY
                                                    || cue.what().meaning() == Meaning.AND
                                                    || cue.what().meaning() == Meaning.THE
                                                            && cue.from() == at
                                                            && isCapital(cue.to()));
            if (verb || isCapital(i) && !last) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Whether a name starts at a token, behind a comma and polite words or without them. */
    boolean isNameNext(int from) {
        int i = from;
        i += i < sentence.to() && tokens.first(i) == ',' ? 1 : 0;
        Marked<Cue> polite = sentence.find(Meaning.THE, i, i + 1);
        while (polite != null) {
            i = polite.to();
            polite = sentence.find(Meaning.THE, i, i + 1);
        }
        return i < sentence.to()
                && isCapital(i)
                && sentence.find(Meaning.OF, i, i + 1) == null
                && !found.stops(i);
    }

    private boolean isCapital(int i) {
        return i < sentence.to() && tokens.isWord(i) && tokens.isCapital(i);
    }
}
