package org.readout.extract.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Zones;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;
import org.readout.model.Channel;
import org.readout.model.Status;
import org.readout.model.When;
import org.readout.world.World;

/** Reads the contact of two who only do something together: state, sign, agree. */
final class Together {

    private static final int TO_COME = 2; // tokens: is to be signed by
    private static final int OPENING = 4; // tokens before the first of two
    private static final int HOUSE = 5; // tokens of the name of a house

    private final World world;
    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Zones zones;
    private final Taking taking;
    private final Setting setting;

    Together(
            World world,
            Clause clause,
            ContactWords words,
            Zones zones,
            Taking taking,
            Setting setting) {
        this.world = world;
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.zones = zones;
        this.taking = taking;
        this.setting = setting;
    }

    /**
     * Two persons of two sides who discuss, agree, state or sign something together have been in
     * contact; null where none have.
     */
    @Nullable Contact read() {
        List<Entity> all = sentence.entities();
        for (int i = 0; i < all.size(); i++) {
            Entity a = all.get(i);
            boolean several = taking.isOfSeveral(a);
            if (!several && i + 1 == all.size()) {
                break;
            }
            Entity b = several ? a : all.get(i + 1);
            boolean officers = (isState(a) || isAdjective(a)) && clause.isOfOfficers(a);
            boolean officer = isOfficer(a); // the minister of X and Y, where nouns have no plural
            boolean states = // sign what they agree on, on a day
                    !officers && signs(a) && signs(b) && (isState(a) || isState(b));
            boolean houses = // the ministry of X and its counterpart of Y
                    a.form() == Form.SEAT && (b.form() == Form.SEAT || isOfficer(b));
            boolean pair =
                    several
                            || houses && Clause.differs(a, b) && isAnd(a.to(), b.from())
                            || (isHolder(a) && (isHolder(b) || officer && isState(b))
                                            || officers
                                            || states)
                                    && Clause.differs(a, b)
                                    && clause.joined(a.to(), b.from());
            if (!pair
                    || zones.isTopic(a.from())
                    || zones.isAway(a)
                    || sentence.isQuoted(a.from())) {
                continue;
            }
            for (Marked<Cue> cue : sentence.cues()) {
                boolean signed = cue.what().meaning() == Meaning.AGREEMENT_SIGNED;
                boolean behind =
                        cue.from() >= b.to() && (clause.headFinal() || cue.from() - b.to() <= 4)
                                || (signed || isFramed(cue)) && isNext(b.to(), cue.from());
                boolean before =
                        clause.verbFirst() && cue.to() <= a.from() && a.from() - cue.to() <= 2
                                || signed && isNext(cue.to(), a.from());
                DateMention day = states ? setting.date(new Group(cue)) : null;
                boolean own =
                        states
                                ? signed && day != null && day.precision() == When.Precision.DAY
                                : !houses || cue.what().meaning() != Meaning.SAY;
                boolean unnamed = officers || several || isState(b) && !states;
                if (own && isShared(cue.what(), unnamed) && (behind || before)) {
                    Contact contact =
                            new Contact(
                                    sentence,
                                    cue.from(),
                                    cue.to(),
                                    "together.agreed",
                                    signed ? Channel.MEETING : null);
                    for (Entity one : all.subList(all.indexOf(clause.first(a)), i)) {
                        if (isHolder(one) && !zones.isAway(one)) {
                            taking.take(contact, one); // A, B and C agreed
                        }
                    }
                    taking.take(contact, a);
                    taking.chain(b.from(), contact, 0);
                    DateMention date = setting.date(new Group(cue));
                    boolean ahead = // they will discuss; a day behind "agreed" is of what is agreed
                            cue.what().meaning() != Meaning.SAY
                                    && (signed
                                            || sentence.has(
                                                    Meaning.DISCUSS, cue.from(), cue.to() + 2))
                                    && isToCome(behind ? b.to() : cue.from() - TO_COME, cue);
                    contact.status = ahead ? Status.PLANNED : contact.status;
                    contact.date = setting.isLater(date) && !ahead ? null : date;
                    contact.place =
                            signed || isFramed(cue)
                                    ? setting.place(new Group(cue))
                                    : placed(cue, b);
                    if (contact.place == null && contact.date != null && !ahead) {
                        contact.place = dated(b.to(), contact.date);
                    }
                    contact.place = contact.place == null ? gathered(a) : contact.place;
                    contact.placeSentence = sentence;
                    contact.channel = contact.place != null ? Channel.MEETING : contact.channel;
                    return contact;
                }
            }
        }
        return seen();
    }

