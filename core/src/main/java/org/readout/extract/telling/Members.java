package org.readout.extract.telling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Status;
import org.readout.world.World;

/**
 * Gives talks those who lead the delegations of their sides, and the conference of an organisation
 * the persons of its members whom the page hears behind it: who speaks where nothing tells of
 * another place, day or contact speaks there.
 */
public final class Members {

    private static final int NEAR = 3; // sentences between a conference and who attended it
    private static final int NEXT = 2; // sentences between a conference and who speaks at it
    private static final int LISTED = 4; // members
    private static final int LEAST = 3; // members of an organisation that meets
    private static final int MOST = 40; // members whose every minister cannot be meant

    private final World world;

    /** The members of organisations, as the world knows them. */
    public Members(World world) {
        this.world = world;
    }

    /** Adds them to the conference that the page is about. */
    public void join(List<Telling> tellings, List<Sentence> sentences) {
        Telling main = tellings.get(0);
        delegates(main, tellings, sentences);
        String body = main.status == Status.HELD ? body(main) : null;
        int from = sentences.indexOf(main.first().sentence);
        if (body != null
                && (main.channel == Channel.MULTILATERAL || main.channel == Channel.VIDEO)) {
            for (int i = from + 1; i < Math.min(sentences.size(), from + 1 + NEAR); i++) {
                attending(main, sentences, i, body);
            }
        }
        if (body == null || main.channel != Channel.MULTILATERAL) {
            return;
        }
        for (int i = from; i < sentences.size(); i++) {
            Entity speaker = speaker(sentences.get(i), body);
            int here = sentences.get(i).from();
            if (main.first().sentence.from() < here) {
                listed(main, sentences.get(i), body);
            }
            if (speaker != null
                    && !isElsewhere(sentences, i, main)
                    && tellings.stream()
                            .filter(telling -> telling.first().from <= here) // not only later on
                            .noneMatch(telling -> telling.persons().contains(speaker.person()))) {
                main.join(sentences.get(i), speaker);
            }
        }
    }

    /** Adds the persons of several members whom a sentence tells to attend: X, Y and Z attended. */
    private void attending(Telling main, List<Sentence> sentences, int i, String body) {
        Sentence sentence = sentences.get(i);
        boolean attend =
                sentence.has(Meaning.ATTEND, sentence.from(), sentence.to())
                        || sentence.has(Meaning.ACCOMPANIED, sentence.from(), sentence.to());
        List<Entity> persons =
                sentence.entities().stream()
                        .filter(entity -> entity.form() == Form.PERSON && entity.actor() != null)
                        .filter(entity -> !sentence.isQuoted(entity.from()))
                        .filter(entity -> world.members(body).contains(entity.actor()))
                        .toList();
        if (attend
                && persons.stream().map(Entity::actor).distinct().count() > 1
                && !isElsewhere(sentences, i, main)) {
            persons.forEach(person -> main.join(sentence, person));
        }
    }

    /**
     * Makes contacts of conferences to come of organisations to which both sides of the page's
     * contact belong, whose leaders speak of them together: discussed the coming summit of Z.
     */
    private void awaited(Contact reference, List<Contact> contacts, List<Contact> references) {
        Contact talks = contacts.isEmpty() ? null : contacts.get(0);
        Sentence sentence = reference.sentence;
        String body = reference.actors().size() == 1 ? body(reference) : null;
        boolean both =
                talks != null
                        && body != null
                        && SameContact.isReal(reference.status)
                        && isConference(reference)
                        && talks.status == Status.HELD
                        && talks.sentence.from() < sentence.from()
                        && talks.actors().size() == 2
                        && talks.persons().size() > 1
                        && world.members(body).containsAll(talks.actors())
                        && sentence.cues(Meaning.PLANNED).stream()
                                .anyMatch(cue -> cue.to() == reference.from)
                        && !sentence.isQuoted(reference.from)
                        && sentence.entities().stream().noneMatch(Clause::isPersonal)
                        && contacts.stream().noneMatch(told -> body.equals(told.body));
        if (both) {
            talks.sides.forEach(side -> reference.add(side.sentence(), side.entity()));
            reference.status = Status.PLANNED;
            reference.settle(references, contacts);
        }
    }

