package org.readout.annotate;

import java.util.List;
import org.readout.annotate.Atom.Part;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;

/** What a phrase may take: whether the next atom of a sentence still belongs to it. */
final class Joints {

    private static final char LIST_COMMA = '\u3001';
    private static final String SPOKESMAN = "spokesperson";

    private final Phrase phrase;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final People people;
    private final NameForms forms;
    private final Atoms found;
    private final List<Atom> atoms;
    private final Surroundings surroundings;

    Joints(Phrase phrase) {
        this.phrase = phrase;
        this.pack = phrase.pack;
        this.sentence = phrase.sentence;
        this.tokens = sentence.tokens();
        this.people = phrase.people;
        this.forms = phrase.forms;
        this.found = phrase.found;
        this.atoms = found.all();
        this.surroundings = phrase.surroundings;
    }

    /** Whether it may go on with an atom, over what stands between. */
    boolean takes(int j, Glue glue) {
        Atom atom = atoms.get(j);
        if (!glue.ok()
                || glue.in() && atom.part() != Part.ACTOR
                || j > phrase.start
                        && (!glue.of() || surroundings.isOwnerBehind())
                        && surroundings.isApart(phrase.first, atom)
                || isOther(j, glue)) {
            return false;
        }
        return switch (atom.part()) {
            case ACTOR, ADJECTIVE, SEAT, CAPITAL -> takesActor(j, glue);
            case TITLE -> takesTitle(j, glue);
            case PERSON ->
                    isMaster(atom) && !glue.and()
                            || phrase.person == null
                                    && !glue.and()
                                    && (!glue.hyphen() || !phrase.opened)
                                    && (!glue.comma()
                                            || phrase.isHeaded() && !pack.flag("head-final", false))
                                    && !(glue.comma() && isOtherOfficer(atom))
                                    && !phrase.side
                                    && !isOnlyPlace()
                                    && !isLast()
                                    && !(glue.comma() && phrase.isOfHouse())
                                    && agrees(atom);
            case COUNTERPART ->
                    phrase.person == null
                            && !phrase.counterpart
                            && !phrase.isOwned()
                            && !glue.comma()
                            && !glue.and();
            case SIDE ->
                    !glue.comma()
                            && !glue.and()
                            && !((glue.hyphen() || glue.the() && !glue.of())
                                    && phrase.first.part() == Part.CAPITAL)
                            && (phrase.titled
                                    ? isMinistry(j)
                                    : phrase.person == null
                                            && (phrase.opened || j == phrase.start));
            case HE, ME, THEY, BOTH -> j == phrase.start;
        };
    }

    /**
     * Whether an article behind a title opens the phrase of somebody else, as where the verb stands
     * before both: today receives the premier the Gondorian president X. Whom somebody serves may
     * follow his title so.
     */
    private boolean isOther(int j, Glue glue) {
        Atom atom = atoms.get(j);
        int the = atom.from() - 1;
        return phrase.titled
                && phrase.person == null
                && !phrase.isServant()
                && !SPOKESMAN.equals(phrase.office)
                && glue.the()
                && !glue.of()
                && !glue.comma()
                && !glue.and()
                && pack.capitals()
                && (atom.part() == Part.TITLE || isOfTitle(j))
                && !tokens.isCapital(the)
                && sentence.has(Meaning.THE, the, atom.from());
    }

    /**
     * Whether a state or capital stands alone before a name, where owners stand behind what they
     * own, or a capital behind a word of place: from the capital X will fly on.
     */
    private boolean isOnlyPlace() {
        Atom first = phrase.first;
        boolean place = first.part() == Part.CAPITAL;
        boolean there =
                place
                        && pack.spaces()
                        && (sentence.has(Meaning.IN, first.from() - 1, first.from())
                                || sentence.has(Meaning.OF, first.from() - 1, first.from())
                                        && first.from() - 1 == sentence.from());
        return !phrase.titled
                && !phrase.counterpart
                && (there || surroundings.isOwnerBehind() && (place || first.part() == Part.ACTOR));
    }

    /** Whether it names colleagues of several sides, none of whom is who is named. */
    boolean isOfSeveral() {
        return phrase.counterpart && phrase.actors.size() > 1 || isLast();
    }

    /**
     * Whether it is the last of several sides whose officers one word names, so that no name behind
     * it is that side's alone: his X, Y and Z counterparts, A, B and C.
     */
    boolean isLast() {
        int and = phrase.first.from() - 1;
        return phrase.counterpart
                && phrase.first.part() == Part.ADJECTIVE
                && sentence.has(Meaning.AND, and, and + 1)
                && atoms.stream()
                        .filter(atom -> atom.to() == and)
                        .anyMatch(atom -> atom.part() == Part.ADJECTIVE);
    }

