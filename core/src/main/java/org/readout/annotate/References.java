package org.readout.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.Halt;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;
import org.readout.world.World;

/** Whom offices alone and pronouns stand for, and whose side persons named without one are of. */
final class References {

    private static final String MINISTER = "minister";
    private static final String SPOKESMAN = "spokesperson";
    private static final int NEAR = 4; // persons named last
    private static final String OFFICIAL = "official";
    private static final int OPENING = 2; // sentences
    private static final int BARE = 2; // words of a title alone

    /** Offices that a house's own page gives without its name. */
    private static final Set<String> HEADS =
            Set.of(
                    "president",
                    "prime-minister",
                    "foreign-minister",
                    "monarch",
                    "secretary-general",
                    "high-representative");

    private final World world;
    private final People people;
    private final Home home;
    private final @Nullable LocalDate day;
    private final Genders genders;
    private final boolean verbFirst;
    private final List<String> foreign;
    private final List<Entity> recent = new ArrayList<>(); // the last one named first
    private final Honours honours;
    private @Nullable String abroad;
    private @Nullable String seat; // whose ministry or other house was named last

    /**
     * The references of a page.
     *
     * @param day the day it is of, or null where none is known
     * @param people whom it names
     */
    References(World world, @Nullable LocalDate day, People people, LanguagePack pack) {
        this.world = world;
        this.people = people;
        this.home = people.home();
        this.day = day;
        this.genders = new Genders(pack);
        this.verbFirst = pack.flag("verb-first", false);
        this.foreign = pack.list("foreign");
        this.honours = new Honours(pack);
    }

    /** Gives offices alone, pronouns and the sides of persons their meaning, in reading order. */
    void settle(List<Sentence> sentences) {
        Entity last = null;
        Entity speaker = null;
        people.ours();
        sentences.forEach(genders::note);
        sentences.forEach(this::pledgers);
        for (Sentence sentence : sentences) {
            Halt.ifAsked();
            envoys(sentence);
            both(sentence, sentences);
            Entity subject = null;
            Entity teller = speaker(sentence);
            speaker = teller == null ? speaker : teller;
            for (int i = 0; i < sentence.entities.size(); i++) {
                Entity entity = sentence.entities.get(i);
                Entity said = entity.form() == Entity.Form.HE ? teller(sentence, entity) : null;
                Entity here =
                        subject == null || SPOKESMAN.equals(subject.office()) ? last : subject;
                Entity meant = entity.form() == Entity.Form.ME ? speaker : here;
                meant = said == null ? meant : said;
                meant = entity.form() == Entity.Form.HE ? fitting(entity, meant, sentence) : meant;
                Entity settled = settle(entity, meant, sentence, sentences);
                sentence.entities.set(i, settled);
                seat = settled.form() == Entity.Form.SEAT ? settled.actor() : seat;
                note(settled);
                List<Entity> holders = holders(settled, sentences);
                if (!holders.isEmpty()) {
                    sentence.entities.remove(i);
                    sentence.entities.addAll(i, holders);
                    i += holders.size() - 1;
                }
                if (settled.form() == Entity.Form.PERSON) {
                    recent.remove(settled);
                    recent.add(0, settled);
                    honours.note(settled, sentence);
                }
                if (settled.person() != null
                        && subject == null
                        && !isAddressed(settled, sentence)
                        && !isHisColleague(settled, sentence)
                        && !sentence.isQuoted(settled.from())) {
                    subject = settled;
                }
            }
            sentence.entities.removeIf(
                    entity -> entity.form() == Entity.Form.SEAT && entity.actors().isEmpty());
            if (subject != null) {
                last = subject;
            }
        }
        sentences.stream().limit(OPENING).forEach(this::announced);
    }

    /** Gives polite pronouns of a headline, who stand for nobody yet, to whom the page names so. */
    private void announced(Sentence sentence) {
        sentence.entities.replaceAll(
                entity -> {
                    Entity meant =
                            entity.form() == Entity.Form.HE && entity.actors().isEmpty()
                                    ? honours.bearer(entity, sentence, recent)
                                    : null;
                    return meant == null ? entity : entity.with(meant.actors(), meant.person());
                });
    }

