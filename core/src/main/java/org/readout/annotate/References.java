package org.readout.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.Halt;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;
import org.readout.world.World;

/** Gives pronouns, offices alone and persons without a side their meaning, in reading order. */
final class References {

    private static final String SPOKESMAN = "spokesperson";
    private static final int TIME = 2; // tokens before the time that a sentence opens with
    private static final int OPENING = 2; // sentences
    private static final int LEAD = 3; // words ahead of a verb of meeting that opens a sentence
    private static final int FIELD = 8; // tokens before the verb that stands second
    private static final int BARE = 2; // words between a person and what is said of him

    private final People people;
    private final Home home;
    private final Genders genders;
    private final Honours honours;
    private final Offices offices;
    private final Affiliations affiliations;
    private final Groups groups;
    private final Crews crews;
    private final boolean verbFirst;
    private final boolean verbSecond;
    private final LanguagePack pack;
    private final Set<String> spokesmen = new HashSet<>();
    private final Set<String> officers = new HashSet<>(); // persons named with another office
    private final Set<String> peers = new HashSet<>(); // named as somebody's counterparts
    private final List<Entity> recent = new ArrayList<>(); // the last one named first

    /**
     * The references of a page.
     *
     * @param day the day it is of, or null where none is known
     * @param people whom it names
     */
    References(World world, @Nullable LocalDate day, People people, LanguagePack pack) {
        this.pack = pack;
        this.people = people;
        this.home = people.home();
        this.genders = new Genders(people, pack);
        this.honours = new Honours(pack);
        this.offices = new Offices(world, day, people, genders);
        this.affiliations = new Affiliations(world, people, pack);
        this.groups = new Groups(pack);
        this.crews = new Crews(pack);
        this.verbFirst = pack.flag("verb-first", false);
        this.verbSecond = pack.flag("verb-second", false);
    }

    /** Settles whom the entities of a page stand for and whose side they are of. */
    void settle(List<Sentence> sentences) {
        Entity last = null;
        Entity speaker = Author.of(sentences);
        people.ours();
        sentences.forEach(genders::note);
        sentences.forEach(this::pledgers);
        for (Sentence sentence : sentences) {
            Halt.ifAsked();
            crews.name(sentence);
            Offices.envoys(sentence);
            Offices.chained(sentence);
            offices.apposed(sentence);
            Portfolios.give(sentence, pack);
            offices.leaders(sentence);
            offices.both(sentence, sentences);
            Entity subject = null;
            boolean joint = false; // both are the subject, and who is named later is none
            Entity teller = speaker(sentence);
            speaker = teller == null ? speaker : teller;
            for (int i = 0; i < sentence.entities.size(); i++) {
                Entity entity = principal(sentence.entities.get(i));
                Entity said = entity.form() == Entity.Form.HE ? teller(sentence, entity) : null;
                Entity here =
                        subject == null || SPOKESMAN.equals(subject.office()) ? last : subject;
                Entity meant = entity.form() == Entity.Form.ME ? speaker : here;
                meant = said == null ? meant : said;
                meant = isInserted(entity, sentence) && last != null ? last : meant;
                meant = entity.form() == Entity.Form.HE ? fitting(entity, meant, sentence) : meant;
                Entity settled = settle(entity, meant, sentence, sentences);
                settled = i == 0 ? groups.of(settled, sentence) : settled;
                sentence.entities.set(i, settled);
                affiliations.note(settled);
                List<Entity> holders = offices.holders(settled, sentences);
                if (!holders.isEmpty()) {
                    sentence.entities.remove(i);
                    sentence.entities.addAll(i, holders);
                    i += holders.size() - 1;
                }
                if (SPOKESMAN.equals(settled.office()) && settled.person() != null) {
                    spokesmen.add(settled.person());
                } else if (settled.office() != null && settled.person() != null) {
                    officers.add(settled.person());
                }
                if (settled.form() == Entity.Form.PERSON) {
                    if (sentence.has(Meaning.COUNTERPART, settled.from(), settled.to())) {
                        peers.add(settled.person());
                    }
                    offices.peer(settled, sentence);
                    recent.remove(settled);
                    recent.add(0, settled);
                }
                if (settled.person() != null && settled.form() != Entity.Form.HE) {
                    honours.note(settled, sentence);
                }
                joint |= subject == null && settled.isJoint() && !sentence.isQuoted(settled.from());
                if (isSomebody(settled, sentence)
                        && subject == null
                        && !(joint && (teller == null || teller.from() != settled.from()))
                        && !isAddressed(settled, sentence)
                        && !isInOpening(settled, sentence)
                        && !(verbSecond && isWith(settled, sentence))
                        && !isHisColleague(settled, sentence)
                        && !sentence.isQuoted(settled.from())) {
                    subject = settled;
                }
            }
            sentence.entities.removeIf(
                    entity -> entity.form() == Entity.Form.SEAT && entity.actors().isEmpty());
            groups.note(sentence);
            if (subject != null || sentence.strange) {
                last = subject; // a pronoun means none of those named before a stranger
            }
        }
        sentences.stream().limit(OPENING).forEach(this::announced);
        for (Sentence sentence : sentences) {
            sentence.entities.replaceAll(
                    entity ->
                            isSome(entity, sentence)
                                    ? introducedAnew(entity, sentences)
                                    : spokesman(introduced(entity, sentences)));
        }
    }