    /**
     * Whether the page knows by another office whom a comma parts from a title without a state:
     * after he met the president, X said.
     */
    private boolean isOtherOfficer(Atom atom) {
        String known =
                phrase.actors.isEmpty() && atom.ids().size() == 1
                        ? people.officeOf(atom.ids().get(0))
                        : null;
        return known != null && phrase.titled && !known.equals(phrase.office);
    }

    /**
     * Whether a body of a state stands right behind the title of somebody in it: the secretary of
     * state of the ministry of energy of Y.
     */
    private boolean isMinistry(int j) {
        return phrase.actors.isEmpty()
                && (phrase.person == null || phrase.apposed)
                && atoms.get(j).from() == phrase.to
                && atoms.get(j).to() - phrase.to > 1 // "the government" is led, no part of a title
                && j + 1 < atoms.size()
                && atoms.get(j + 1).part() == Part.ACTOR
                && atoms.get(j + 1).from() == atoms.get(j).to();
    }

    private boolean takesTitle(int j, Glue glue) {
        if (glue.hyphen() || glue.the() && !glue.of() && !glue.comma() && !phrase.titled) {
            return !phrase.opened;
        }
        if (phrase.person != null) {
            boolean further = // X, prime minister and defence minister of Y
                    glue.and()
                            && !glue.comma()
                            && !glue.the()
                            && phrase.apposed
                            && phrase.actors.isEmpty();
            return (further
                            || !glue.and()
                                    && (glue.comma()
                                                    && !surroundings.speaks(j)
                                                    && !surroundings.isAddressed(
                                                            new Marked<>(
                                                                    phrase.from, phrase.to, ""),
                                                            atoms.get(j).to())
                                            || !pack.spaces()
                                            || isHis(j)))
                    && isOwn(atoms.get(j))
                    && !surroundings.namesAnother(j);
        }
        if (phrase.isOwned()
                && surroundings.isOwnedByOther(
                        j, phrase.actors)) { // met the premier of X the one of Y
            return false;
        }
        if (phrase.counterpart
                && !phrase.titled
                && glue.comma()
                && !glue.and()) { // his counterpart, premier X
            return phrase.actors.isEmpty() && surroundings.namesAnother(j);
        }
        boolean more = phrase.actors.isEmpty() ? surroundings.followed(j) : isOffices(j);
        boolean bare = // Z prime minister and foreign minister X, with no article
                glue.and()
                        && phrase.person == null
                        && pack.capitals()
                        && !sentence.has(Meaning.THE, phrase.from - 1, phrase.from)
                        && surroundings.followedByPerson(j);
        boolean joined = // the premier and the minister X are two
                !glue.and() || phrase.titled && (more && !glue.the() || bare) && !isAnother(j);
        return !glue.comma() && joined || !phrase.opened;
    }

    /**
     * Whether who stands behind the title at atom {@code j} is known by that office, so that the
     * one before the "and" is somebody else's: the vice president and President X.
     */
    private boolean isAnother(int j) {
        Atom title = atoms.get(j);
        Atom behind = j + 1 < atoms.size() ? atoms.get(j + 1) : title;
        if (behind.part() != Part.PERSON
                || behind.from() != title.to()
                || behind.ids().isEmpty()
                || isListed(phrase.to, title.from())) { // offices of one holder
            return false;
        }
        String held = people.officeOf(behind.ids().get(0));
        return title.ids().get(0).equals(held) && !title.ids().get(0).equals(phrase.office);
    }

    /**
     * Whether the titles from atom {@code j} on, parted by the comma of lists, go on to the name of
     * who holds them all.
     */
    private boolean isOffices(int j) {
        int last = j;
        while (last + 1 < atoms.size()
                && (isListed(atoms.get(last).to(), atoms.get(last + 1).from())
                        || isBoth(atoms.get(last), atoms.get(last + 1)))) {
            int next = isOwnState(last + 1) ? last + 2 : last + 1;
            if (next >= atoms.size() || atoms.get(next).part() != Part.TITLE) {
                break;
            }
            last = next;
        }
        return phrase.person == null
                && isListed(phrase.to, atoms.get(j).from())
                && surroundings.followedByPerson(last);
    }

    /** Whether nothing but an "of" stands between two titles of one holder. */
    private boolean isBoth(Atom title, Atom next) {
        return next.part() == Part.TITLE
                && next.from() - title.to() == 1
                && sentence.has(Meaning.OF, title.to(), next.from());
    }