    /**
     * Notes as the page's own who is named without a side and renews the promise or tells the worry
     * of a state: the minister repeated the commitment of Z to.
     */
    private void pledgers(Sentence sentence) {
        for (Marked<Cue> say : sentence.cues) {
            if (say.what().act() != Act.PLEDGE && say.what().act() != Act.CONCERN) {
                continue;
            }
            Entity person = null;
            for (Entity entity : sentence.entities) {
                boolean unsided =
                        entity.form() == Entity.Form.PERSON
                                && entity.actors().isEmpty()
                                && people.actorOf(entity.person()) == null;
                int gap = entity.from() - say.to();
                if (entity.to() <= say.from() && say.from() - entity.to() <= BARE) {
                    person = unsided ? entity : null;
                } else if (person != null
                        && entity.form() == Entity.Form.ACTOR
                        && gap >= 0
                        && gap <= BARE
                        && (gap == 0 || sentence.has(Meaning.OF, say.to(), entity.from()))) {
                    people.named(person.person(), entity.actor(), person.office());
                    home.named(entity.actor(), true);
                }
            }
        }
    }

    /** Whether a sentence opens with whom its subject speaks to: To the minister, he said. */
    private static boolean isAddressed(Entity entity, Sentence sentence) {
        Marked<Cue> to = sentence.find(Meaning.TO, sentence.from(), sentence.from() + 1);
        return to != null && entity.from() >= to.to() && entity.from() - to.to() <= 1;
    }

    /** Whether a person is only named as somebody's colleague: after talks with his colleague X. */
    private static boolean isHisColleague(Entity entity, Sentence sentence) {
        return sentence.has(Meaning.COUNTERPART, entity.from(), entity.to())
                && (sentence.has(Meaning.HIS, entity.from() - 1, entity.from())
                        || sentence.has(Meaning.THEIR, entity.from() - 1, entity.from()));
    }

    /** Makes of "the ambassadors of X and Y" one of each. */
    private static void envoys(Sentence sentence) {
        for (int i = 0; i < sentence.entities.size(); i++) {
            Entity entity = sentence.entities.get(i);
            if (entity.form() == Entity.Form.OFFICE
                    && entity.actors().size() > 1
                    && "ambassador".equals(entity.office())) {
                List<Entity> each =
                        entity.actors().stream()
                                .map(actor -> entity.with(List.of(actor), null))
                                .toList();
                sentence.entities.remove(i);
                sentence.entities.addAll(i, each);
                i += each.size() - 1;
            }
        }
    }

    /**
     * Of "the ministers of X and Y" one of each, where the page names one of them with that office;
     * else none.
     */
    private List<Entity> holders(Entity entity, List<Sentence> sentences) {
        List<Entity> each = new ArrayList<>();
        if (entity.form() == Entity.Form.OFFICE && entity.actors().size() > 1) {
            for (String actor : entity.actors()) {
                Entity one = office(entity.with(List.of(actor), null), sentences);
                each.add(one);
            }
        }
        return each.stream().anyMatch(one -> one.person() != null) ? each : List.of();
    }

    /**
     * Makes of the states behind "the two ministers of" those whom the page names with that office.
     */
    private void both(Sentence sentence, List<Sentence> sentences) {
        Entity last = null;
        String office = null;
        for (int i = 0; i < sentence.entities.size(); i++) {
            Entity entity = sentence.entities.get(i);
            boolean next =
                    last != null
                            && entity.form() == Entity.Form.ACTOR
                            && entity.from() - last.to() <= 2
                            && sentence.find(
                                            last.form() == Entity.Form.BOTH
                                                    ? Meaning.OF
                                                    : Meaning.AND,
                                            last.to(),
                                            entity.from())
                                    != null;
            office = entity.form() == Entity.Form.BOTH ? entity.office() : next ? office : null;
            last = office == null ? null : entity;
            if (next && office != null) {
                Entity holder =
                        office(
                                new Entity(
                                        entity.from(),
                                        entity.to(),
                                        Entity.Form.OFFICE,
                                        entity.actors(),
                                        null,
                                        entity.name(),
                                        office),
                                sentences);
                sentence.entities.set(i, holder.person() == null ? entity : holder);
            }
        }
    }

