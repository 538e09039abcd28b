package org.readout.extract.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Document;

/** Takes apart the several contacts that the same words of a sentence tell of. */
final class Several {

    private static final int MANY = 3; // sides
    private static final int BEHIND = 3; // tokens

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;

    Several(Clause clause, ContactWords words) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
    }

    /**
     * One contact for each of the sides behind the words where somebody met them separately, else
     * the contact as it is.
     */
    List<Contact> apart(Contact contact) {
        int end =
                contact.sides.stream()
                        .mapToInt(side -> side.entity().to())
                        .reduce(contact.to, Math::max);
        List<Contact.Side> met = met(contact);
        boolean each =
                sentence.cues(Meaning.EACH).stream()
                        .anyMatch(
                                cue ->
                                        Math.abs(cue.from() - contact.from) <= 6 * clause.scale()
                                                || cue.from() >= end && cue.from() - end <= 2
                                                || met.stream()
                                                        .mapToInt(
                                                                side ->
                                                                        side.entity().from()
                                                                                - cue.to())
                                                        .anyMatch(gap -> gap >= 0 && gap <= 2));
        List<Contact> tour = contact.journey ? tour(contact) : List.of();
        if (tour.size() > 1) {
            return tour;
        }
        each |= isAtMargins(contact);
        each |= haveOwnDays(contact);
        if (!each && !isTwoCalls(contact) && !hasEnvoys(contact) && !hasOwnWith(contact)
                || contact.actors().size() < 3
                || contact.channel == Channel.MULTILATERAL) {
            return List.of(contact);
        }
        List<Contact.Side> others = new ArrayList<>(others(contact));
        List<Contact.Side> before = new ArrayList<>(contact.sides);
        before.removeIf(side -> side.entity().to() > contact.from || others.contains(side));
        if (before.isEmpty()
                && (clause.verbSecond() || clause.verbFirst())
                && !contact.noun) { // in Z X met A and B
            contact.sides.stream()
                    .min(Comparator.comparingInt(side -> side.entity().from()))
                    .ifPresent(before::add);
            others.removeAll(before);
        }
        List<Contact> all = new ArrayList<>();
        for (String actor : contact.actors()) {
            if (before.stream().anyMatch(side -> side.entity().actors().contains(actor))) {
                continue; // of the side that meets them
            }
            List<Contact.Side> theirs =
                    others.stream().filter(side -> actor.equals(side.entity().actor())).toList();
            Entity shared = // his counterparts from X, Y and Z
                    others.stream()
                            .map(Contact.Side::entity)
                            .filter(entity -> entity.actors().size() > 1)
                            .filter(entity -> entity.actors().contains(actor))
                            .findFirst()
                            .orElse(null);
            if (shared != null) {
                theirs = List.of(new Contact.Side(sentence, shared.with(List.of(actor), null)));
            }
            if (!theirs.isEmpty()) {
                Contact one = contact.copy();
                before.forEach(side -> one.add(sentence, side.entity()));
                theirs.forEach(side -> one.add(sentence, side.entity()));
                elsewhere(one, theirs.get(0).entity());
                all.add(one);
            }
        }
        List<Contact> apart = each && all.size() < 2 ? senders(contact) : all;
        return before.isEmpty() || apart.size() < 2 ? List.of(contact) : apart;
    }

    /**
     * Gives a contact the day and the place that stand before its own "with" behind an "and": spoke
     * on Friday in A with X and on Monday in B with Y.
     */
    private void elsewhere(Contact contact, Entity other) {
        int from =
                sentence.cues(Meaning.AND).stream()
                        .filter(and -> and.to() <= other.from() && and.from() >= contact.from)
                        .mapToInt(Marked::from)
                        .max()
                        .orElse(other.from());
        boolean with =
                sentence.has(Meaning.WITH, from, other.from())
                        && clause.isGoverned(other, Meaning.WITH)
                        && (sentence.find(Meaning.WITH, contact.from, from) != null
                                || follows(contact, from))
                        && sentence.entities().stream()
                                .filter(entity -> entity.from() >= from)
                                .filter(entity -> entity.to() <= other.from())
                                .noneMatch(Clause::isPersonal);
        for (DateMention date : sentence.dates()) {
            int at = sentence.tokens().at(date.span().start());
            if (with && at >= from && at < other.from()) {
                contact.date = date;
            }
        }
        DateMention day = day(other); // with X on Monday
        contact.date = day == null ? contact.date : day;
        for (Marked<String> place : sentence.places()) {
            if (with && place.from() >= from && place.to() <= other.from()) {
                contact.place = place;
            }
        }
    }

    /** Whether those met have each another day: met with X on Sunday and with Y on Monday. */
    private boolean haveOwnDays(Contact contact) {
        return others(contact).stream()
                        .map(Contact.Side::entity)
                        .filter(Clause::isPersonal)
                        .map(this::day)
                        .filter(Objects::nonNull)
                        .map(DateMention::first)
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * The day right behind somebody, or null: not that of the next in "with X and on Monday with
     * Y".
     */
    private @Nullable DateMention day(Entity entity) {
        return sentence.dates().stream()
                .filter(
                        date -> {
                            int at = sentence.tokens().at(date.span().start());
                            return at >= entity.to() && at - entity.to() <= BEHIND;
                        })
                .findFirst()
                .filter(date -> !isOfNext(entity, date))
                .orElse(null);
    }

    /** Whether an "and" parts a day from the one before it and a "with" stands right behind it. */
    private boolean isOfNext(Entity entity, DateMention date) {
        int from = sentence.tokens().at(date.span().start());
        int to = sentence.tokens().at(date.span().end());
        return sentence.has(Meaning.AND, entity.to(), from)
                && sentence.has(Meaning.WITH, to, to + 2);
    }

    /** Whether somebody is named between the words and a token behind them. */
    private boolean follows(Contact contact, int to) {
        return sentence.entities().stream()
                .filter(Clause::isPersonal)
                .anyMatch(entity -> entity.from() >= contact.to && entity.to() <= to);
    }

    /**
     * Whether somebody is joined to those met before him by an "and" and a "with" of his own, a day
     * between them or none: met X and with Y; spoke with X and on Monday with Y.
     */
    private boolean isAnew(Contact contact, Entity entity) {
        return sentence.cues(Meaning.AND).stream()
                .filter(and -> and.to() <= entity.from() && follows(contact, and.from()))
                .mapToInt(Marked::to)
                .anyMatch(
                        from ->
                                sentence.cues(Meaning.WITH).stream()
                                        .filter(with -> with.from() >= from)
                                        .filter(with -> with.to() <= entity.from())
                                        .anyMatch(with -> isNextTo(from, with.from())));
    }

    /** Whether nothing but a day stands between two places of the sentence. */
    private boolean isNextTo(int from, int to) {
        return from == to || sentence.dates().stream().anyMatch(date -> isAlone(date, from, to));
    }

    /** Whether a day fills a run, but for a word on either side. */
    private boolean isAlone(DateMention date, int from, int to) {
        int head = sentence.tokens().at(date.span().start());
        int end = sentence.tokens().at(date.span().end());
        return head >= from && head - from <= 1 && end <= to && to - end <= 1;
    }

    /** Whether somebody met three others or more at the margins of what brought them together. */
    private boolean isAtMargins(Contact contact) {
        return contact.actors().size() > MANY
                && contact.channel == Channel.MEETING
                && !contact.noun
                && sentence.has(Meaning.MARGIN, sentence.from(), sentence.to())
                && !sentence.has(Meaning.BOTH, sentence.from(), sentence.to());
    }

    /** One visit to each of those who invited the traveller: invited by A and B, C will visit. */
    private List<Contact> tour(Contact contact) {
        Marked<Cue> invited = sentence.find(Meaning.INITIATED, sentence.from(), contact.from);
        Contact.Side guest = null;
        for (Contact.Side side : contact.sides) {
            boolean last = guest == null || side.entity().from() > guest.entity().from();
            boolean person = side.entity().person() != null;
            guest = person && last && side.entity().to() <= contact.from ? side : guest;
        }
        Contact.Side traveller = guest;
        List<Contact> all = new ArrayList<>();
        if (invited == null || traveller == null) {
            return all;
        }
        for (String actor : contact.actors()) {
            Contact one = contact.copy();
            contact.sides.stream()
                    .filter(side -> side.entity().actors().contains(actor))
                    .forEach(side -> one.add(side.sentence(), side.entity()));
            if (!traveller.entity().actors().contains(actor) && !one.persons().isEmpty()) {
                one.add(traveller.sentence(), traveller.entity());
                one.place = new Marked<>(contact.from, contact.to, actor);
                all.add(one);
            }
        }
        return all;
    }

    /** One contact for each of several who turn separately to one: A and B each wrote to C. */
    private List<Contact> senders(Contact contact) {
        List<Contact.Side> others = others(contact);
        List<Contact.Side> to = others.isEmpty() ? addressed(contact) : others;
        List<Contact> all = new ArrayList<>();
        for (String actor : contact.actors()) {
            List<Contact.Side> theirs =
                    contact.sides.stream()
                            .filter(side -> actor.equals(side.entity().actor()))
                            .filter(side -> !to.contains(side))
                            .toList();
            if (!theirs.isEmpty() && !to.isEmpty()) {
                Contact one = contact.copy();
                theirs.forEach(side -> one.add(sentence, side.entity()));
                to.forEach(side -> one.add(sentence, side.entity()));
                all.add(one);
            }
        }
        return all;
    }

    /** Those to whom something is sent. */
    private List<Contact.Side> addressed(Contact contact) {
        return contact.sides.stream()
                .filter(side -> clause.isGoverned(side.entity(), Meaning.TO))
                .toList();
    }

    /**
     * Whether persons of several sides stand each behind a "with" of his own: with X and with Y.
     */
    private boolean hasOwnWith(Contact contact) {
        List<Entity> met =
                contact.sides.stream()
                        .map(Contact.Side::entity)
                        .filter(entity -> entity.from() >= contact.to && entity.actor() != null)
                        .filter(Clause::isPersonal)
                        .filter(entity -> clause.isGoverned(entity, Meaning.WITH))
                        .toList();
        return met.stream().map(Entity::actor).distinct().count() > 1
                || met.stream().anyMatch(entity -> isAnew(contact, entity));
    }

    /** Whether ambassadors of several states were met, as for their credentials: each alone. */
    private static boolean hasEnvoys(Contact contact) {
        return contact.sides.stream()
                        .map(Contact.Side::entity)
                        .filter(entity -> entity.from() >= contact.from)
                        .filter(entity -> "ambassador".equals(entity.office()))
                        .filter(entity -> entity.actor() != null)
                        .map(Entity::actor)
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * Further contacts that the same words tell of: their meetings in X on Monday and in Y on
     * Friday.
     */
    List<Contact> again(Contact contact) {
        List<Contact> all = new ArrayList<>();
        Marked<String> first = contact.place;
        DateMention day = contact.date;
        if (!contact.noun || first == null || day == null || first.from() < contact.to) {
            return all;
        }
        int last = Math.max(first.to(), sentence.tokens().at(day.span().start()));
        for (Marked<String> place : sentence.places()) {
            if (place.from() > last
                    && !words.between(contact.to, place.from())
                    && sentence.has(Meaning.AND, place.from() - 3, place.from())) {
                for (DateMention date : sentence.dates()) {
                    int from = sentence.tokens().at(date.span().start());
                    if (from >= place.to() && from - place.to() <= 3 && !date.equals(day)) {
                        all.add(contact.again(place, date));
                        break;
                    }
                }
            }
        }
        return all;
    }

    /**
     * Further contacts that the same verb tells of: met X on Monday, Y on Tuesday and Z on Friday.
     */
    List<Contact> then(Group group, Contact contact) {
        DateMention day = contact.date;
        int end = day == null ? 0 : sentence.tokens().at(day.span().end());
        boolean verb = !group.isNoun() && !group.isJourney() && !group.isConference();
        List<Contact> all = new ArrayList<>();
        if (day == null || !verb && !group.has(Meaning.CALL) || end < group.to) {
            return all;
        }
        for (Entity entity : sentence.entities()) {
            DateMention next = day(entity);
            boolean joined =
                    entity.from() > end
                            && entity.from() - end <= BEHIND
                            && Clause.isPersonal(entity)
                            && (sentence.find(Meaning.AND, end, entity.from()) != null
                                    || next != null && sentence.tokens().first(end) == ',')
                            && !words.between(group.to, entity.from())
                            && contact.sides.stream()
                                    .allMatch(side -> Clause.differs(side.entity(), entity));
            if (!joined
                    || sentence.find(Meaning.SAY, end, entity.to() + 2) != null
                    || sentence.isQuoted(entity.from()) != sentence.isQuoted(group.from)
                    || words.between(entity.to(), entity.to() + 3)) {
                continue;
            }
            Contact then = contact.copy();
            contact.sides.stream()
                    .filter(side -> side.entity().to() <= contact.from)
                    .forEach(side -> then.add(side.sentence(), side.entity()));
            then.add(sentence, entity);
            then.refers = then.actors().size() < 2;
            then.place = placed(entity);
            then.date = next;
            all.add(then);
            if (next == null) {
                break;
            }
            end = sentence.tokens().at(next.span().end());
        }
        return all;
    }

    /** The place right behind somebody; or null. */
    private @Nullable Marked<String> placed(Entity entity) {
        return sentence.places().stream()
                .filter(place -> place.from() == entity.to() + 1)
                .filter(place -> sentence.has(Meaning.IN, entity.to(), place.from()))
                .findFirst()
                .orElse(null);
    }

    /** Those whom the subject meets: the sides behind the words, or behind the first of all. */
    private List<Contact.Side> others(Contact contact) {
        int from =
                clause.headFinal()
                        ? contact.sides.stream()
                                .mapToInt(side -> side.entity().to())
                                .min()
                                .orElse(contact.from)
                        : contact.from;
        List<Contact.Side> behind =
                contact.sides.stream().filter(side -> side.entity().from() >= from).toList();
        return behind.isEmpty() ? met(contact) : behind;
    }

    /** Those before the words whom "with" governs: A, with B and C, met. */
    private List<Contact.Side> met(Contact contact) {
        return contact.sides.stream()
                .filter(
                        side ->
                                words.isPeers(side.entity())
                                        || clause.isGoverned(
                                                clause.first(side.entity()), Meaning.WITH)
                                        || clause.isGoverned(side.entity(), Meaning.WITH))
                .toList();
    }

    /**
     * Whether the press tells in one sentence of two calls: A spoke by telephone with B and C. An
     * official text that names two names those of one call.
     */
    private boolean isTwoCalls(Contact contact) {
        List<Entity> others = others(contact).stream().map(Contact.Side::entity).toList();
        return sentence.document().kind() == Document.Kind.NEWS
                && (contact.channel == Channel.CALL || contact.channel == null)
                && contact.actors().size() == 3
                && others.size() == 2
                && others.stream().allMatch(entity -> entity.form() == Form.PERSON)
                && Clause.differs(others.get(0), others.get(1));
    }
}
