package org.readout.extract.clause;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.language.Tokens;

/**
 * The parts of a sentence that are only talked about, and the phrases that name a place or a teller
 * and so no side.
 */
public final class Zones {

    private static final int LONGEST_BRACKET = 30;
    private static final int LONGEST_FIRM = 12; // letters of its name
    private static final int SHORTEST_BRACKET = 5;
    private static final int FRAME = 12; // tokens: on the second leg of her tour
    private static final int POST = 3; // tokens between an envoy and the word for where he serves
    private static final int HOST = 4; // tokens between a host and the word behind it

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final BitSet topic = new BitSet();
    private final BitSet told = new BitSet();
    private final Set<Entity> away = new HashSet<>();
    private @Nullable Entity lead;

    /** The parts of one sentence around its contact words. */
    public Zones(Clause clause, ContactWords words) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        sentence.entities().stream()
                .filter(
                        entity ->
                                "spokesperson".equals(entity.office())
                                                && !clause.isGoverned(entity, Meaning.WITH)
                                                && !isMet(entity)
                                        || isLabel(entity)
                                        || isVenue(entity)
                                        || Venues.is(entity, clause, words)
                                        || sentence.isDateline(entity))
                .forEach(away::add);
        sentence.cues().forEach(this::mark);
        places();
        sentence.entities().stream().filter(this::isExplained).forEach(away::add);
        sentence.entities().stream().filter(this::isMaster).forEach(away::add);
        sentence.entities().stream().filter(this::isSite).forEach(away::add);
        sentence.entities().stream().filter(this::isOfFirm).forEach(away::add);
        sentence.entities().stream().filter(this::isNamesake).forEach(away::add);
        sentence.entities().stream()
                .filter(entity -> Passed.isLeft(entity, clause, words))
                .forEach(away::add);
    }

    /** Whether somebody is only named as whom an officer before him serves: X, adviser to Y. */
    private boolean isMaster(Entity entity) {
        Marked<Cue> to = sentence.find(Meaning.TO, entity.from() - 2, entity.from());
        return to != null
                && clause.spaces()
                && Clause.isPersonal(entity)
                && sentence.entities().stream()
                        .filter(officer -> officer.form() == Entity.Form.PERSON)
                        .filter(officer -> "adviser".equals(officer.office()))
                        .anyMatch(
                                officer ->
                                        officer.to() == to.from()
                                                && officer.actors().equals(entity.actors()));
    }

    /** Whether a way of writing that ends in "with", as "spoke with", stands right before. */
    private boolean isMet(Entity entity) {
        return words.groups().stream()
                .anyMatch(group -> group.to == entity.from() && group.to - group.from > 1);
    }

    /** Whether a name opens the sentence as the label of who speaks it, where no blanks are. */
    private boolean isLabel(Entity entity) {
        return clause.scale() > 1
                && entity.form() == Entity.Form.PERSON
                && entity.from() == sentence.from()
                && entity.to() < sentence.to()
                && sentence.tokens().first(entity.to()) == ':';
    }

    /**
     * Whether a phrase stands in brackets that tell of no contact: the members of what is named
     * before them, or where a report comes from at its head.
     */
    private boolean isExplained(Entity entity) {
        int open = entity.from() - 1;
        while (open > sentence.from()
                && entity.from() - open <= LONGEST_BRACKET
                && "()".indexOf(sentence.tokens().first(open)) < 0) {
            open--;
        }
        int close = entity.to();
        while (close < sentence.to()
                && close - entity.to() <= LONGEST_BRACKET
                && "()".indexOf(sentence.tokens().first(close)) < 0) {
            close++;
        }
        return !Clause.isPersonal(entity)
                && open >= sentence.from()
                && close < sentence.to()
                && sentence.tokens().first(open) == '('
                && sentence.tokens().first(close) == ')'
                && (close - open > SHORTEST_BRACKET * clause.scale() || open == sentence.from())
                && !words.between(open, close);
    }

    /**
     * Whether a capital stands between a person and the word for what he did there, where no blanks
     * part them: X Z-met Y.
     */
    private boolean isSite(Entity entity) {
        return clause.scale() > 1
                && !clause.headFinal()
                && entity.form() == Form.CAPITAL
                && words.groups().stream().anyMatch(group -> group.from == entity.to())
                && sentence.entities().stream()
                        .anyMatch(
                                other ->
                                        Clause.isPersonal(other)
                                                && other.to() <= entity.from()
                                                && clause.isPlain(other.to(), entity.from()));
    }

    /**
     * Whether a person only gives a house its name, where no blanks part the words: in the
     * X-library.
     */
    private boolean isNamesake(Entity entity) {
        int next = entity.to();
        return clause.scale() > 1
                && !clause.headFinal()
                && entity.form() == Form.PERSON
                && clause.isGoverned(entity, Meaning.IN)
                && next < sentence.to()
                && sentence.tokens().isWord(next)
                && !sentence.isCue(next);
    }

    /** Whether a state only tells whose firm somebody leads, where no blanks part the words. */
    private boolean isOfFirm(Entity entity) {
        return clause.scale() > 1
                && !clause.headFinal()
                && entity.form() == Form.ACTOR
                && sentence.cues(Meaning.HOME).stream()
                        .anyMatch(
                                cue ->
                                        cue.from() >= entity.to()
                                                && cue.from() - entity.to() <= LONGEST_FIRM
                                                && isName(entity.to(), cue.from()));
    }

    /** Whether nothing but letters that no table knows stands between. */
    private boolean isName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!sentence.tokens().isWord(i) || sentence.isCue(i) || sentence.isNamed(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether token {@code i} stands in what is talked about, up to the next contact word or person
     * talked with.
     */
    public boolean isTopic(int i) {
        return topic.get(i);
    }

    /** Whether token {@code i} stands in what is talked about, up to the end of the clause. */
    public boolean isTold(int i) {
        return told.get(i);
    }

    /** Whether a phrase names a place or a teller and can be no side. */
    public boolean isAway(Entity entity) {
        return away.contains(entity);
    }

    /** Takes a phrase for the subject although others stand before it. */
    public void lead(@Nullable Entity subject) {
        lead = subject;
    }

    /** Whether a phrase is the first that can be a side, or a person or state joined to it. */
    public boolean isSubject(Entity entity) {
        if (lead != null) {
            return lead.equals(entity);
        }
        Entity first =
                sentence.entities().stream()
                        .filter(other -> !away.contains(other) && !isInviter(other))
                        .findFirst()
                        .orElse(entity);
        boolean other = // of a list: X and Y
                entity.form() == Form.PERSON
                        || entity.form() == Form.ACTOR && first.form() != Form.PERSON;
        return first.equals(entity)
                || other && (clause.joined(first.to(), entity.from()) || isListed(first, entity));
    }

    /** Whether two stand in one list of persons: X, Y and Z. */
    private boolean isListed(Entity first, Entity last) {
        List<Entity> all = sentence.entities();
        int from = all.indexOf(first);
        for (int i = all.indexOf(last); i > from && from >= 0; i--) {
            Entity before = all.get(i - 1);
            if (before.form() != Form.PERSON
                    || !clause.joined(before.to(), all.get(i).from())
                    || sentence.has(Meaning.WITH, before.to(), all.get(i).from())) {
                return false;
            }
        }
        return from >= 0 && all.indexOf(last) > from;
    }

    /** Whether somebody, where no blanks part words, only opens the sentence as who invited. */
    private boolean isInviter(Entity entity) {
        return clause.scale() > 1
                && !clause.headFinal()
                && clause.isGoverned(entity, Meaning.INITIATED);
    }

    private void mark(Marked<Cue> cue) {
        switch (cue.what().meaning()) {
            case DISCUSS, TOPIC -> topic(cue);
            case SOURCE, SOURCED, VIEW -> source(Sources.of(clause, cue));
            case HOSTED -> leave(host(cue));
            case BEHALF -> {
                Entity master = clause.entityAt(cue.to(), 2);
                if (master != null && Clause.isPersonal(master)) {
                    away.add(master);
                }
            }
            case POSTED -> posted(cue);
            case LATE -> dead(cue);
            case OF -> march(cue);
            case IN -> {
                Entity entity = clause.entityAt(cue.to(), 1);
                if (entity != null
                        && (entity.form() == Form.ACTOR
                                || entity.form() == Form.CAPITAL
                                || entity.form() == Form.SEAT && !isDelegation(entity))) {
                    away.add(entity);
                    capital(entity);
                }
            }
            case SAY -> {
                if (isOfTalk(cue)) {
                    topic(cue);
                } else {
                    away.addAll(new Reporters(clause).of(cue));
                }
            }
            case MARGIN, EVE -> occasion(cue);
            case EVER -> summit(cue);
            case NOT -> {
                Entity but = clause.entityAt(cue.to(), 0);
                if (but != null && but.form() == Form.ACTOR) {
                    away.add(but);
                }
            }
            default -> {}
        }
    }

    /** Whoever an envoy is sent to only shows his office: as ambassador of Z to King X. */
    private void posted(Marked<Cue> cue) {
        Entity master = clause.entityAt(cue.to(), 1);
        boolean envoy =
                sentence.entities().stream()
                        .filter(entity -> "ambassador".equals(entity.office()))
                        .filter(entity -> entity.to() <= cue.from())
                        .anyMatch(entity -> cue.from() - entity.to() <= POST);
        if (envoy && master != null && Clause.isPersonal(master)) {
            away.add(master);
        }
    }

    /** A city that owns neither people nor a house is a place: the march of Z, the deal of Z. */
    private void march(Marked<Cue> of) {
        Entity city = clause.spaces() && !clause.headFinal() ? clause.entityAt(of.to(), 0) : null;
        int owned = of.from() - 1;
        if (city != null
                && city.form() == Form.CAPITAL
                && owned > sentence.from()
                && sentence.tokens().isWord(owned)
                && !sentence.isCue(owned)
                && clause.entityAt(owned, 0) == null) {
            away.add(city);
        }
    }

    /** The capital named right behind its state is a place as it is: in Gondor's capital Z. */
    private void capital(Entity state) {
        for (Entity entity : sentence.entities()) {
            if (entity.form() == Form.CAPITAL
                    && entity.from() >= state.to()
                    && entity.from() - state.to() <= 2
                    && entity.actors().equals(state.actors())) {
                away.add(entity);
            }
        }
    }

    /** Whether it is a body of people, whom a verb that stands first may join with an "at". */
    private boolean isDelegation(Entity seat) {
        return clause.verbFirst() && sentence.isDelegation(seat);
    }

    /** Whose conference is only the occasion of something else is no side of it. */
    private void occasion(Marked<Cue> margin) {
        assembly(margin);
        for (Marked<Cue> cue : sentence.cues()) {
            boolean before = cue.to() <= margin.from() && margin.from() - cue.to() <= 1;
            boolean behind =
                    cue.from() >= margin.to() && cue.from() - margin.to() <= 8 * clause.scale();
            if (cue.what().meaning() != Meaning.CONFERENCE || !before && !behind) {
                continue;
            }
            int from = before ? cue.from() : margin.to();
            sentence.entities().stream()
                    .filter(entity -> entity.form() == Form.ACTOR)
                    .filter(
                            entity ->
                                    entity.from() >= from && entity.to() <= cue.to()
                                            || entity.from() >= cue.to()
                                                    && entity.from() - cue.to() <= 2
                                                    && clause.isOwner(entity)
                                            || (before || clause.headFinal())
                                                    && entity.to() <= from
                                                    && from - entity.to() <= 2 * clause.scale())
                    .forEach(away::add);
        }
    }

    /** The city of a conference since which there was none: had not met since the Z summit. */
    private void summit(Marked<Cue> ever) {
        Entity city = clause.entityAt(ever.to(), 1);
        if (city != null
                && city.form() == Form.CAPITAL
                && sentence.has(Meaning.CONFERENCE, city.to(), city.to() + 1)) {
            away.add(city);
        }
    }

    /** The organisation whose assembly follows the word without one for a conference. */
    private void assembly(Marked<Cue> margin) {
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= margin.to()) {
                boolean near =
                        entity.from() - margin.to() <= 4 * clause.scale()
                                && clause.isPlain(margin.to(), entity.from())
                                && !words.between(margin.to(), entity.from());
                boolean goal = // before leaving for Z
                        entity.form() == Form.CAPITAL
                                && entity.from() == margin.to()
                                && margin.what().meaning() == Meaning.EVE;
                if (near && clause.scale() == 1 && (entity.form() == Form.ACTOR || goal)) {
                    away.add(entity);
                }
                return;
            }
        }
    }

    /** Who is said to be dead takes no part: beside the word, or with it inside the name. */
    private void dead(Marked<Cue> late) {
        for (Entity entity : sentence.entities()) {
            boolean before = entity.to() == late.from();
            boolean behind = entity.from() >= late.from() && entity.from() - late.to() <= 1;
            boolean inside = entity.from() < late.from() && late.to() <= entity.to();
            if (Clause.isPersonal(entity) && (inside || behind || before)) {
                away.add(entity);
                return;
            }
        }
    }

    /** Who is the source of a report is no side, but where he tells it beside the other side. */
    private void source(@Nullable Entity entity) {
        Marked<Cue> press =
                entity == null ? null : sentence.find(Meaning.PRESS, entity.to(), entity.to() + 4);
        if (press == null || !clause.isPlain(entity.to(), press.from())) {
            leave(entity);
        }
    }

    /** Whether, without blanks, a capital stands between a pair and its talks: the A–B Z talks. */
    private boolean isVenue(Entity entity) {
        List<Entity> all = sentence.entities();
        int i = all.indexOf(entity);
        return !clause.spaces()
                && entity.form() == Form.CAPITAL
                && i > 1
                && all.get(i - 1).to() == entity.from()
                && clause.joined(all.get(i - 2).to(), all.get(i - 1).from());
    }

    /** The host whom a word names: behind it, before it where words stand behind what they rule. */
    private @Nullable Entity host(Marked<Cue> cue) {
        if (clause.spaces() && !clause.headFinal()) {
            return clause.entityAt(cue.to(), 2);
        }
        return sentence.entities().stream()
                .filter(entity -> entity.to() <= cue.from() && cue.from() - entity.to() <= HOST)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private void leave(@Nullable Entity entity) {
        if (entity != null) {
            away.add(entity);
        }
    }

    /**
     * Whether a verb of two who talk ends in the word that opens a topic: spoke on Monday about.
     */
    private boolean isOfTalk(Marked<Cue> say) {
        return words.groups().stream()
                .anyMatch(group -> group.from == say.from() && group.has(Meaning.TALK));
    }

    private void topic(Marked<Cue> cue) {
        boolean inverted =
                clause.verbFirst()
                        || clause.verbSecond()
                        || sentence.has(Meaning.PASSIVE, cue.from(), cue.to());
        Entity subject = // or by whom it was discussed
                inverted && cue.what().meaning() == Meaning.DISCUSS
                        ? clause.entityAt(cue.to(), clause.verbFirst() ? 3 : 1)
                        : null;
        boolean related = // a matter on which they agreed
                cue.what().meaning() == Meaning.TOPIC
                        && sentence.has(Meaning.RELATIVE, cue.to(), cue.to() + 1);
        boolean discusses = // discussed X, or discussed the ministers of Y and Z
                subject != null
                        && (Clause.isPersonal(subject) || clause.isOfOfficers(officers(subject)));
        if (discusses || isDated(cue) || related) {
            return;
        }
        int close =
                sentence.isQuoted(cue.from())
                        ? unquoted(cue.to())
                        : cue.from() - sentence.from() <= 1 || isRemit(cue)
                                ? frame(cue.to())
                                : sentence.to();
        int open = cue.what().meaning() == Meaning.DISCUSS ? behindTold(cue) : cue.to();
        topic.set(open, Math.max(open, Math.min(close, topicEnd(open))));
        told.set(cue.to(), Math.max(cue.to(), clause.stop(cue.to(), close)));
    }

    /** The phrase right behind a word for both, which shows of what state one is; or the phrase. */
    private Entity officers(Entity both) {
        Entity next = both.form() == Entity.Form.BOTH ? clause.entityAt(both.to(), 0) : null;
        return next == null ? both : next;
    }

    /** The token behind a verb and the person whom it tells something: briefed X on Z. */
    private int behindTold(Marked<Cue> verb) {
        boolean told = sentence.has(Meaning.TOLD, verb.from(), verb.to());
        Entity person = told ? clause.entityAt(verb.to(), 0) : null;
        return person != null && Clause.isPersonal(person) ? person.to() : verb.to();
    }

    /** Whether what an officer is responsible for follows: the envoy of Z on trade, minister X. */
    private boolean isRemit(Marked<Cue> topic) {
        return sentence.entities().stream()
                .anyMatch(
                        officer ->
                                officer.form() == Entity.Form.OFFICE
                                        && officer.to() == topic.from());
    }

    /**
     * The comma behind the words that open a sentence, where a person follows it: on the last stop
     * of the tour, X met Y; or the verb of saying right behind its subject, where no comma parts
     * them: on the bridge X and Y agreed at talks in Z; the end of the sentence where there is
     * none.
     */
    private int frame(int from) {
        int fronted = Fronted.end(clause, from);
        if (fronted >= 0) {
            return fronted;
        }
        for (int i = from; i < sentence.to() && i - from <= FRAME * clause.scale(); i++) {
            if (sentence.tokens().first(i) == ',') {
                Entity next = clause.entityAt(i + 1, 1);
                return next != null && Clause.isPersonal(next) ? i : sentence.to();
            }
        }
        return sentence.to();
    }

    /** The first token from one on that stands in no quote: a topic inside one ends with it. */
    private int unquoted(int from) {
        int i = from;
        while (i < sentence.to() && sentence.isQuoted(i)) {
            i++;
        }
        return i;
    }

    /** Whether the words open a day and no topic: on Tuesday, the talks on Tuesday. */
    private boolean isDated(Marked<Cue> cue) {
        boolean several = cue.to() - cue.from() > 1;
        return sentence.dates().stream()
                .map(date -> sentence.tokens().at(date.span().start()))
                .anyMatch(
                        from ->
                                cue.what().meaning() == Meaning.TOPIC
                                        ? from >= cue.from() && from <= cue.to()
                                        : several && clause.scale() == 1 && from == cue.to());
    }

    private int topicEnd(int from) {
        int end = sentence.to();
        for (Group group : words.groups()) {
            if (group.from >= from && !group.has(Meaning.SAY)) {
                end = Math.min(end, group.from);
            }
        }
        for (Marked<Cue> cue : sentence.cues()) {
            boolean to = cue.what().meaning() == Meaning.TO && clause.scale() > 1;
            if (cue.from() >= from
                    && cue.from() < end
                    && (cue.what().meaning() == Meaning.WITH || to)) {
                Entity entity = clause.entityAt(Officers.behind(cue), 2);
                if (entity != null
                        && (entity.form() == Form.PERSON
                                || entity.form() == Form.OFFICE
                                || Officers.of(sentence, entity) != null)) {
                    end = cue.from();
                }
            }
        }
        for (int i = from; i + 1 < end; i++) {
            if (isEnd(i)) {
                end = i;
            }
        }
        return Math.max(from, end);
    }

    /** Whether one of the sentences of a quote ends with this token. */
    private boolean isEnd(int i) {
        Tokens tokens = sentence.tokens();
        return ".!?".indexOf(tokens.first(i)) >= 0
                && sentence.isQuoted(i)
                && i - 1 > sentence.from()
                && tokens.end(i - 1) - tokens.start(i - 1) > 2
                && tokens.start(i + 1) > tokens.end(i)
                && tokens.isCapital(i + 1);
    }

    /**
     * Whether a state that nothing governs is where a journey goes whose verb ends the clause, with
     * its day between: will Z in July visit.
     */
    public boolean isGoal(Entity state, Group group) {
        return clause.verbSecond()
                && !group.isNoun()
                && !clause.isGoverned(state)
                && clause.isPlain(state.to(), group.from)
                && sentence.dates().stream()
                        .map(date -> sentence.tokens().at(date.span().start()))
                        .anyMatch(day -> day >= state.to() && day < group.from);
    }

    /** A state named behind its own city is no side: "in Y, Z". */
    private void places() {
        for (Marked<String> place : sentence.places()) {
            for (Entity entity : sentence.entities()) {
                int gap = entity.from() - place.to();
                if (gap == 1
                        && (sentence.tokens().first(place.to()) == ','
                                || sentence.tokens().first(place.to()) == '(')
                        && entity.form() == Form.ACTOR
                        && place.what().startsWith(entity.actors().get(0))) {
                    away.add(entity);
                }
            }
        }
    }
}