    /**
     * The person whose speech a sentence reports: next to a word of saying, outside quotes, else
     * the first before one.
     */
    private static @Nullable Entity speaker(Sentence sentence) {
        Entity first = null;
        for (Marked<Cue> say : sentence.cues) {
            if (say.what().meaning() != Meaning.SAY || sentence.isQuoted(say.from())) {
                continue;
            }
            for (Entity entity : sentence.entities) {
                boolean beside =
                        entity.to() <= say.from() && say.from() - entity.to() <= 2
                                || entity.from() >= say.to() && entity.from() - say.to() <= 1;
                if (entity.form() != Entity.Form.PERSON || sentence.isQuoted(entity.from())) {
                    continue;
                }
                if (beside) {
                    return entity;
                }
                first = first == null && entity.to() <= say.from() ? entity : first;
            }
        }
        return first;
    }

    /** Who says in a sentence what a pronoun further on stands in: X told Y that he would come. */
    private @Nullable Entity teller(Sentence sentence, Entity pronoun) {
        for (Marked<Cue> say : sentence.cues) {
            if (say.what().meaning() != Meaning.SAY
                    || say.to() > pronoun.from()
                    || sentence.isQuoted(pronoun.from())) {
                continue;
            }
            for (Entity entity : sentence.entities) {
                boolean before = entity.to() <= say.from() && say.from() - entity.to() <= 1;
                boolean behind =
                        verbFirst
                                && entity.from() >= say.to()
                                && entity.from() - say.to() <= 1
                                && entity.to() <= pronoun.from();
                boolean person =
                        entity.form() == Entity.Form.PERSON
                                || behind && entity.form() == Entity.Form.OFFICE;
                if (person && (before || behind) && !sentence.isQuoted(entity.from())) {
                    return entity;
                }
            }
        }
        return null;
    }

    /**
     * Whom a pronoun stands for that is of women or men alone: who is thought to be meant, unless
     * the page calls that person by titles of the others; then the last one that it fits.
     */
    private @Nullable Entity fitting(Entity pronoun, @Nullable Entity meant, Sentence sentence) {
        Entity honoured = honours.bearer(pronoun, sentence, recent);
        if (honoured != null) {
            return honoured;
        }
        if (meant == null || meant.person() == null) {
            return meant;
        }
        boolean she = sentence.has(Meaning.SHE, pronoun.from(), pronoun.to());
        Boolean woman = people.isWoman(meant.person());
        if (woman == null ? !she : woman == she) {
            return meant;
        }
        return recent.stream()
                .limit(NEAR)
                .filter(person -> Boolean.valueOf(she).equals(people.isWoman(person.person())))
                .findFirst()
                .orElse(meant);
    }