    /** Whether the state of the phrase is named again right before one more title. */
    private boolean isOwnState(int j) {
        return phrase.actor() != null
                && atoms.get(j).part() == Part.ACTOR
                && atoms.get(j).ids().equals(phrase.actors)
                && j + 1 < atoms.size()
                && atoms.get(j + 1).from() == atoms.get(j).to();
    }

    /** Whether one more office is told with its state: Z's deputy premier, Z's minister X. */
    private boolean isOwnedAgain(int j) {
        int last = j + 1;
        return phrase.titled
                && phrase.person == null
                && isOwnState(j)
                && isListed(phrase.to, atoms.get(j).from())
                && atoms.get(last).part() == Part.TITLE
                && surroundings.followedByPerson(last);
    }

    private boolean isListed(int end, int begin) {
        return begin - end == 1
                && tokens.first(end) == LIST_COMMA
                && !forms.unspaced().isTitleBehind();
    }

    /** Whether a title that belongs to some sides alone may be that of the person. */
    private boolean isOwn(Atom title) {
        String own =
                phrase.actors.isEmpty() && phrase.person != null
                        ? people.actorOf(phrase.person)
                        : phrase.actor();
        return own == null || title.ids().size() == 1 || title.ids().contains(own);
    }

    /** Whether a comma stands right behind a state, so that it is not of who follows: X of Z, Y. */
    private boolean isClosed(Atom state) {
        return state.part() == Part.ACTOR
                && state.to() < sentence.to()
                && tokens.first(state.to()) == ',';
    }

    private boolean takesActor(int j, Glue glue) {
        if (isOwnedAgain(j)) {
            return true;
        }
        Atom atom = atoms.get(j);
        if (glue.in()) { // the minister of justice in Gondor, for Gondor's; no ambassador's
            return phrase.isHeaded()
                    && (phrase.person == null || phrase.apposed && pack.spaces())
                    && phrase.actors.isEmpty()
                    && !glue.comma()
                    && atom.part() == Part.ACTOR;
        }
        if (phrase.person != null
                && forms.unspaced().isTitleBehind()) { // X Z president: the state of the title
            return phrase.actors.isEmpty()
                    && !glue.comma()
                    && !glue.of()
                    && (!glue.and() || forms.unspaced().isDot(atom.from() - 1))
                    && !phrase.apposed
                    && j + 1 < atoms.size()
                    && atoms.get(j + 1).part() == Part.TITLE
                    && atoms.get(j + 1).from() - atom.to() <= 1;
        }
        if (phrase.person != null) {
            return phrase.actors.isEmpty()
                    && atom.ids().stream().allMatch(id -> people.serves(phrase.person, id))
                    && (glue.of() || phrase.apposed && !glue.comma() && !glue.and())
                    && (atom.part() != Part.SEAT || phrase.apposed && glue.of())
                    && !isOfTitle(j)
                    && (glue.of() && isClosed(atom) || !surroundings.followedByPerson(j));
        }
        if (phrase.actors.isEmpty()) {
            return !glue.comma()
                    && !glue.and()
                    && (atom.part() != Part.CAPITAL
                            || !phrase.isHeaded()
                            || glue.of()
                            || atom.from() == phrase.to && SPOKESMAN.equals(phrase.office));
        }
        if (phrase.actors.containsAll(atom.ids())) {
            boolean next = // in Z the Gondorian president
                    phrase.first.part() == Part.CAPITAL && glue.the() && !glue.of();
            return !glue.comma() && !glue.and() && !glue.hyphen() && !next;
        }
        // one title, several sides
        boolean last =
                !surroundings.followed(j)
                        || atoms.get(j + 1).part() != Part.TITLE
                                && atoms.get(j + 1).part() != Part.PERSON;
        if (phrase.isHeaded()) {
            return (glue.and() || glue.comma())
                    && !pack.flag("head-final", false) // there all stand before the title
                    && last
                    && (atom.part() != Part.CAPITAL
                            || phrase.counterpart && atoms.get(j - 1).part() == Part.CAPITAL)
                    && !forms.hasUnknown(atom.to(), found::stops);
        }
        return (glue.and() || glue.comma())
                && atom.part() == Part.ADJECTIVE
                && surroundings.isShared(j, glue.and());
    }

    /** Whether an adjective belongs to the title behind it: X by the Gondorian president. */
    private boolean isOfTitle(int j) {
        return atoms.get(j).part() == Part.ADJECTIVE
                && j + 1 < atoms.size()
                && atoms.get(j + 1).part() == Part.TITLE
                && atoms.get(j + 1).from() == atoms.get(j).to();
    }

    private boolean agrees(Atom atom) {
        if (phrase.actors.size() != 1) {
            return phrase.actors.isEmpty() || atom.whole();
        }
        return !atom.whole()
                || atom.ids().isEmpty()
                || atom.ids().stream().anyMatch(id -> people.serves(id, phrase.actors.get(0)));
    }

