package org.readout.extract.telling;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.contact.Contact;
import org.readout.extract.contact.Days;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Status;

/**
 * Gives contacts the companions whom a sentence of its own names: "A was accompanied by B and C",
 * "also present were D and E". Who is of none of the sides does not count, but for who joined a
 * call or is told right behind a contact to have taken part in it.
 */
public final class Companions {

    private static final int GAP = 4; // tokens between a side and the verb of who leads it

    private Companions() {}

    /**
     * Takes out what only tells that further persons took part in the contact told right before.
     */
    public static void merge(List<Contact> contacts) {
        List<Contact> all = List.copyOf(contacts);
        contacts.removeIf(
                contact ->
                        contact.attended
                                && attends(contact.sentence) != null
                                && all.stream()
                                        .filter(
                                                other ->
                                                        other.sentence.to()
                                                                == contact.sentence.from())
                                        .anyMatch(
                                                other ->
                                                        !other.past
                                                                && other.status == contact.status));
    }

    /** Adds the companions to the contacts that their sentences speak of. */
    public static void join(List<Telling> tellings, List<Sentence> sentences) {
        boolean listing = false;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Marked<Cue> cue = sentence.find(Meaning.ACCOMPANIED, sentence.from(), sentence.to());
            cue = cue == null ? leads(sentence) : cue;
            cue = cue == null ? attends(sentence) : cue;
            cue = cue == null ? lineup(sentence) : cue;
            boolean here = cue != null && !sentence.isQuoted(cue.from());
            listing = here || listing && goesOn(sentence);
            if (!listing) {
                continue;
            }
            for (Telling telling : tellings(tellings, sentences, i, cue)) {
                join(telling, sentence, cue);
            }
        }
    }

    /** Adds the companions whom a sentence names to a contact, as far as they are of its sides. */
    private static void join(Telling telling, Sentence sentence, @Nullable Marked<Cue> cue) {
        boolean told = telling.tells(sentence);
        if (!told
                && cue != null
                && isJourney(sentence)
                && sentence.has(Meaning.SAY, sentence.from(), cue.from())) {
            return; // whom somebody speaks of
        }
        for (Entity entity : sentence.entities()) {
            if (entity.form() == Form.PERSON
                    && (telling.actors().containsAll(entity.actors())
                            || isOnCall(telling, sentence, cue)
                            || isThird(telling, sentence))
                    && !entity.actors().isEmpty()
                    && !"spokesperson".equals(entity.office())
                    && !sentence.isQuoted(entity.from())
                    && !(told && cue != null && entity.from() < cue.to())
                    && !isTopic(sentence, entity, cue)
                    && !isSpokenOf(sentence, entity, cue)
                    && !isGreeter(sentence, entity)) {
                telling.join(sentence, entity);
            }
        }
    }

    /**
     * Whether those whom a sentence names joined a call that the sentence before tells of: that
     * conversation was followed by the leaders X and Y.
     */
    private static boolean isOnCall(Telling telling, Sentence sentence, @Nullable Marked<Cue> cue) {
        return cue != null
                && (telling.channel == Channel.CALL || telling.channel == Channel.VIDEO)
                && telling.contacts.stream()
                        .anyMatch(
                                contact ->
                                        !contact.past && contact.sentence.to() == sentence.from());
    }

    /**
     * Whether a sentence tells who of a further side took part in what the one before it tells of:
     * in the talks took part X.
     */
    private static boolean isThird(Telling telling, Sentence sentence) {
        boolean toCome = sentence.has(Meaning.WILL, sentence.from(), sentence.to());
        return attends(sentence) != null
                && telling.status == (toCome ? Status.PLANNED : Status.HELD)
                && telling.contacts.stream()
                        .anyMatch(
                                contact ->
                                        !contact.past
                                                && (contact.sentence == sentence
                                                        || contact.sentence.to()
                                                                == sentence.from()));
    }

    /**
     * The word of a sentence that tells of taking part in the very talks told of before: they are
     * named without more, and nothing tells of others; or null.
     */
    private static @Nullable Marked<Cue> attends(Sentence sentence) {
        Marked<Cue> attend = sentence.find(Meaning.ATTEND, sentence.from(), sentence.to());
        attend = attend == null ? joins(sentence) : attend;
        Marked<Cue> say = sentence.find(Meaning.SAY, sentence.from(), sentence.to());
        int end = say == null ? sentence.to() : say.from();
        boolean bare =
                attend != null
                        && sentence.dates().isEmpty()
                        && sentence.places().isEmpty()
                        && !sentence.has(Meaning.NOT, sentence.from(), sentence.to())
                        && !sentence.has(Meaning.CONFERENCE, sentence.from(), sentence.to())
                        && sentence.entities().stream()
                                .filter(one -> one.from() < end)
                                .allMatch(
                                        one -> one.form() == Form.PERSON || isDuty(sentence, one));
        return bare
                        && Stream.of(Meaning.MEETING, Meaning.CALL, Meaning.VIDEO)
                                .flatMap(meaning -> sentence.cues(meaning).stream())
                                .anyMatch(talks -> isBare(sentence, talks.to()))
                ? attend
                : null;
    }

    /**
     * The word of a sentence that only tells who was present of which side: for Z, minister X took
     * part; or null.
     */
    private static @Nullable Marked<Cue> lineup(Sentence sentence) {
        Marked<Cue> attend = sentence.find(Meaning.ATTEND, sentence.from(), sentence.to());
        boolean only =
                attend != null
                        && sentence.dates().isEmpty()
                        && sentence.places().isEmpty()
                        && sentence.cues().stream()
                                .map(cue -> cue.what().meaning())
                                .noneMatch(Companions::tells);
        List<Entity> sides =
                sentence.entities().stream().filter(one -> one.form() != Form.PERSON).toList();
        return only && !sides.isEmpty() && sides.stream().allMatch(side -> isHead(sentence, side))
                ? attend
                : null;
    }

    /** Whether words tell of more than of who was present. */
    private static boolean tells(Meaning meaning) {
        return switch (meaning) {
            case NOT, SAY, MEET, VISIT, CONFERENCE, LETTER, WITH -> true;
            default -> false;
        };
    }

    /** Whether the first person behind a side is of it. */
    private static boolean isHead(Sentence sentence, Entity side) {
        return side.actor() != null
                && sentence.entities().stream()
                        .filter(one -> one.form() == Form.PERSON && one.from() >= side.to())
                        .findFirst()
                        .filter(one -> one.actors().equals(side.actors()))
                        .isPresent();
    }

    /** The word that tells who joined, right behind the talks named: in the talks also joined X. */
    private static @Nullable Marked<Cue> joins(Sentence sentence) {
        return sentence.cues(Meaning.ACCOMPANIED).stream()
                .filter(cue -> sentence.has(Meaning.MEETING, cue.from() - 1, cue.to()))
                .findFirst()
                .orElse(null);
    }

    /** Whether a side is only named in what a person is: X, adviser to the president of Z. */
    private static boolean isDuty(Sentence sentence, Entity side) {
        return side.person() != null
                || sentence.entities().stream()
                        .filter(one -> one.form() == Form.PERSON)
                        .anyMatch(
                                one ->
                                        one.to() <= side.from()
                                                        && side.from() - one.to() <= GAP
                                                        && one.actors().containsAll(side.actors())
                                                || side.form() == Form.OFFICE
                                                        && one.from() - side.to() == 1);
    }

    /** Whether nothing that tells which talks are meant follows their name. */
    private static boolean isBare(Sentence sentence, int at) {
        return isEnd(sentence, at)
                || ContactWords.isJoined(sentence, at - 1)
                || isEnd(sentence, at + 1) && sentence.cuesAt(at).isEmpty()
                || sentence.has(Meaning.ATTEND, at, at + 1)
                || sentence.entities().stream()
                        .anyMatch(
                                one ->
                                        one.from() == at
                                                || one.from() == at + 1
                                                        && sentence.has(Meaning.THE, at, at + 1));
    }

    private static boolean isEnd(Sentence sentence, int at) {
        return at >= sentence.to()
                || !sentence.tokens().isWord(at)
                || sentence.has(Meaning.AND, at, at + 1);
    }

    /**
     * Whether somebody is only named in what is said behind the words for who was present: he
     * welcomed X and the delegation accompanying her, and praised the leadership of Y.
     */
    private static boolean isSpokenOf(
            Sentence sentence, Entity entity, @Nullable Marked<Cue> present) {
        return present != null
                && entity.from() >= present.to()
                && sentence.has(Meaning.SAY, present.to(), entity.from());
    }

    /** Whether an envoy only welcomes or sees off those of his own side. */
    private static boolean isGreeter(Sentence sentence, Entity entity) {
        return "ambassador".equals(entity.office())
                && sentence.cues(Meaning.RECEIVE).stream()
                        .anyMatch(cue -> !sentence.has(Meaning.ATTEND, cue.from(), cue.to()));
    }

    /**
     * The word of a sentence that tells who leads a delegation or speaks for a side, beside the
     * delegation and its head: X led the team of Z, Z's team was led by X; or null.
     */
    private static @Nullable Marked<Cue> leads(Sentence sentence) {
        return sentence.cues(Meaning.LED).stream()
                .filter(
                        cue ->
                                isSide(sentence, cue.to(), 0)
                                        || sentence.entities().stream()
                                                .filter(entity -> entity.form() == Form.PERSON)
                                                .filter(entity -> entity.from() >= cue.to())
                                                .filter(entity -> entity.from() - cue.to() <= 1)
                                                .anyMatch(
                                                        head -> isSide(sentence, cue.from(), GAP)))
                .findFirst()
                .orElse(null);
    }

    /** Whether the body of a side stands right behind a token, or a side not far before it. */
    private static boolean isSide(Sentence sentence, int at, int before) {
        return sentence.entities().stream()
                .anyMatch(
                        entity ->
                                entity.form() == Form.SEAT && entity.from() == at
                                        || before > 0
                                                && !Clause.isPersonal(entity)
                                                && entity.to() <= at
                                                && at - entity.to() <= before);
    }

    /** Whether a sentence holds nothing but more persons: among them the minister X and Y. */
    private static boolean goesOn(Sentence sentence) {
        boolean persons =
                sentence.entities().stream().filter(entity -> entity.form() == Form.PERSON).count()
                        > 1;
        return persons
                && sentence.dates().isEmpty()
                && sentence.cues().stream()
                        .noneMatch(
                                cue ->
                                        switch (cue.what().meaning()) {
                                            case SAY, DISCUSS, WILL, PLANNED, WITH -> true;
                                            default -> cue.what().meaning().isContact();
                                        });
    }

    /** The contacts that companions took part in: one, or all that took place where it says so. */
    private static List<Telling> tellings(
            List<Telling> tellings, List<Sentence> sentences, int at, @Nullable Marked<Cue> cue) {
        Sentence sentence = sentences.get(at);
        if (sentence.has(Meaning.EACH, sentence.from(), sentence.to()) && isAlone(sentence, cue)) {
            Telling main = tellings.get(0);
            return tellings.stream()
                    .filter(telling -> telling.status == main.status)
                    .filter(telling -> !telling.first().past && !telling.tells(sentence))
                    .filter(telling -> telling.first().from < sentence.from())
                    .filter(telling -> Days.near(telling.date(), main.date(), 1))
                    .filter(telling -> telling == main || !isMention(telling))
                    .filter(
                            telling ->
                                    telling.persons().stream().anyMatch(main.persons()::contains))
                    .toList();
        }
        Telling telling = telling(tellings, sentences, at, cue);
        return telling == null ? List.of() : List.of(telling);
    }

    /** Whether a contact is only spoken of in what somebody says. */
    private static boolean isMention(Telling telling) {
        return telling.contacts.stream().allMatch(Contact::isTold);
    }

    /** Whether a sentence names companions and nobody whom they were with. */
    private static boolean isAlone(Sentence sentence, @Nullable Marked<Cue> cue) {
        return cue == null
                || sentence.entities().stream()
                                .filter(entity -> entity.person() != null)
                                .map(entity -> entity.from() < cue.from())
                                .distinct()
                                .count()
                        < 2;
    }

    /**
     * The contact that the sentence tells of, else the nearest with one of its people, one that was
     * held if there is such, else the main one, unless the sentence tells of another journey or
     * day.
     */
    private static @Nullable Telling telling(
            List<Telling> tellings, List<Sentence> sentences, int at, @Nullable Marked<Cue> cue) {
        Sentence sentence = sentences.get(at);
        boolean alone = isAlone(sentence, cue);
        boolean toCome = sentence.has(Meaning.WILL, sentence.from(), sentence.to());
        Telling best = null;
        int least = Integer.MAX_VALUE;
        for (Telling telling : tellings) {
            boolean known =
                    sentence.entities().stream()
                            .anyMatch(
                                    entity ->
                                            entity.person() != null
                                                    && telling.persons().contains(entity.person()));
            boolean open = known && !telling.first().past && isOf(sentence, telling);
            if (isDeed(telling, sentence)) {
                continue;
            }
            for (Contact contact : telling.contacts) {
                if (isOnlyTold(contact, sentence, cue)) {
                    continue;
                }
                boolean later = contact.sentence.paragraph() > sentence.paragraph();
                boolean next =
                        alone
                                && !contact.past
                                && contact.sentence.to() == sentence.from()
                                && !isElsewhere(sentence, contact);
                if (contact.sentence != sentence && !next && (!open || alone && later)) {
                    continue; // who was present here may have met others elsewhere
                }
                int far = Math.abs(at - sentences.indexOf(contact.sentence));
                boolean held = telling.status == Status.HELD;
                far += held != toCome ? 0 : sentences.size(); // rather what was held
                far += later ? sentences.size() : 0; // rather what was told before
                boolean there = // came from the summit and a visit: seen off by the host
                        far == least
                                && best.channel == Channel.MULTILATERAL
                                && contact.journey
                                && best.first().sentence == telling.first().sentence;
                if (far < least || there) {
                    least = far;
                    best = telling;
                }
            }
        }
        boolean told =
                tellings.stream()
                        .flatMap(telling -> telling.contacts.stream())
                        .anyMatch(contact -> isOnlyTold(contact, sentence, cue));
        return best != null || isAnother(sentence) && !told ? best : hosted(tellings, sentence);
    }

    /**
     * Whether a companion, who stands before it in its sentence, only tells of a contact: X, who
     * was with Y, said that it went on from Z's visit.
     */
    private static boolean isOnlyTold(
            Contact contact, Sentence sentence, @Nullable Marked<Cue> cue) {
        return cue != null
                && contact.sentence == sentence
                && sentence.entities().stream()
                        .anyMatch(
                                entity -> entity.form() == Form.PERSON && entity.to() <= cue.from())
                && sentence.cues(Meaning.SAY).stream()
                        .anyMatch(say -> say.from() >= cue.to() && say.to() <= contact.from);
    }

    /**
     * Whether only what two did is told, where a sentence names talks: signed it the day before.
     */
    private static boolean isDeed(Telling telling, Sentence sentence) {
        return !telling.main
                && telling.contacts.stream()
                        .allMatch(contact -> contact.rule.equals("together.agreed"))
                && sentence.has(Meaning.MEETING, sentence.from(), sentence.to());
    }

    /**
     * The main contact; where that is a conference and the same words tell of a journey besides, or
     * who is present is of the side visited, the journey: came from the summit and a visit to Z.
     */
    private static Telling hosted(List<Telling> tellings, Sentence sentence) {
        Telling main = tellings.get(0);
        Set<String> present =
                sentence.entities().stream()
                        .filter(entity -> entity.form() == Form.PERSON && entity.actor() != null)
                        .map(Entity::actor)
                        .collect(Collectors.toSet());
        return tellings.stream()
                .filter(telling -> telling.main && telling.first().journey)
                .filter(telling -> telling.actors().containsAll(present))
                .filter(
                        telling ->
                                main.channel == Channel.MULTILATERAL
                                        || !main.actors().containsAll(present))
                .findFirst()
                .orElse(main);
    }

    /** Whether a sentence may tell of another journey, or of a day behind its word of saying. */
    private static boolean isAnother(Sentence sentence) {
        Marked<Cue> say = sentence.find(Meaning.SAY, sentence.from(), sentence.to());
        int told = say == null ? sentence.from() : say.to();
        return isJourney(sentence)
                || sentence.dates().stream()
                        .anyMatch(date -> sentence.tokens().at(date.span().start()) >= told);
    }

    private static boolean isJourney(Sentence sentence) {
        return sentence.has(Meaning.VISIT, sentence.from(), sentence.to()) && isBound(sentence)
                || sentence.has(Meaning.CONFERENCE, sentence.from(), sentence.to());
    }

    /** Whether a sentence names anything but persons, as where a journey goes. */
    private static boolean isBound(Sentence sentence) {
        return !sentence.places().isEmpty()
                || sentence.entities().stream().anyMatch(entity -> entity.form() != Form.PERSON);
    }

    /** Whether a sentence tells no day, or one about that of the contact. */
    private static boolean isOf(Sentence sentence, Telling telling) {
        return sentence.dates().isEmpty()
                || sentence.dates().stream().anyMatch(date -> Days.near(telling.date(), date, 1));
    }

    /** Whether a sentence tells a day, and another city than that of a contact. */
    private static boolean isElsewhere(Sentence sentence, Contact contact) {
        return contact.isInCity()
                && !sentence.dates().isEmpty()
                && !sentence.places().isEmpty()
                && sentence.places().stream()
                        .noneMatch(place -> place.what().equals(contact.place.what()));
    }

    /** Whether words for what is discussed stand before a person and behind that for who joined. */
    private static boolean isTopic(Sentence sentence, Entity entity, @Nullable Marked<Cue> cue) {
        int from = cue == null || cue.from() > entity.from() ? sentence.from() : cue.from();
        return sentence.has(Meaning.DISCUSS, from, entity.from());
    }
}