    private Entity settle(
            Entity entity, @Nullable Entity last, Sentence sentence, List<Sentence> sentences) {
        switch (entity.form()) {
            case PERSON -> {
                if (entity.actors().isEmpty() && entity.person() != null) {
                    String actor = people.actorOf(entity.person());
                    boolean ours =
                            entity.office() != null
                                    || sentence.has(
                                            Meaning.ACCOMPANIED, sentence.from(), sentence.to())
                                    || isPeer(entity, sentence);
                    actor = actor == null ? apposed(entity, sentence) : actor;
                    actor = actor == null ? Hosts.ofColleague(entity, sentence) : actor;
                    actor = actor == null ? atSeat(entity, sentence).actor() : actor;
                    actor = actor == null ? led(entity, sentence) : actor;
                    actor = actor == null ? leads(entity, sentence) : actor;
                    actor =
                            actor == null && Home.isLocal(entity.office())
                                    ? home.local(entity)
                                    : actor;
                    actor = actor == null && ours ? officer(entity, sentence, sentences) : actor;
                    actor = actor == null && SPOKESMAN.equals(entity.office()) ? seat : actor;
                    actor = actor == null ? host(entity, sentence, sentences) : actor;
                    if (actor != null) {
                        people.named(entity.person(), actor, entity.office());
                    }
                    return actor == null ? entity : entity.with(List.of(actor), entity.person());
                }
                return entity;
            }
            case ME -> {
                return last == null || last.person() == null
                        ? entity
                        : new Entity(
                                entity.from(),
                                entity.to(),
                                Entity.Form.PERSON,
                                last.actors(),
                                last.person(),
                                last.name(),
                                last.office());
            }
            case HE -> {
                if (sentence.has(Meaning.LATTER, entity.from(), entity.to())) {
                    Entity latter = latter(entity, sentence, sentences);
                    return latter == null ? entity : entity.with(latter.actors(), latter.person());
                }
                List<String> side = side(entity, sentence);
                if (!side.isEmpty()) {
                    return entity.with(side, lastOf(side, entity, sentences));
                }
                boolean fits = last == null || genders.fits(last.person(), sentence, entity);
                Entity other = fits ? null : genders.last(sentences, sentence, entity);
                Entity meant = other == null ? last : other;
                return meant == null ? entity : entity.with(meant.actors(), meant.person());
            }
            case OFFICE -> {
                Entity named = other(entity, sentence, sentences);
                named = named == null ? office(entity, sentences) : named;
                boolean ours =
                        named.actors().isEmpty()
                                && SPOKESMAN.equals(named.office())
                                && sentence.has(Meaning.MINISTRY, sentence.from(), sentence.to());
                if (ours && home.given() != null) {
                    return named.with(List.of(home.given()), named.person());
                }
                if (named.actors().isEmpty() && Home.isLocal(named.office())) {
                    String own = home.local(named);
                    return own == null ? named : named.with(List.of(own), named.person());
                }
                if (!named.actors().isEmpty()) {
                    return named;
                }
                Entity housed = atHouse(atSeat(named, sentence), sentence);
                String own = housed.actors().isEmpty() ? home.actor() : null;
                return own != null && isPeer(housed, sentence)
                        ? housed.with(List.of(own), housed.person())
                        : housed;
            }
            case SEAT -> { // a ministry without a state is the page's own
                String actor = entity.actors().isEmpty() ? home.given() : null;
                return actor == null ? entity : entity.with(List.of(actor), null);
            }
            default -> {
                return entity;
            }
        }
    }

    /** Whether an opposite number is named behind somebody: X and his counterpart. */
    private static boolean isPeer(Entity somebody, Sentence sentence) {
        return sentence.has(Meaning.COUNTERPART, somebody.to(), sentence.to());
    }

    /** The side that a pronoun has of itself, or by the adjective behind it: that Z diplomat. */
    private static List<String> side(Entity pronoun, Sentence sentence) {
        return sentence.entities.stream()
                .filter(entity -> entity.form() == Entity.Form.ADJECTIVE)
                .filter(entity -> entity.from() == pronoun.to())
                .findFirst()
                .map(Entity::actors)
                .orElse(pronoun.actors());
    }

    /** The person of a side who is named last before a phrase, or null. */
    private static @Nullable String lastOf(
            List<String> side, Entity phrase, List<Sentence> sentences) {
        String person = null;
        for (Sentence sentence : sentences) {
            for (Entity entity : sentence.entities) {
                if (entity.from() < phrase.from()
                        && entity.person() != null
                        && entity.actors().equals(side)) {
                    person = entity.person();
                }
            }
        }
        return person;
    }

