package org.readout.annotate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;
import org.readout.world.World;

/** Whose side persons are of whom a page names without one. */
final class Affiliations {

    private static final int BESIDE = 2; // tokens
    private static final String SPOKESMAN = "spokesperson";

    private final World world;
    private final People people;
    private final Home home;
    private final boolean verbFirst;
    private final List<String> foreign;
    private final @Nullable String possessive; // the ending of words that are somebody's
    private @Nullable String abroad; // the state named last that is not the page's own
    private @Nullable String seat; // whose ministry or other house was named last

    /** The sides of persons of a page. */
    Affiliations(World world, People people, LanguagePack pack) {
        this.world = world;
        this.people = people;
        this.home = people.home();
        this.verbFirst = pack.flag("verb-first", false);
        this.foreign = pack.list("foreign");
        this.possessive = pack.fact("possessive");
    }

    /** The side of whom an officer serves whose title ends in "his", or null: the minister-his. */
    @Nullable String owned(Entity officer, Sentence sentence) {
        boolean his = false;
        for (int i = officer.from(); possessive != null && i < officer.to(); i++) {
            boolean word = sentence.tokens().isWord(i) && !sentence.tokens().isCapital(i);
            his |= word && sentence.tokens().folded(i).endsWith(possessive);
        }
        Entity owner = his ? last(officer.from(), sentence) : null;
        return owner == null ? null : owner.actor();
    }

    /**
     * The only state that stands before an officer who is told to be its own, or null: Z will send
     * aid, said its minister.
     */
    static @Nullable String ofState(Entity officer, Sentence sentence) {
        Entity state = sentence.isOwned(officer) ? only(officer, sentence) : null;
        return state != null
                        && state.form() == Entity.Form.ACTOR
                        && !sentence.has(Meaning.IN, state.from() - 2, state.from())
                ? state.actor()
                : null;
    }

    /**
     * The state whose house tells of an officer of no side, as its own or as the one all know, or
     * null: the ministry of Z said that its minister met Y; that the minister met Y. Where there
     * are no articles nothing shows that all know him. What the house says may stand before it: the
     * minister will visit Y, the ministry of Z said.
     */
    static @Nullable String ofHouse(Entity officer, Sentence sentence) {
        if (!officer.actors().isEmpty() || sentence.isQuoted(officer.from())) {
            return null;
        }
        int before = officer.from() - 1;
        boolean known = sentence.isOwned(officer) || sentence.has(Meaning.THE, before, before + 1);
        boolean some = sentence.has(Meaning.SOME, before, before + 1);
        Entity first = sentence.entities.get(0);
        Entity last = sentence.entities.get(sentence.entities.size() - 1);
        if (first.from() == officer.from()
                && (known || before < sentence.from())
                && isTelling(last, sentence)) {
            return last.actor();
        }
        Entity house = some ? null : only(officer, sentence);
        return house != null
                        && house.form() == Entity.Form.SEAT
                        && sentence.find(Meaning.SAY, house.from() - 1, officer.from()) != null
                ? house.actor()
                : null;
    }

    /**
     * Whether a house that ends a sentence tells, behind a comma, what stands before it: Y, the
     * ministry said.
     */
    private static boolean isTelling(Entity house, Sentence sentence) {
        return house.form() == Entity.Form.SEAT
                && house.actor() != null
                && sentence.cues(Meaning.SAY).stream()
                        .anyMatch(
                                say ->
                                        say.from() >= house.to()
                                                        && say.from() - house.to() <= BESIDE
                                                        && opens(house.from(), sentence)
                                                || say.to() <= house.from()
                                                        && house.from() - say.to() <= BESIDE
                                                        && opens(say.from(), sentence));
    }

    /** Whether a comma stands before a token, an article aside. */
    private static boolean opens(int at, Sentence sentence) {
        int before = sentence.has(Meaning.THE, at - 1, at) ? at - 2 : at - 1;
        return before > sentence.from() && sentence.tokens().first(before) == ',';
    }

    /** The only one named before an officer who is no colleague of his, or null. */
    private static @Nullable Entity only(Entity officer, Sentence sentence) {
        return sentence.has(Meaning.COUNTERPART, officer.from(), officer.to())
                ? null
                : only(officer.from(), sentence);
    }