    /**
     * Whether it is a known person, or an office alone with which a sentence opens, a time before
     * it or none, or beside whose verb of saying it stands.
     */
    private boolean isSomebody(Entity entity, Sentence sentence) {
        boolean office =
                entity.form() == Entity.Form.OFFICE
                        && entity.actors().size() == 1
                        && !SPOKESMAN.equals(entity.office());
        boolean opens = office;
        boolean says = opens && isTeller(entity, sentence);
        for (int i = behindTime(sentence); opens && i < entity.from(); i++) {
            opens = sentence.has(Meaning.THE, i, i + 1);
        }
        return entity.person() != null || opens || says || office && isInverted(entity, sentence);
    }

    /** Behind the time that a sentence opens with, and its comma: on Monday, [the premier]. */
    private static int behindTime(Sentence sentence) {
        int behind =
                sentence.dates().stream()
                        .filter(date -> start(date, sentence) - sentence.from() <= TIME)
                        .mapToInt(date -> sentence.tokens().at(date.span().end()))
                        .findFirst()
                        .orElse(sentence.from());
        boolean comma = behind < sentence.to() && sentence.tokens().first(behind) == ',';
        return comma ? behind + 1 : behind;
    }

    private static int start(DateMention date, Sentence sentence) {
        return sentence.tokens().at(date.span().start());
    }

    /**
     * Whether an office before which nobody is named stands behind the verb, where that stands
     * second, and so is its subject: on Monday meets the premier X. A small word that is no verb of
     * the future or the passive may be a preposition.
     */
    private boolean isInverted(Entity office, Sentence sentence) {
        int start = articles(office, sentence);
        int verb = start - 1;
        return verbSecond
                && verb >= sentence.from()
                && start < office.from()
                && sentence.tokens().isWord(verb)
                && !sentence.tokens().isCapital(verb)
                && (!pack.isCommon(sentence.tokens().folded(verb))
                        || sentence.has(Meaning.WILL, verb, start)
                        || sentence.has(Meaning.PASSIVE, verb, start))
                && sentence.cuesAt(verb).stream()
                        .noneMatch(cue -> cue.what().meaning().group() == Meaning.Group.ROLE)
                && sentence.entities.stream()
                        .filter(other -> other.from() < office.from())
                        .noneMatch(other -> other.form() != Entity.Form.ADJECTIVE);
    }