    /**
     * The state in whose capital an officer without one meets somebody of another; a page of no
     * known press speaks of its own so.
     */
    private @Nullable String host(Entity person, Sentence sentence, List<Sentence> sentences) {
        String host = Hosts.of(person, sentence, sentences);
        if (host != null && person.office() != null && !home.hasPress()) {
            home.from(host);
        }
        return host;
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
     * is of the other state that was named last.
     */
    private @Nullable String abroad(Entity officer, Sentence sentence) {
        String own = home.actorOf(officer);
        String only = own == null ? null : only(sentence, own);
        if (only != null && people.hasOther(officer, own)) {
            return only; // an office has one holder
        }
        boolean beside = sentence.cues.stream().anyMatch(cue -> isMeeting(cue, officer, sentence));
        boolean met =
                abroad != null
                        && !home.hasNames() // else the name tells
                        && beside
                        && sentence.entities.stream()
                                .anyMatch(
                                        other ->
                                                other.to() <= officer.from()
                                                        && other.person() != null
                                                        && own != null
                                                        && own.equals(other.actor()));
        return met ? at(officer, sentence) : own;
    }

    /** The state in whose capital one of the page's own met a person, else the one named last. */
    private @Nullable String at(Entity officer, Sentence sentence) {
        return sentence.entities.stream()
                .filter(place -> place.form() == Entity.Form.CAPITAL)
                .filter(place -> place.from() >= officer.to() && place.from() - officer.to() <= 2)
                .filter(place -> sentence.has(Meaning.IN, officer.to(), place.from()))
                .map(Entity::actor)
                .filter(state -> state != null && !state.equals(home.actor()))
                .findFirst()
                .orElse(abroad);
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
        for (Marked<Cue> the : sentence.cues) {
            boolean glue = the.what().meaning() == Meaning.THE && the.to() == officer.from();
            head = glue ? Math.min(head, the.from()) : head;
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

    /** Notes the state named last that is not the page's own. */
    private void note(Entity entity) {
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
        Entity teller = speaker(sentence);
        boolean told =
                teller != null
                        && teller.office() != null
                        && teller.to() <= person.from()
                        && sentence.has(Meaning.SAY, teller.to(), person.from());
        return told ? teller.actor() : source(sentence, person);
    }

    /**
     * The side of the house by whose account a sentence tells of a person, or null: according to
     * the ministry of Z, minister X.
     */
    private static @Nullable String source(Sentence sentence, Entity person) {
        for (Entity house : sentence.entities) {
            boolean tells =
                    house.form() == Entity.Form.SEAT
                            && house.to() <= person.from()
                            && sentence.cues.stream()
                                    .anyMatch(
                                            cue ->
                                                    cue.what().meaning() == Meaning.SOURCE
                                                            && cue.to() <= house.from()
                                                            && house.from() - cue.to() <= 2);
            if (tells) {
                return house.actor();
            }
        }
        return null;
    }

    /**
     * The side of the delegation whose leader a person is: the delegation of Z led by minister X
     * and that of Y by minister V.
     */
    private @Nullable String led(Entity person, Sentence sentence) {
        boolean led = false;
        for (Marked<Cue> cue : sentence.cues) {
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

    /**
     * An office alone stands for the person who was named with it on this page, of the same side
     * where one is named; on a page of a state's own house for its own, unless another was named
     * with it before.
     */
    private Entity office(Entity entity, List<Sentence> sentences) {
        Entity same = repeated(entity, sentences);
        if (same != null) {
            return same;
        }
        Entity own = named(entity, sentences, home.house(), Integer.MAX_VALUE);
        if (own == null && home.house() != null) {
            own = named(entity, sentences, null, entity.from());
        }
        if (own == null && home.house() != null && day != null && entity.actors().isEmpty()) {
            for (World.Tenure tenure : world.holders(entity.office(), home.house())) {
                if (tenure.holds(day)) {
                    return entity.with(List.of(home.house()), tenure.person());
                }
            }
        }
        own = own == null ? named(entity, sentences, null, Integer.MAX_VALUE) : own;
        own = own == null ? minister(entity, sentences) : own;
        boolean ours =
                own == null
                        && home.house() != null
                        && entity.actors().isEmpty()
                        && HEADS.contains(Objects.requireNonNullElse(entity.office(), ""));
        return ours ? entity.with(List.of(home.house()), null) : own == null ? entity : own;
    }

    /**
     * A minister of several words without a state stands for whom the very same words stood for
     * before: the minister of state, X, came. The minister of state said. Null where none did.
     */
    private static @Nullable Entity repeated(Entity minister, List<Sentence> sentences) {
        if (!MINISTER.equals(minister.office())
                || !minister.actors().isEmpty()
                || minister.to() - minister.from() < BARE) {
            return null;
        }
        for (Sentence sentence : sentences) {
            for (Entity other : sentence.entities) {
                if (other.from() < minister.from()
                        && other.person() != null
                        && MINISTER.equals(other.office())
                        && sentence.span(other.from(), other.to())
                                .of(sentence.document().text())
                                .contains(minister.name())) {
                    return minister.with(other.actors(), other.person());
                }
            }
        }
        return null;
    }

    /**
     * The colleague without a state with whom an officer has to do is who was named last before
     * with the same office for another side; null where there is none.
     */
    private @Nullable Entity other(Entity entity, Sentence sentence, List<Sentence> sentences) {
        if (entity.office() != null
                || !entity.actors().isEmpty()
                || !sentence.has(Meaning.COUNTERPART, entity.from(), entity.to())
                || sentence.entities.stream()
                        .flatMap(one -> one.actors().stream())
                        .anyMatch(world::isOrganisation)) { // its colleagues of all members
            return null;
        }
        Entity subject = null;
        for (Entity one : sentence.entities) {
            subject = one.to() <= entity.from() && one.person() != null ? one : subject;
        }
        String office = subject == null ? null : people.officeOf(subject.person());
        Entity last = null;
        for (Sentence before : sentences) {
            for (Entity one : before.entities) {
                boolean meant =
                        office != null
                                && one.from() < subject.from()
                                && one.person() != null
                                && one.actor() != null
                                && !one.actors().equals(subject.actors())
                                && office.equals(people.officeOf(one.person()));
                last = meant ? entity.with(one.actors(), one.person()) : last;
            }
        }
        return last;
    }

    /** Who is named last of all before "the latter": the person, or the office alone; or null. */
    private @Nullable Entity latter(Entity words, Sentence here, List<Sentence> sentences) {
        Entity last = null;
        for (Sentence sentence : sentences) {
            for (Entity other : sentence.entities) {
                boolean holder =
                        other.form() == Entity.Form.PERSON || other.form() == Entity.Form.OFFICE;
                if (holder
                        && other.to() <= words.from()
                        && !other.actors().isEmpty()
                        && genders.fits(other.person(), here, words)) {
                    last = other;
                }
            }
        }
        return last;
    }

    /**
     * "The minister" is whichever minister was named last before, and "the official" whichever
     * person; rather one with the very same word for it, which tells a woman from a man.
     */
    private @Nullable Entity minister(Entity entity, List<Sentence> sentences) {
        boolean official = OFFICIAL.equals(entity.office()) && !entity.actors().isEmpty();
        if (!official && (!MINISTER.equals(entity.office()) || isField(entity))) {
            return null;
        }
        Entity last = null;
        Entity same = null;
        Sentence here = sentence(entity, sentences);
        String word = word(entity, here);
        for (Sentence sentence : sentences) {
            boolean subject = false; // the first minister of a sentence is rather whom it is about
            for (Entity other : sentence.entities) {
                if (other.from() >= entity.from()) {
                    return same != null ? same : last;
                }
                String office = other.person() == null ? null : people.officeOf(other.person());
                boolean minister =
                        office != null
                                && office.endsWith(MINISTER)
                                && !office.endsWith("prime-minister");
                boolean meant =
                        (official ? other.person() != null : minister)
                                && other.form() == Entity.Form.PERSON
                                && (entity.actors().isEmpty()
                                        || entity.actors().equals(other.actors()))
                                && (here == null || genders.fits(other.person(), here, entity));
                if (meant && !subject) {
                    subject = !official;
                    last = entity.with(other.actors(), other.person());
                    same = isCalled(other, word, sentence) ? last : same;
                }
            }
        }
        return same != null ? same : last;
    }

    /** Whether a phrase holds a word, with its article or without. */
    private static boolean isCalled(Entity entity, String word, Sentence sentence) {
        for (int i = entity.from(); i < entity.to(); i++) {
            String part = sentence.tokens().folded(i);
            if (word.endsWith(part) && part.length() * 2 > word.length()) {
                return true;
            }
        }
        return false;
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** Whether a field of duty stands in a phrase: the minister of transport. */
    private static boolean isField(Entity entity) {
        return entity.to() - entity.from() > BARE;
    }

    /**
     * The office held by who is named with it before a token, of one side where one is given; of
     * several ministers rather one with the very same word for it.
     */
    private @Nullable Entity named(
            Entity entity, List<Sentence> sentences, @Nullable String side, int before) {
        Sentence here = sentence(entity, sentences);
        String word = word(entity, here);
        Boolean woman = here == null ? null : genders.isWoman(here, entity);
        Entity first = null;
        for (Sentence sentence : sentences) {
            for (Entity other : sentence.entities) {
                Boolean bearer = woman == null ? null : people.isWoman(other.person());
                if (other.person() != null
                        && (bearer == null || bearer.equals(woman))
                        && other.from() < before
                        && entity.office() != null
                        && entity.office().equals(people.officeOf(other.person()))
                        && !(MINISTER.equals(entity.office())
                                && isField(entity)
                                && entity.actors().isEmpty()
                                && !sentence.span(other.from(), other.to())
                                        .of(sentence.document().text())
                                        .contains(last(entity.name())))) {
                    List<String> sides =
                            other.actors().isEmpty() && people.actorOf(other.person()) != null
                                    ? List.of(people.actorOf(other.person()))
                                    : other.actors();
                    if ((entity.actors().isEmpty() || entity.actors().equals(sides))
                            && (side == null || sides.equals(List.of(side)))) {
                        Entity meant = entity.with(sides, other.person());
                        if (!MINISTER.equals(entity.office()) || isCalled(other, word, sentence)) {
                            return meant;
                        }
                        first = first == null ? meant : first;
                    }
                }
            }
        }
        return first;
    }

    /** The sentence that a phrase stands in, or null. */
    private static @Nullable Sentence sentence(Entity entity, List<Sentence> sentences) {
        return sentences.stream()
                .filter(one -> one.from() <= entity.from() && entity.from() < one.to())
                .findFirst()
                .orElse(null);
    }

    /** The word that a phrase begins with, as it is compared. */
    private static String word(Entity entity, @Nullable Sentence sentence) {
        return sentence == null ? "" : sentence.tokens().folded(entity.from());
    }

    /** A source without a state is of the house in which it speaks: a source in Z's ministry. */
    private static Entity atHouse(Entity source, Sentence sentence) {
        if (!SPOKESMAN.equals(source.office()) || !source.actors().isEmpty()) {
            return source;
        }
        return sentence.entities.stream()
                .filter(house -> house.form() == Entity.Form.SEAT && house.actor() != null)
                .filter(house -> sentence.has(Meaning.IN, source.to(), source.to() + 1))
                .filter(house -> house.from() - source.to() == 1)
                .findFirst()
                .map(house -> source.with(house.actors(), null))
                .orElse(source);
    }

    /**
     * The head of a state alone belongs to the only seat that the sentence names: at the X House.
     */
    private static Entity atSeat(Entity entity, Sentence sentence) {
        boolean head =
                "president".equals(entity.office())
                        || "prime-minister".equals(entity.office())
                        || "monarch".equals(entity.office());
        List<Entity> seats =
                sentence.entities.stream()
                        .filter(other -> other.form() == Entity.Form.SEAT && other.actor() != null)
                        .toList();
        return head && seats.size() == 1 ? entity.with(seats.get(0).actors(), null) : entity;
    }
}