    /** The only one whom a sentence names before a token, or null. */
    static @Nullable Entity only(int token, Sentence sentence) {
        List<Entity> before =
                sentence.entities.stream().filter(entity -> entity.to() <= token).toList();
        return before.size() == 1 ? before.get(0) : null;
    }

    /**
     * The side of whom an officer without one accompanies, or null: X of Z, accompanied by minister
     * Y. Where the page's own state is named, he is rather of that.
     */
    private @Nullable String accompanied(Entity officer, Sentence sentence) {
        Marked<Cue> cue = sentence.find(Meaning.ACCOMPANIED, sentence.from(), officer.from());
        String own = home.actor();
        boolean ours =
                officer.office() == null
                        || sentence.entities.stream()
                                .map(Entity::actor)
                                .anyMatch(actor -> actor != null && actor.equals(own));
        if (cue == null || ours) {
            return null;
        }
        return sentence.entities.stream()
                .filter(entity -> entity.to() <= cue.from() || cue.from() == sentence.from())
                .map(Entity::actor)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The side of the person to whose name an officer's is joined: the president of Z, X, and
     * minister Y.
     */
    private static @Nullable String joined(Entity officer, Sentence sentence) {
        int at = sentence.entities.indexOf(officer);
        if (officer.office() == null || at <= 0) {
            return null;
        }
        Entity before = sentence.entities.get(at - 1);
        return before.form() == Entity.Form.PERSON && isAnd(before.to(), officer.from(), sentence)
                ? before.actor()
                : null;
    }

    /**
     * Whether only "and", a comma, articles, "to" and "his" stand in a short run, and the first of
     * them does.
     */
    private static boolean isAnd(int from, int to, Sentence sentence) {
        boolean and = false;
        int words = 0;
        for (int i = from; i < to; i++) {
            boolean here = sentence.has(Meaning.AND, i, i + 1);
            and |= here;
            words += sentence.tokens().isWord(i) ? 1 : 0;
            boolean small =
                    sentence.has(Meaning.THE, i, i + 1)
                            || and && sentence.has(Meaning.HIS, i, i + 1)
                            || and && sentence.has(Meaning.TO, i, i + 1);
            if (!here && !small && sentence.tokens().first(i) != ',') {
                return false;
            }
        }
        return and && words <= BESIDE + 1;
    }

    /** The last phrase before a token that names one side or a person of it, or null. */
    private static @Nullable Entity last(int to, Sentence sentence) {
        Entity last = null;
        for (Entity entity : sentence.entities) {
            boolean one = entity.actor() != null && entity.form() != Entity.Form.ADJECTIVE;
            last = one && entity.to() <= to ? entity : last;
        }
        return last;
    }

    /** Notes the state and the house named last. */
    void note(Entity entity) {
        seat = entity.form() == Entity.Form.SEAT ? entity.actor() : seat;
        boolean state =
                entity.form() == Entity.Form.ACTOR
                        || entity.form() == Entity.Form.ADJECTIVE
                        || entity.form() == Entity.Form.CAPITAL;
        String actor = entity.actor();
        if (state
                && actor != null
                && !world.isOrganisation(actor)
                && !world.isRegion(actor)
                && !actor.equals(home.actor())) {
            abroad = actor;
        }
    }

    /** The side of a person whom the page names without one; null where nothing tells it. */
    @Nullable String of(Entity person, Sentence sentence, List<Sentence> sentences) {
        String actor = people.actorOf(person.person());
        boolean ours =
                person.office() != null
                        || sentence.has(Meaning.ACCOMPANIED, sentence.from(), sentence.to())
                        || isPeer(person, sentence);
        actor = actor == null ? listed(person, sentence) : actor;
        actor = actor == null ? Lineup.side(person, sentence) : actor;
        actor = actor == null ? apposed(person, sentence) : actor;
        actor = actor == null ? served(person, sentence) : actor;
        actor = actor == null ? employed(person, sentence) : actor;
        actor = actor == null ? spokenFor(person, sentence) : actor;
        actor = actor == null ? joined(person, sentence) : actor;
        actor = actor == null ? Hosts.ofColleague(person, sentence) : actor;
        actor = actor == null ? atSeat(person, sentence).actor() : actor;
        actor = actor == null ? led(person, sentence) : actor;
        actor = actor == null ? leads(person, sentence) : actor;
        actor = actor == null ? owned(person, sentence) : actor;
        actor = actor == null ? accompanied(person, sentence) : actor;
        actor = actor == null && Home.isLocal(person.office()) ? home.local(person) : actor;
        actor = actor == null && ours ? officer(person, sentence, sentences) : actor;
        actor = actor == null && SPOKESMAN.equals(person.office()) ? seat : actor;
        return actor == null ? host(person, sentence, sentences) : actor;
    }

    /**
     * The side of a spokesman named without one behind what he tells: that of the person with whom
     * the sentence begins (X spoke with Y, spokesman N said).
     */
    private static @Nullable String spokenFor(Entity person, Sentence sentence) {
        if (!SPOKESMAN.equals(person.office())) {
            return null;
        }
        return sentence.entities.stream()
                .filter(entity -> entity.to() <= person.from() && entity.person() != null)
                .findFirst()
                .map(Entity::actor)
                .orElse(null);
    }

    /**
     * The side of an officer named without one: where the press of the language is that of few
     * states the page's own before that of a colleague, else behind it.
     */
    private @Nullable String officer(Entity person, Sentence sentence, List<Sentence> sentences) {
        if (person.office() != null && foreign.contains(person.office())) {
            String host = host(person, sentence, sentences);
            return host == null ? abroad : host;
        }
        String own = !home.hasPress() ? null : abroad(person, sentence);
        String other = own == null ? colleague(person, sentence, sentences) : own;
        return other == null ? abroad(person, sentence) : other;
    }

    /**
     * The side of an officer named without one: the page's own; but whom one of its own meets there
     * is of the other state that was named last, where neither name nor office make him its own.
     */
    private @Nullable String abroad(Entity officer, Sentence sentence) {
        String own = home.actorOf(officer);
        String only = own == null ? null : only(sentence, own);
        if (only != null && people.hasOther(officer, own)) {
            return only; // an office has one holder
        }
        boolean beside =
                sentence.cues().stream().anyMatch(cue -> isMeeting(cue, officer, sentence));
        boolean met =
                abroad != null
                        && beside
                        && sentence.entities.stream()
                                .anyMatch(
                                        other ->
                                                other.to() <= officer.from()
                                                        && other.person() != null
                                                        && own != null
                                                        && own.equals(other.actor()));
        return met ? abroad : own;
    }

    /**
     * Whether words stand right before a person, but for articles and "his host", or end in the
     * title, that tell whom one met.
     */
    private static boolean isMeeting(Marked<Cue> cue, Entity officer, Sentence sentence) {
        boolean meets =
                switch (cue.what().meaning()) {
                    case WITH, MEET, MEETING, CALL -> true;
                    default -> false;
                };
        int head = officer.from() - 1;
        for (Marked<Cue> the : sentence.cues(Meaning.THE)) {
            head = the.to() == officer.from() ? Math.min(head, the.from()) : head;
        }
        return meets && cue.from() < officer.from() && cue.to() >= head && cue.to() < officer.to();
    }

    /** The only state that a sentence names beside one; null where it names none or several. */
    private @Nullable String only(Sentence sentence, String side) {
        List<String> others =
                sentence.entities.stream()
                        .map(Entity::actor)
                        .filter(actor -> actor != null && !actor.equals(side))
                        .distinct()
                        .toList();
        return others.size() == 1 && world.isState(others.get(0)) ? others.get(0) : null;
    }

    /**
     * The state in whose capital an officer without one meets somebody of another; a page of no
     * known press speaks of its own so.
     */
    private @Nullable String host(Entity person, Sentence sentence, List<Sentence> sentences) {
        String there = Hosts.of(person, sentence);
        String host = there == null ? Visited.of(person, sentence, sentences) : there;
        if (host != null && person.office() != null && !home.hasPress()) {
            home.from(host);
        }
        return host;
    }

    /** The side whose people a list behind its dash names, or null: on the side of Z - X and Y. */
    private static @Nullable String listed(Entity person, Sentence sentence) {
        Tokens tokens = sentence.tokens();
        for (int i = sentence.entities.indexOf(person) - 1; i >= 0; i--) {
            Entity before = sentence.entities.get(i);
            boolean side =
                    before.form() == Entity.Form.ADJECTIVE || before.form() == Entity.Form.SEAT;
            if (side) {
                int dash = tokens.isWord(before.to()) ? before.to() + 1 : before.to();
                boolean parts =
                        dash < person.from()
                                && tokens.start(dash) > tokens.end(dash - 1)
                                && Character.getType(tokens.first(dash))
                                        == Character.DASH_PUNCTUATION;
                return parts ? before.actor() : null;
            }
        }
        return null;
    }

    /**
     * The side of the offices before a person, where commas alone stand between: the adviser of X's
     * president, head of the staff, general N.
     */
    private static @Nullable String apposed(Entity person, Sentence sentence) {
        Entity last = person;
        for (int i = sentence.entities.indexOf(person) - 1; i >= 0; i--) {
            Entity before = sentence.entities.get(i);
            boolean comma =
                    last.from() - before.to() <= 2
                            && before.to() < last.from()
                            && sentence.tokens().first(before.to()) == ',';
            if (!comma || before.form() != Entity.Form.OFFICE) {
                return null;
            }
            if (before.actor() != null) {
                return before.actor();
            }
            last = before;
        }
        return null;
    }

    /** The side of whom an officer serves, named right behind his title: X, adviser to the head. */
    private static @Nullable String served(Entity person, Sentence sentence) {
        Marked<Cue> to =
                person.office() == null
                        ? null
                        : sentence.find(Meaning.TO, person.to(), person.to() + 1);
        return to == null
                ? null
                : sentence.entities.stream()
                        .filter(master -> master.office() != null && master.actor() != null)
                        .filter(master -> master.from() >= to.to() && master.from() - to.to() <= 1)
                        .map(Entity::actor)
                        .findFirst()
                        .orElse(null);
    }

    /** The side of the house at which the words behind a name place it: N, head of Y at X's Z, */
    private static @Nullable String employed(Entity person, Sentence sentence) {
        int at = person.from();
        while (at < person.to() && sentence.tokens().first(at) != ',') {
            at++;
        }
        boolean comma = at < sentence.to() && sentence.tokens().first(at) == ',';
        for (Entity house : sentence.entities) {
            if (!comma || house.from() < person.to() || house.form() == Entity.Form.ADJECTIVE) {
                continue;
            }
            if (house.form() != Entity.Form.SEAT) {
                return null;
            }
            boolean closed =
                    house.to() < sentence.to() && sentence.tokens().first(house.to()) == ',';
            int from = Math.max(at + 1, person.to());
            boolean run =
                    sentence.tokens().areWords(from, house.from())
                            && !sentence.has(Meaning.SAY, from, house.from())
                            && !sentence.has(Meaning.RELATIVE, from, house.from());
            return closed && run ? house.actor() : null;
        }
        return null;
    }

    /**
     * The side of a holder of an office whom the page names without a state: that of the same
     * office named before without its holder (the minister of X will come. Minister N said), else
     * of who speaks of him (the spokesman of X said that minister N will come), or of the house by
     * whose account he is told of.
     */
    private @Nullable String colleague(Entity person, Sentence sentence, List<Sentence> sentences) {
        for (Sentence other : sentences) {
            for (Entity office : other.entities) {
                if (office.from() >= person.from()) {
                    break;
                }
                if (office.form() == Entity.Form.OFFICE
                        && office.person() == null
                        && office.actor() != null
                        && Objects.equals(office.office(), person.office())) {
                    return office.actor();
                }
            }
        }
        Entity teller = References.speaker(sentence);
        boolean told =
                teller != null
                        && teller.office() != null
                        && teller.to() <= person.from()
                        && sentence.has(Meaning.SAY, teller.to(), person.from());
        return told ? teller.actor() : source(sentence, person);
    }

    /**
     * The side of the house by whose account a sentence tells of a person, or null: according to
     * the ministry of Z, minister X; the ministry of Z said that minister X met.
     */
    private @Nullable String source(Sentence sentence, Entity person) {
        for (Entity house : sentence.entities) {
            boolean tells =
                    house.form() == Entity.Form.SEAT
                            && house.actor() != null
                            && house.to() <= person.from()
                            && (isSaying(house, sentence)
                                            && person.office() != null
                                            && !people.hasOther(person, house.actor())
                                    || sentence.cues(Meaning.SOURCE).stream()
                                            .anyMatch(
                                                    cue ->
                                                            cue.to() <= house.from()
                                                                    && house.from() - cue.to()
                                                                            <= 2));
            if (tells) {
                return house.actor();
            }
        }
        return null;
    }

    /** Whether a verb of saying stands right behind a house, or right before it. */
    private static boolean isSaying(Entity house, Sentence sentence) {
        return sentence.cues(Meaning.SAY).stream()
                .anyMatch(
                        say ->
                                say.from() >= house.to() && say.from() - house.to() <= BESIDE
                                        || say.to() == house.from());
    }

    /**
     * The side of the delegation whose leader a person is: the delegation of Z led by minister X
     * and that of Y by minister V.
     */
    private @Nullable String led(Entity person, Sentence sentence) {
        boolean led = false;
        for (Marked<Cue> cue : sentence.cues()) {
            boolean leads = cue.what().meaning() == Meaning.LED;
            led |= leads;
            boolean goes = leads || led && cue.what().meaning() == Meaning.AGENT;
            if (!goes || person.from() < cue.to()) {
                continue;
            }
            Entity first = verbFirst && leads ? sideAt(cue.to(), sentence) : null; // led Z's side X
            if (first != null && person.from() - first.to() <= 2) {
                return first.actor();
            }
            if (person.from() - cue.to() > 2) {
                continue;
            }
            for (Entity body : sentence.entities) {
                if (body.to() <= cue.from()
                        && cue.from() - body.to() <= (leads ? 2 : 0)
                        && body.actor() != null) {
                    return body.actor();
                }
            }
        }
        return null;
    }

    /**
     * The side of a delegation that a person is told to have led, or behind whose name he stands
     * with a dash in a list: X led that of Z; that of Z - minister X.
     */
    private static @Nullable String leads(Entity person, Sentence sentence) {
        for (Entity body : sentence.entities) {
            boolean side = body.actor() != null && body.person() == null;
            boolean dash =
                    side
                            && body.to() + 1 == person.from()
                            && body.form() != Entity.Form.CAPITAL // a dateline
                            && NameForms.isDash(sentence.tokens(), body.to());
            Marked<Cue> led =
                    side && body.from() >= person.to()
                            ? sentence.find(Meaning.LED, person.to(), person.to() + 3)
                            : null;
            if (dash || led != null && led.to() <= body.from() && body.from() - led.to() <= 2) {
                return body.actor();
            }
        }
        return null;
    }

    /** The delegation that a sentence names at a token, or null. */
    private static @Nullable Entity sideAt(int token, Sentence sentence) {
        return sentence.entities.stream()
                .filter(body -> body.form() == Entity.Form.SEAT && body.actor() != null)
                .filter(body -> body.from() == token)
                .findFirst()
                .orElse(null);
    }

    /** Whether an opposite number is named behind somebody: X and his counterpart. */
    static boolean isPeer(Entity somebody, Sentence sentence) {
        return sentence.has(Meaning.COUNTERPART, somebody.to(), sentence.to());
    }

    /**
     * The head of a state alone belongs to the only seat that the sentence names: at the X House.
     */
    static Entity atSeat(Entity entity, Sentence sentence) {
        List<Entity> seats =
                sentence.entities.stream()
                        .filter(other -> other.form() == Entity.Form.SEAT && other.actor() != null)
                        .toList();
        return entity.isHead() && seats.size() == 1
                ? entity.with(seats.get(0).actors(), null)
                : entity;
    }
}