    /**
     * Whether an office stands right before a verb of saying, or where that stands second right
     * behind it, so that it is its subject.
     */
    private boolean isTeller(Entity office, Sentence sentence) {
        int start = articles(office, sentence);
        return !sentence.has(Meaning.WITH, start - 1, start)
                && !sentence.has(Meaning.OF, start - 1, start)
                && sentence.cues(Meaning.SAY).stream()
                        .anyMatch(
                                say ->
                                        !verbFirst && say.from() == office.to()
                                                || verbSecond && say.to() == start);
    }

    /** Who bears an office of one side whose bearer a page names only further down. */
    private Entity introduced(Entity entity, List<Sentence> sentences) {
        boolean unknown =
                entity.form() == Entity.Form.OFFICE
                        && entity.person() == null
                        && entity.actors().size() == 1;
        Entity named = unknown ? offices.of(entity, sentences) : entity;
        return named.actors().equals(entity.actors()) ? named : entity;
    }

    /**
     * Who bears the office of somebody new to the page whom it goes on to name, or nobody: a deputy
     * minister met Y. The deputy minister, X, said.
     */
    private Entity introducedAnew(Entity entity, List<Sentence> sentences) {
        Entity named = introduced(entity, sentences);
        return named.person() == null || !isNamedBefore(named, sentences) ? named : entity;
    }