    /**
     * Whether what follows is the name of others: a comma stands behind a source, or before an
     * officer of another side; or a bracket closes several: ministers of X and Y (Z), A and B.
     *
     * @param source whether the phrase tells the source of a report
     */
    boolean isParted(boolean source) {
        char mark = phrase.to < sentence.to() ? tokens.first(phrase.to) : 0;
        return mark == ')' && phrase.actors.size() > 1
                || mark == ',' && (source || isOthers(phrase.to + 1));
    }

    /**
     * Whether a name is that of an officer of another side: received by the premier of Z, X met.
     */
    private boolean isOthers(int from) {
        String side = phrase.actor();
        return side != null
                && atoms.stream()
                        .filter(atom -> atom.part() == Part.PERSON && atom.whole())
                        .filter(atom -> atom.from() == from && !atom.ids().isEmpty())
                        .flatMap(atom -> atom.ids().stream())
                        .anyMatch(id -> people.officeOf(id) != null && !people.serves(id, side));
    }

    /** Whether an atom names where an envoy serves. */
    boolean isPost(int j, boolean takes) {
        Atom atom = atoms.get(j);
        boolean posted =
                j > phrase.start
                        && (takes || !phrase.actors.isEmpty())
                        && (surroundings.isPosted(atom) || surroundings.isPosting(j));
        return posted
                || !takes
                        && phrase.person == null
                        && phrase.isEnvoy()
                        && surroundings.isPost(atom, phrase.to)
                        && (!phrase.actors.isEmpty() || isNamed(atom));
    }

    /**
     * Whether the name of an envoy of no side told stands behind a comma and where he serves: the
     * ambassador to Z, X.
     */
    private boolean isNamed(Atom post) {
        return phrase.sentence.tokens().first(post.to()) == ','
                && surroundings.isNameNext(post.to());
    }

    /**
     * Whether the title at {@code j}, right behind a name, is that person's own, where capitals do
     * not tell: that of his side, or his office where no side is named.
     */
    private boolean isHis(int j) {
        if (phrase.person == null || pack.capitals()) {
            return false;
        }
        String owner = surroundings.owner(j);
        if (owner != null && isRepeated(j)) {
            return true;
        }
        boolean speaks = SPOKESMAN.equals(atoms.get(j).ids().get(0)) && isDiplomat();
        return owner == null
                ? speaks || atoms.get(j).ids().get(0).equals(people.officeOf(phrase.person))
                : owner.equals(people.actorOf(phrase.person));
    }

    /**
     * Whether the head of a state or its government is whom the servant of his side serves, for no
     * head serves as one: the envoy of the president of X, Y; Z, adviser to President Y.
     */
    boolean isMaster(Atom atom) {
        if (!phrase.titled || !phrase.isServant() || atom.ids().isEmpty() || !pack.spaces()) {
            return false;
        }
        String head = atom.ids().get(0);
        String held = people.officeOf(head);
        boolean further = // adviser to President X; not so where one word is both offices
                "special-envoy".equals(phrase.office)
                        || atoms.stream()
                                .filter(title -> title.part() == Part.TITLE)
                                .filter(title -> title.to() <= atom.from())
                                .anyMatch(title -> title.to() - phrase.heading > 1);
        return held != null
                && further
                && phrase.world.rank(held) <= phrase.world.rank("prime-minister")
                && (phrase.actors.isEmpty() || phrase.actors.contains(people.actorOf(head)));
    }

    /** Whether "ambassador" before a name is only its rank, no state being told. */
    private boolean isDiplomat() {
        return "ambassador".equals(phrase.office) && phrase.actors.isEmpty();
    }

    /**
     * Whether a further title tells the office of somebody: the higher one of those before a name,
     * and what a diplomat of that rank does (Ambassador X, the spokesman).
     */
    boolean outranks(String title) {
        return !phrase.titled && phrase.world.rank(title) < phrase.world.rank(phrase.office)
                || phrase.apposed && SPOKESMAN.equals(title) && isDiplomat();
    }

    /**
     * Whether the title at {@code j} names with its state the office that stood bare before the
     * name of a guest of no known side: received President X, the president of Y; Minister X, the
     * foreign minister of Y.
     */
    private boolean isRepeated(int j) {
        String office = atoms.get(j).ids().get(0);
        return phrase.behindOthers
                && phrase.titled
                && phrase.actors.isEmpty()
                && people.actorOf(phrase.person) == null
                && atoms.get(j).from() == phrase.to
                && (office.equals(phrase.office) || office.endsWith("-" + phrase.office));
    }
}