    /**
     * Two persons of two sides, one in office, who did something in a city on a day that is over
     * were there together: X and Y opened a bridge in Z on Friday; null where there are none, or
     * somebody only tells something.
     */
    private @Nullable Contact seen() {
        List<Entity> all = sentence.entities();
        boolean two =
                all.size() > 1
                        && clause.scale() == 1
                        && all.get(0).from() - sentence.from() <= OPENING
                        && isNamed(all.get(0))
                        && isNamed(all.get(1))
                        && (all.get(0).office() != null || all.get(1).office() != null)
                        && Clause.differs(all.get(0), all.get(1))
                        && clause.joined(all.get(0).to(), all.get(1).from())
                        && all.stream().filter(Clause::isPersonal).count() == 2
                        && sentence.cues().stream().noneMatch(cue -> isOpen(cue.what()));
        if (!two) {
            return null;
        }
        for (Marked<String> place : sentence.places()) {
            DateMention day = dayBeside(place);
            boolean there =
                    day != null
                            && place.what().indexOf(':') > 0
                            && place.from() >= all.get(1).to()
                            && clause.isPlain(
                                    behind(all.get(1)), Math.min(place.from(), start(day)))
                            && setting.isOver(day);
            if (there) {
                Contact contact =
                        new Contact(
                                sentence,
                                all.get(1).to(),
                                place.to(),
                                "together.seen",
                                Channel.MEETING);
                taking.take(contact, all.get(0));
                taking.take(contact, all.get(1));
                contact.date = day;
                contact.place = place;
                contact.placeSentence = sentence;
                return contact;
            }
        }
        return null;
    }

    /** The token behind a person, or behind the comma that closes his name: the premier, X, met. */
    private int behind(Entity person) {
        boolean name =
                person.to() < sentence.to()
                        && sentence.tokens().first(person.to()) == ','
                        && !clause.isPlain(person.from(), person.to());
        return name ? person.to() + 1 : person.to();
    }

    private boolean isNamed(Entity entity) {
        return entity.form() == Form.PERSON
                && entity.actor() != null
                && !sentence.isQuoted(entity.from())
                && !zones.isAway(entity);
    }

    /** Whether a word tells that something is said, is not, or may be only. */
    private static boolean isOpen(Cue cue) {
        return switch (cue.meaning()) {
            case SAY, THINK, NOT, IF, WILL, PLANNED, PROPOSED, DENIED, HOME -> true;
            default -> false;
        };
    }

    private int start(DateMention day) {
        return sentence.tokens().at(day.span().start());
    }

    /** The word for "in" before a place, or before a house of it: at the palace of Z; or null. */
    private @Nullable Marked<Cue> in(Marked<String> place) {
        Marked<Cue> in = sentence.find(Meaning.IN, place.from() - 1, place.from());
        return in != null || !sentence.has(Meaning.OF, place.from() - 1, place.from())
                ? in
                : sentence.find(Meaning.IN, place.from() - HOUSE, place.from() - 1);
    }

    /**
     * The day that stands right before "in" a place, with a comma or without, or right behind the
     * place; or null.
     */
    private @Nullable DateMention dayBeside(Marked<String> place) {
        Marked<Cue> in = in(place);
        return in == null
                ? null
                : sentence.dates().stream()
                        .filter(
                                date -> {
                                    int from = sentence.tokens().at(date.span().start());
                                    int to = sentence.tokens().at(date.span().end());
                                    boolean comma = sentence.tokens().first(to) == ',';
                                    return to == in.from()
                                            || comma && to + 1 == in.from()
                                            || from >= place.to() && from - place.to() <= 1;
                                })
                        .findFirst()
                        .orElse(null);
    }

    /** Whether words of the future or of a plan stand in a run up to a verb, or in it. */
    private boolean isToCome(int from, Marked<Cue> verb) {
        return sentence.has(Meaning.WILL, from, verb.from() + 1)
                || sentence.has(Meaning.PLANNED, from, verb.from() + 1);
    }

    /** Whether "agreed" ends a clause whose verb stands second: A and B have in Z … agreed. */
    private boolean isFramed(Marked<Cue> verb) {
        return clause.verbSecond()
                && verb.what().act() == Act.AGREE
                && (verb.to() >= sentence.to() || !sentence.tokens().isWord(verb.to()));
    }