    private static boolean isNamedBefore(Entity office, List<Sentence> sentences) {
        return sentences.stream()
                .flatMap(sentence -> sentence.entities.stream())
                .filter(entity -> entity.from() < office.from())
                .anyMatch(entity -> office.person().equals(entity.person()));
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
        for (Marked<Cue> say : sentence.cues()) {
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

    /**
     * Whether a person is only whom an opening phrase names, and the subject follows it: before his
     * talks with X, Y said; after meeting X in Z, he said.
     */
    private boolean isInOpening(Entity entity, Sentence sentence) {
        int end = entity.to();
        while (end < sentence.to() && sentence.tokens().isWord(end)) {
            end++;
        }
        if (end >= sentence.to() || sentence.tokens().first(end) != ',') {
            return false;
        }
        boolean near = end == entity.to();
        return sentence.cues().stream()
                        .filter(cue -> cue.to() == entity.from())
                        .anyMatch(cue -> isGoverning(cue, sentence, near))
                && isFollowed(end, near, sentence);
    }

    private static boolean isPronoun(int token, Sentence sentence) {
        return sentence.entities.stream()
                .anyMatch(other -> other.form() == Entity.Form.HE && other.from() == token);
    }

    /** Whether whoever stands behind a word is no subject: with X; before meeting X. */
    private boolean isGoverning(Marked<Cue> cue, Sentence sentence, boolean near) {
        return cue.what().meaning() == Meaning.WITH
                || cue.what().meaning().isContact()
                        && (near || !verbFirst && cue.from() - sentence.from() <= LEAD);
    }

    /** Whether the subject begins where an opening phrase ends, or right behind its comma. */
    private static boolean isFollowed(int end, boolean near, Sentence sentence) {
        return sentence.entities.stream()
                .anyMatch(
                        other ->
                                other.form() == Entity.Form.HE
                                                && other.from() >= end
                                                && other.from() - end <= 1
                                        || near
                                                && other.form() == Entity.Form.PERSON
                                                && other.from() > end
                                                && other.from() - end <= 2);
    }

    /**
     * Whether a person stands right behind "with", so that another is the subject; or behind one
     * that opens the sentence, where the pronoun of its subject follows the verb: with the Y
     * chairman X had he spoken.
     */
    private static boolean isWith(Entity entity, Sentence sentence) {
        int start = articles(entity, sentence);
        int verb = entity.to();
        return sentence.has(Meaning.WITH, start - 1, start)
                || sentence.has(Meaning.WITH, sentence.from(), sentence.from() + 1)
                        && entity.from() - sentence.from() <= FIELD
                        && verb < sentence.to()
                        && sentence.tokens().isWord(verb)
                        && isPronoun(verb + 1, sentence);
    }

    /** The first of the articles right before a phrase, else where it begins. */
    private static int articles(Entity entity, Sentence sentence) {
        int start = entity.from();
        while (start > sentence.from() && sentence.has(Meaning.THE, start - 1, start)) {
            start--;
        }
        return start;
    }

    /**
     * Whether a person is only named as somebody's colleague: after talks with his colleague X. Who
     * opens a sentence so is its subject: His colleague X played it down.
     */
    private boolean isHisColleague(Entity entity, Sentence sentence) {
        return sentence.has(Meaning.COUNTERPART, entity.from(), entity.to())
                && sentence.isOwned(entity)
                && (entity.from() - 1 > sentence.from() || pack.flag("head-final", false));
    }

    /**
     * The person whose speech a sentence reports: next to a word of saying, outside quotes, else
     * the first before one.
     */
    static @Nullable Entity speaker(Sentence sentence) {
        Entity first = null;
        for (Marked<Cue> say : sentence.cues(Meaning.SAY)) {
            if (sentence.isQuoted(say.from())) {
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

    /**
     * Whether a pronoun only tells behind a comma that somebody goes on to speak, who is not named
     * before it in the sentence: talks with X, he said, will be about; X would come, said he.
     */
    private static boolean isInserted(Entity pronoun, Sentence sentence) {
        return pronoun.form() == Entity.Form.HE
                && sentence.cues(Meaning.SAY).stream()
                        .anyMatch(
                                cue ->
                                        cue.to() == pronoun.from()
                                                        && isBehindComma(cue.from(), sentence)
                                                        && isEnd(pronoun.to(), sentence)
                                                || cue.from() == pronoun.to()
                                                        && isBehindComma(pronoun.from(), sentence)
                                                        && isEnd(cue.to(), sentence));
    }

    private static boolean isBehindComma(int i, Sentence sentence) {
        return i - 1 > sentence.from() && sentence.tokens().first(i - 1) == ',';
    }

    /** Whether a clause ends before token {@code i}. */
    private static boolean isEnd(int i, Sentence sentence) {
        return i >= sentence.to() || !sentence.tokens().isWord(i);
    }

    /** Who says in a sentence what a pronoun further on stands in: X told Y that he would come. */
    private @Nullable Entity teller(Sentence sentence, Entity pronoun) {
        for (Marked<Cue> say : sentence.cues(Meaning.SAY)) {
            boolean inverted = verbSecond && say.to() == pronoun.from(); // with Y said he
            if (say.to() > pronoun.from() || inverted || sentence.isQuoted(pronoun.from())) {
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
     * Whom a pronoun stands for: the bearer of the honour that it is made of, else who is thought
     * to be meant, unless the sentence opens with that person as addressed.
     */
    private @Nullable Entity fitting(Entity pronoun, @Nullable Entity meant, Sentence sentence) {
        Entity honoured = honours.bearer(pronoun, sentence, recent);
        return honoured == null ? meant : honoured;
    }

    /**
     * Whom a spokesman speaks for, where the title stands right before the name of somebody whom
     * the page called an officer or met as one: the spokeswoman of X is not X.
     */
    private Entity principal(Entity titled) {
        boolean officer =
                titled.form() == Entity.Form.PERSON
                        && SPOKESMAN.equals(titled.office())
                        && !spokesmen.contains(titled.person())
                        && (officers.contains(titled.person()) || peers.contains(titled.person()));
        return officer ? inOffice(titled, null) : titled;
    }

    /** Who is named alone, as a spokesman where the page called that person one. */
    private Entity spokesman(Entity named) {
        return named.form() == Entity.Form.PERSON
                        && named.office() == null
                        && spokesmen.contains(named.person())
                        && !officers.contains(named.person())
                ? inOffice(named, SPOKESMAN)
                : named;
    }

    private static Entity inOffice(Entity named, @Nullable String office) {
        return new Entity(
                named.from(),
                named.to(),
                named.form(),
                named.actors(),
                named.person(),
                named.name(),
                office);
    }

    /** A pronoun with whom it stands for; one of a spokesman is a spokesman too. */
    private Entity standsFor(Entity pronoun, Entity meant) {
        return new Entity(
                pronoun.from(),
                pronoun.to(),
                pronoun.form(),
                meant.actors(),
                meant.person(),
                pronoun.name(),
                spokesmen.contains(meant.person()) ? SPOKESMAN : pronoun.office());
    }

    private Entity settle(
            Entity entity, @Nullable Entity last, Sentence sentence, List<Sentence> sentences) {
        switch (entity.form()) {
            case PERSON -> {
                if (!entity.actors().isEmpty() || entity.person() == null) {
                    return entity;
                }
                String actor = affiliations.of(entity, sentence, sentences);
                if (actor == null) {
                    return entity;
                }
                people.named(entity.person(), actor, entity.office());
                return entity.with(List.of(actor), entity.person());
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
                Entity meant = fits ? last : genders.last(sentences, sentence, entity);
                return meant == null ? entity : standsFor(entity, meant);
            }
            case OFFICE -> {
                boolean some = isSome(entity, sentence); // nobody whom the page named before
                if (some && !entity.actors().isEmpty()) {
                    return entity;
                }
                String house = Affiliations.ofHouse(entity, sentence);
                if (house != null) {
                    return offices.of(entity.with(List.of(house), null), sentences);
                }
                Entity named = some ? entity : offices.colleague(entity, sentence, sentences, last);
                named = named == null ? offices.of(entity, sentences) : named;
                boolean ours =
                        named.actors().isEmpty()
                                && SPOKESMAN.equals(named.office())
                                && sentence.has(Meaning.MINISTRY, sentence.from(), sentence.to());
                if (ours && home.given() != null) {
                    return named.with(List.of(home.given()), named.person());
                }
                boolean his = // her spokesman
                        named.actors().isEmpty()
                                && SPOKESMAN.equals(named.office())
                                && sentence.isOwned(entity);
                if (his && last != null && !last.actors().isEmpty()) {
                    return named.with(last.actors(), null);
                }
                if (named.actors().isEmpty() && Home.isLocal(named.office())) {
                    String own = home.local(named);
                    return own == null ? named : named.with(List.of(own), named.person());
                }
                if (!named.actors().isEmpty()) {
                    return named;
                }
                String owner = affiliations.owned(named, sentence);
                owner = owner == null ? Affiliations.ofState(named, sentence) : owner;
                if (owner != null) {
                    return named.with(List.of(owner), named.person());
                }
                Entity housed = Affiliations.atSeat(named, sentence);
                String own = housed.actors().isEmpty() ? home.actor() : null;
                return own != null && Affiliations.isPeer(housed, sentence)
                        ? housed.with(List.of(own), housed.person())
                        : housed;
            }
            case SEAT -> { // a ministry without a state is that of its city, or the page's own
                String actor = entity.actors().isEmpty() ? seated(entity, sentence) : null;
                return actor == null ? entity : entity.with(List.of(actor), null);
            }
            default -> {
                return entity;
            }
        }
    }

    /** Whether a word, or a count, before an office shows its holder to be new to the page. */
    private static boolean isSome(Entity office, Sentence sentence) {
        return office.form() == Entity.Form.OFFICE
                && (isCount(sentence, office.from() - 1)
                        || sentence.cues(Meaning.SOME).stream()
                                .anyMatch(some -> some.to() == office.from()));
    }

    private static boolean isCount(Sentence sentence, int i) {
        return i >= sentence.from()
                && Character.isDigit(sentence.tokens().first(i))
                && !sentence.isDate(i);
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

    /** The state in whose capital a ministry stands, else the page's own; or null. */
    private @Nullable String seated(Entity ministry, Sentence sentence) {
        return sentence.entities.stream()
                .filter(city -> city.form() == Entity.Form.CAPITAL)
                .filter(city -> city.from() == ministry.to() + 1)
                .map(Entity::actor)
                .findFirst()
                .orElse(home.ministries());
    }
}