    /** Adds the members whom a sentence lists, all of them members: the group of X, Y, V and W. */
    private void listed(Telling main, Sentence sentence, String body) {
        List<Entity> states =
                sentence.entities().stream()
                        .filter(entity -> entity.form() == Form.ACTOR && entity.actor() != null)
                        .filter(entity -> !world.isOrganisation(entity.actor()))
                        .filter(entity -> !sentence.isQuoted(entity.from()))
                        .toList();
        boolean all =
                states.size() >= LISTED
                        && states.stream()
                                .allMatch(state -> world.members(body).contains(state.actor()));
        if (all) {
            states.forEach(state -> main.join(sentence, state));
        }
    }

    /**
     * Makes contacts of meetings told of an organisation alone, where the page hears leaders of two
     * of its members or more behind them.
     */
    public void complete(
            List<Contact> contacts, List<Contact> references, List<Sentence> sentences) {
        for (Contact reference : List.copyOf(references)) {
            if (reference.actors().isEmpty() && isConference(reference)) {
                named(reference, sentences);
            }
            awaited(reference, contacts, references);
            String body = reference.actors().size() == 1 ? body(reference) : null;
            boolean meets =
                    body != null
                            && reference.status == Status.HELD
                            && !reference.past
                            && (reference.date != null || reference.place != null)
                            && reference.channel != Channel.CALL
                            && reference.channel != Channel.LETTER
                            && contacts.stream().noneMatch(told -> body.equals(told.body));
            if (!meets || !isMeetable(body)) {
                continue;
            }
            Set<String> states = new LinkedHashSet<>();
            List<Contact.Side> speakers = new ArrayList<>();
            for (Sentence sentence :
                    sentences.subList(sentences.indexOf(reference.sentence), sentences.size())) {
                Entity speaker = speaker(sentence, body);
                if (speaker != null && states.add(speaker.actor())) {
                    speakers.add(new Contact.Side(sentence, speaker));
                }
            }
            boolean next =
                    states.size() == 1
                            && isConference(reference)
                            && reference.persons().isEmpty()
                            && sentences.indexOf(speakers.get(0).sentence())
                                            - sentences.indexOf(reference.sentence)
                                    <= NEXT;
            if (states.size() > 1 || next) {
                speakers.forEach(side -> reference.add(side.sentence(), side.entity()));
                reference.channel = Channel.MULTILATERAL;
                if (reference.place == null) {
                    headed(reference, sentences.get(0));
                }
                reference.settle(references, contacts);
            }
        }
        contacts.sort(Contact.IN_TEXT);
    }

    /** Gives a meeting the city that the headline names as where it was: night session in X. */
    private static void headed(Contact reference, Sentence headline) {
        if (headline.paragraph() > 0 || headline == reference.sentence) {
            return;
        }
        headline.places().stream()
                .filter(
                        place ->
                                headline.cues(Meaning.IN).stream()
                                        .anyMatch(in -> in.to() == place.from()))
                .findFirst()
                .ifPresent(
                        place -> {
                            reference.place = place;
                            reference.placeSentence = headline;
                        });
    }

    /**
     * Gives a conference of nobody named the organisation whose members the sentences before it, or
     * its own, tell of: the leaders of Z warn; after the summit.
     */
    private void named(Contact reference, List<Sentence> sentences) {
        int at = sentences.indexOf(reference.sentence);
        for (int i = at; i >= Math.max(0, at - NEXT); i--) {
            for (Entity entity : sentences.get(i).entities()) {
                boolean body =
                        entity.form() == Form.ACTOR
                                && entity.actor() != null
                                && isMeetable(entity.actor());
                boolean members =
                        body
                                && sentences.get(i).entities().stream()
                                        .filter(other -> other.form() == Form.BOTH)
                                        .anyMatch(
                                                other ->
                                                        other.to() <= entity.from()
                                                                && entity.from() - other.to() <= 2);
                if (members) {
                    reference.add(sentences.get(i), entity);
                    reference.body = entity.actor();
                    reference.channel = Channel.MULTILATERAL;
                    return;
                }
            }
        }
    }