    /** The place right behind a verb, or behind the last of its two subjects; or null. */
    private @Nullable Marked<String> placed(Marked<Cue> verb, Entity last) {
        int behind = Math.max(verb.to(), last.to());
        boolean comma = behind < sentence.to() && sentence.tokens().first(behind) == ',';
        int from = comma ? behind + 1 : behind;
        int to = words.reception().behindSetting(from);
        boolean within = verb.to() == behind && verb.to() - verb.from() > 1; // agreed on Monday in
        return clause.headFinal() || clause.scale() > 1
                ? null
                : sentence.places().stream()
                        .filter(place -> place.from() >= from)
                        .filter(place -> place.to() <= to || within && place.from() == behind)
                        .findFirst()
                        .orElse(null);
    }

    /** The place right behind words that open the sentence: gathered in Z, A and B agreed. */
    private @Nullable Marked<String> gathered(Entity first) {
        return sentence.cues(Meaning.ATTEND).stream()
                .filter(cue -> cue.from() == sentence.from() && cue.to() < first.from())
                .flatMap(
                        cue -> sentence.places().stream().filter(place -> place.from() == cue.to()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The place right before a day, whatever was discussed before: spoke of the war in Z on Monday.
     */
    private @Nullable Marked<String> dated(int from, DateMention day) {
        int at = sentence.tokens().at(day.span().start());
        return sentence.places().stream()
                .filter(place -> place.from() >= from && day.precision() == When.Precision.DAY)
                .filter(place -> sentence.has(Meaning.IN, place.from() - 1, place.from()))
                .filter(place -> at >= place.to() && at - place.to() <= 1)
                .findFirst()
                .orElse(null);
    }

    /** Whether two places of a clause stand close, with no person or contact between. */
    private boolean isNext(int from, int to) {
        return from <= to
                && to - from <= 14 * clause.scale()
                && !words.between(from, to)
                && sentence.entities().stream()
                        .noneMatch(
                                entity ->
                                        entity.from() >= from
                                                && entity.to() <= to
                                                && Clause.isPersonal(entity))
                && !sentence.has(Meaning.SAY, from, to);
    }

    /** Whether a phrase is the name of one state or union alone. */
    private boolean isState(Entity entity) {
        return isParty(entity)
                && (!world.isOrganisation(entity.actor()) || world.isUnion(entity.actor()));
    }

    /** Whether a phrase is the adjective of one state: both ministers, the X one and the Y one. */
    private static boolean isAdjective(Entity entity) {
        return entity.form() == Form.ADJECTIVE && entity.actor() != null;
    }

    /** Whether a phrase is the name of one state or organisation alone. */
    private static boolean isParty(Entity entity) {
        return entity.form() == Form.ACTOR && entity.actor() != null;
    }

    /** Whether a phrase is such a name, or the house of an organisation: the Commission. */
    private boolean signs(Entity entity) {
        boolean house = entity.form() == Form.SEAT && entity.actor() != null;
        return isParty(entity) || house && world.isOrganisation(entity.actor());
    }

    /** Whether an "and", and one small word at most, stands between: and its counterpart. */
    private boolean isAnd(int from, int to) {
        return clause.joined(from, to)
                || to - from == 2
                        && sentence.has(Meaning.AND, from, from + 1)
                        && sentence.tokens().isWord(from + 1);
    }

    /** Whether a phrase is a title alone, or a word for a colleague, that shows its side. */
    private static boolean isOfficer(Entity entity) {
        return entity.form() == Form.OFFICE && entity.actor() != null;
    }

    private static boolean isHolder(Entity entity) {
        return entity.form() == Form.PERSON
                || entity.form() == Form.OFFICE
                || entity.form() == Form.HE && entity.person() != null;
    }

    /**
     * Whether two who do it together have been in contact; officers without a name only where they
     * discuss, agree or sign, for they may say the same each at home.
     */
    private static boolean isShared(Cue verb, boolean unnamed) {
        return verb.meaning() == Meaning.DISCUSS
                || verb.meaning() == Meaning.AGREEMENT_SIGNED
                || verb.meaning() == Meaning.SAY
                        && (unnamed ? verb.act() == Act.AGREE : verb.act() != Act.ACCUSE)
                || verb.meaning().isUndertaking();
    }
}