    /** The organisation that a reference is told of, a union where its members confer; or null. */
    private @Nullable String body(Contact reference) {
        String only = reference.actors().iterator().next();
        boolean confers = isConference(reference) && world.isOrganisation(only);
        return confers ? only : reference.body;
    }

    private static boolean isConference(Contact reference) {
        return reference.channel == Channel.MULTILATERAL || reference.rule.startsWith("conference");
    }

    /** Whether an organisation has some members, and not the whole world. */
    private boolean isMeetable(String body) {
        long members = world.members(body).size();
        return world.isOrganisation(body) && members >= LEAST && members <= MOST;
    }

    /** Adds those who lead the delegations of the sides, or negotiate for them. */
    private static void delegates(Telling main, List<Telling> tellings, List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            for (Entity entity : sentence.entities()) {
                boolean leads =
                        entity.form() == Form.PERSON
                                && ("delegation-head".equals(entity.office())
                                        || "chief-negotiator".equals(entity.office()));
                if (leads
                        && main.channel != Channel.CALL
                        && main.channel != Channel.LETTER
                        && entity.actor() != null
                        && main.actors().contains(entity.actor())
                        && !sentence.isQuoted(entity.from())
                        && tellings.stream()
                                .noneMatch(
                                        telling -> telling.persons().contains(entity.person()))) {
                    main.join(sentence, entity);
                }
            }
        }
    }

    /** The organisation that meets, where it has some members and not the whole world. */
    private @Nullable String body(Telling main) {
        for (String actor : main.actors()) {
            if (isMeetable(actor)) {
                return actor;
            }
        }
        return null;
    }

    /** The person of a member who speaks in a sentence, or null. */
    private @Nullable Entity speaker(Sentence sentence, String body) {
        for (Entity entity : sentence.entities()) {
            if (Clause.isPersonal(entity) && !sentence.isQuoted(entity.from())) {
                boolean speaks =
                        sentence.cues(Meaning.SAY).stream()
                                .anyMatch(cue -> !sentence.isQuoted(cue.from()));
                return speaks
                                && entity.form() == Form.PERSON
                                && isLeader(entity, sentence)
                                && world.members(body).contains(entity.actor())
                        ? entity
                        : null;
            }
        }
        return null;
    }

    /** Whether somebody leads a state or a ministry, by his title or by what he was that day. */
    private boolean isLeader(Entity entity, Sentence sentence) {
        String office = entity.office();
        if (office == null && entity.person() != null) {
            World.Tenure tenure = world.office(entity.person(), sentence.document().published());
            office = tenure == null ? null : tenure.office();
        }
        return office != null
                && (office.endsWith("minister")
                        || office.equals("president")
                        || office.equals("monarch"))
                && !office.startsWith("deputy");
    }

    /**
     * Whether the paragraph up to a sentence tells of a place, day or contact that is not the
     * conference's.
     */
    private static boolean isElsewhere(List<Sentence> sentences, int at, Telling main) {
        Sentence here = sentences.get(at);
        Set<String> places =
                main.contacts.stream()
                        .map(contact -> contact.place)
                        .filter(Objects::nonNull)
                        .map(Marked::what)
                        .collect(Collectors.toSet());
        for (int i = at; i >= 0 && sentences.get(i).paragraph() == here.paragraph(); i--) {
            Sentence sentence = sentences.get(i);
            boolean own = main.tells(sentence);
            boolean place =
                    sentence.places().stream()
                            .anyMatch(
                                    other ->
                                            places.stream()
                                                    .noneMatch(
                                                            known ->
                                                                    other.what()
                                                                            .startsWith(known)));
            boolean contact = sentence.cues().stream().anyMatch(cue -> isOther(cue));
            if (!own && (place || contact || isDated(sentence))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a day stands before what is said. */
    private static boolean isDated(Sentence sentence) {
        Marked<Cue> say = sentence.find(Meaning.SAY, sentence.from(), sentence.to());
        int end = say == null ? sentence.to() : say.from();
        return sentence.dates().stream()
                .anyMatch(date -> sentence.tokens().at(date.span().start()) < end);
    }

    private static boolean isOther(Marked<Cue> cue) {
        Meaning meaning = cue.what().meaning();
        return meaning.isContact() && meaning != Meaning.CONFERENCE && meaning != Meaning.MEETING;
    }
}
