package org.readout.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Publisher;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.extract.contact.Contacts;
import org.readout.extract.reference.Antecedents;
import org.readout.extract.reference.Apart;
import org.readout.extract.reference.Attendance;
import org.readout.extract.reference.Dropped;
import org.readout.extract.reference.Firsthand;
import org.readout.extract.reference.Headline;
import org.readout.extract.reference.Landmarks;
import org.readout.extract.reference.Margins;
import org.readout.extract.reference.Parties;
import org.readout.extract.reference.Partners;
import org.readout.extract.reference.Possessives;
import org.readout.extract.reference.Thirds;
import org.readout.extract.reference.Unowned;
import org.readout.extract.speech.Commitments;
import org.readout.extract.speech.Letters;
import org.readout.extract.speech.Repetition;
import org.readout.extract.speech.Said;
import org.readout.extract.speech.Speech;
import org.readout.extract.speech.Spoken;
import org.readout.extract.speech.Undertakings;
import org.readout.extract.telling.Channels;
import org.readout.extract.telling.Companions;
import org.readout.extract.telling.Datelines;
import org.readout.extract.telling.Heard;
import org.readout.extract.telling.Members;
import org.readout.extract.telling.Occasions;
import org.readout.extract.telling.Outcomes;
import org.readout.extract.telling.Owners;
import org.readout.extract.telling.RollCall;
import org.readout.extract.telling.Telling;
import org.readout.extract.telling.Tellings;
import org.readout.extract.telling.Topics;
import org.readout.language.Cue;
import org.readout.language.Halt;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Commitment;
import org.readout.model.Document;
import org.readout.model.Evidence;
import org.readout.model.Ids;
import org.readout.model.Participant;
import org.readout.model.Place;
import org.readout.model.Statement;
import org.readout.model.When;
import org.readout.world.World;

/** Reads the accounts of a document from its annotated sentences. Safe to share between threads. */
public final class Extractor {

    private static final int HEADING = 14; // tokens at most

    private final World world;

    /** An extractor that knows the facts of {@code world}. */
    public Extractor(World world) {
        this.world = world;
    }

    /** What the document says about each contact it tells of, in reading order. */
    public List<Account> extract(Document document, List<Sentence> sentences, LanguagePack pack) {
        List<Contact> contacts = new ArrayList<>();
        List<Contact> references = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Halt.ifAsked();
            for (Contact contact : Contacts.of(world, pack, sentence)) {
                (contact.refers ? references : contacts).add(contact);
            }
        }
        Spoken.mark(contacts, references, sentences, pack);
        athome(contacts, references, sentences);
        new Members(world).complete(contacts, references, sentences);
        Possessives.complete(contacts, references, sentences);
        Antecedents.complete(contacts, references, sentences);
        Thirds.complete(contacts, references);
        Unowned.complete(contacts, references, sentences);
        Dropped.complete(contacts, references, sentences, pack);
        Attendance.complete(contacts, references, sentences, pack);
        Firsthand.complete(contacts, references, sentences);
        Headline.complete(contacts, references, sentences);
        Headline.guests(contacts, sentences);
        Letters.complete(contacts, references, sentences);
        new Landmarks(world, document, sentences).complete(contacts, references);
        Margins.complete(contacts, references);
        Parties.complete(contacts, sentences, world);
        Partners.complete(contacts, references);
        Apart.take(contacts);
        Companions.merge(contacts);
        Datelines.stamp(contacts, sentences);
        List<Telling> tellings = Tellings.join(contacts, references);
        if (tellings.isEmpty()) {
            return List.of();
        }
        Datelines.give(tellings, sentences);
        tellings.forEach(telling -> telling.datedBeside(tellings));
        Companions.join(tellings, sentences);
        RollCall.join(tellings, sentences);
        new Members(world).join(tellings, sentences);
        tellings.forEach(telling -> Channels.settle(telling, world));
        Occasions.date(tellings, pack);
        List<Telling> all = List.copyOf(tellings);
        boolean main = tellings.get(0).isOccasion() || tellings.get(0).isWay(all);
        tellings.removeIf(telling -> telling.isOccasion() || telling.isWay(all));
        if (tellings.isEmpty()) {
            return List.of();
        }
        tellings.get(0).main |= main;
        boolean headline =
                document.title() != null
                        && !sentences.isEmpty()
                        && sentences.get(0).paragraph() == 0
                        && document.text().startsWith(document.title());
        int skip = 0;
        while (headline
                && skip < sentences.size()
                && sentences.get(skip).paragraph() == 0
                && sentences.get(skip).span().start() < document.title().length()) {
            skip++;
        }
        int body = Math.max(skip, Datelines.body(sentences));
        List<Said> words = new ArrayList<>(Speech.of(sentences, pack, body));
        int heading = pack.spaces() ? HEADING : 3 * HEADING;
        words.removeIf(said -> said.aside() || isHeading(said.sentence(), sentences, heading));
        Said before = null;
        Telling going = null; // to which what was said before belongs
        for (Said said : Repetition.drop(words)) {
            Halt.ifAsked();
            Telling telling = Owners.owner(tellings, said, before, going);
            before = said;
            going = telling;
            if (telling != null && Undertakings.isAgenda(said, telling.status)) {
                telling.discussed.add(said.sentence());
            } else if (telling != null) {
                telling.said.add(said);
                telling.heard(said);
            }
        }
        Heard.join(tellings, sentences);
        discussed(sentences, tellings, skip);
        List<Telling> vague =
                tellings.stream().filter(each -> each.isVague() || each.isTask()).toList();
        tellings.removeAll(vague);
        vague.forEach(each -> inherit(tellings, each.said));
        if (tellings.isEmpty()) {
            return List.of();
        }
        Telling page = tellings.get(0);
        tellings.removeIf(telling -> telling.isMention(page));
        Set<Sentence> free = new LinkedHashSet<>(sentences.subList(skip, sentences.size()));
        tellings.forEach(telling -> free.removeAll(telling.sentences()));
        List<Account> accounts = new ArrayList<>();
        String house =
                document.kind() == Document.Kind.NEWS
                        ? null
                        : Publisher.side(document, pack, world);
        String voice =
                house != null
                        ? house
                        : document.publisher() != null ? document.publisher() : document.source();
        for (Telling telling : tellings) {
            Halt.ifAsked();
            Account account = account(document, telling, sentences, free, voice, pack);
            boolean told = accounts.stream().anyMatch(other -> other.id().equals(account.id()));
            if (!told) { // what nothing tells apart is told once
                accounts.add(account);
            }
        }
        return accounts;
    }

    /** Gives what is said of a contact that tells nothing of its own to the one it belongs to. */
    private static void inherit(List<Telling> tellings, List<Said> words) {
        for (Said said : words) {
            Telling owner = said.joint() ? Owners.owner(tellings, said, null, null) : null;
            if (owner != null && !Undertakings.isAgenda(said, owner.status)) {
                owner.said.add(said);
            }
        }
    }

    /** Whether a sentence is a short line of news by itself that ends in no mark: a heading. */
    private static boolean isHeading(Sentence sentence, List<Sentence> sentences, int longest) {
        return sentence.document().kind() == Document.Kind.NEWS
                && sentence.paragraph() > 0
                && sentence.to() - sentence.from() <= longest
                && sentence.tokens().isWord(sentence.to() - 1)
                && !sentence.isQuoted(sentence.from())
                && sentences.stream()
                                .filter(other -> other.paragraph() == sentence.paragraph())
                                .count()
                        == 1;
    }

    /**
     * Takes out what words of domestic life stand beside: matches between teams, coalition talks,
     * wage talks. Persons in office are no team.
     */
    private static void athome(
            List<Contact> contacts, List<Contact> references, List<Sentence> sentences) {
        long count =
                sentences.stream().mapToLong(sentence -> sentence.cues(Meaning.HOME).size()).sum();
        contacts.removeIf(Extractor::isAtHome);
        references.removeIf(Extractor::isAtHome);
        references.removeIf(
                reference -> reference.actors().isEmpty() && isBesideHome(reference, sentences));
        boolean domestic = count >= 3 && count * 3 >= sentences.size();
        contacts.removeIf(
                contact ->
                        contact.persons().isEmpty()
                                && contact.sides.stream()
                                        .noneMatch(side -> side.entity().office() != null)
                                && (domestic
                                        || contact.sentence.has(
                                                Meaning.HOME,
                                                contact.sentence.from(),
                                                contact.sentence.to())));
    }

    /** Whether the sentences before, in its paragraph, tell of a contact at home. */
    private static boolean isBesideHome(Contact reference, List<Sentence> sentences) {
        return sentences.stream()
                .filter(other -> other.paragraph() == reference.sentence.paragraph())
                .filter(other -> other.from() < reference.sentence.from())
                .anyMatch(other -> other.has(Meaning.HOME, other.from(), other.to()));
    }

    /**
     * Whether the words for a contact are part of those for one at home: met the governor; or tell
     * of nobody but somebody at home: meeting with governor X.
     */
    private static boolean isAtHome(Contact contact) {
        for (Marked<Cue> home : contact.sentence.cues(Meaning.HOME)) {
            boolean met = home.from() < contact.to && contact.from < home.to();
            boolean alone =
                    contact.refers
                            && contact.sides.stream()
                                    .map(Contact.Side::entity)
                                    .anyMatch(
                                            side ->
                                                    side.from() <= home.from()
                                                            && home.to() <= side.to());
            if (met || alone) {
                return true;
            }
        }
        return false;
    }

    /**
     * Sentences that only tell what was discussed belong to the contact told last before them that
     * has their people, else to the main one.
     */
    private static void discussed(List<Sentence> sentences, List<Telling> tellings, int skip) {
        for (Sentence sentence :
                sentences.subList(Math.min(skip, sentences.size()), sentences.size())) {
            Marked<Cue> cue = sentence.find(Meaning.DISCUSS, sentence.from(), sentence.to());
            cue = cue == null ? signed(sentence) : cue;
            boolean told = cue == null || isTold(tellings, sentence, cue.to());
            if (told) {
                continue;
            }
            Telling best = before(tellings, sentence);
            for (Telling telling : tellings) {
                for (Entity entity : sentence.entities()) {
                    if (entity.person() != null
                            && telling.persons().contains(entity.person())
                            && !best.persons().contains(entity.person())
                            && !telling.tells(sentence)) {
                        best = telling;
                    }
                }
            }
            Telling named = named(tellings, sentence, best);
            (named == null ? best : named).discussed.add(sentence);
        }
    }

    /**
     * Whether a sentence tells of a contact by itself before the words that tell of a topic end.
     */
    private static boolean isTold(List<Telling> tellings, Sentence sentence, int end) {
        return tellings.stream()
                .flatMap(telling -> telling.contacts.stream())
                .anyMatch(
                        contact ->
                                contact.sentence == sentence
                                        && !contact.refers
                                        && contact.from < end);
    }

    /**
     * The only contact with a side that a sentence names, where another one has none of those that
     * it names: with Fiji, he discussed fish; or null.
     */
    private static @Nullable Telling named(
            List<Telling> tellings, Sentence sentence, Telling other) {
        Set<String> actors = new LinkedHashSet<>();
        sentence.entities().forEach(entity -> actors.addAll(entity.actors()));
        if (!Collections.disjoint(actors, other.actors())) {
            return null;
        }
        List<Telling> named =
                tellings.stream()
                        .filter(telling -> !Collections.disjoint(actors, telling.actors()))
                        .filter(telling -> !telling.tells(sentence))
                        .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    /** The word of a sentence that tells what the sides, or persons of theirs, signed; or null. */
    private static @Nullable Marked<Cue> signed(Sentence sentence) {
        boolean sides =
                sentence.entities().stream().anyMatch(entity -> entity.form() == Entity.Form.BOTH);
        return sides
                ? sentence.find(Meaning.AGREEMENT_SIGNED, sentence.from(), sentence.to())
                : null;
    }

    /**
     * The contact told last before a sentence in its paragraph, and by itself, that has come as far
     * as the main one, or stands right before a sentence that names nobody; else the main one.
     */
    private static Telling before(List<Telling> tellings, Sentence sentence) {
        Telling best = tellings.get(0);
        boolean bare = Topics.isBare(sentence);
        int last = -1;
        for (Telling telling : tellings) {
            for (Contact contact : telling.contacts) {
                boolean next = bare && contact.sentence.to() == sentence.from();
                if (contact.sentence.paragraph() == sentence.paragraph()
                        && (next || telling.status == tellings.get(0).status && !contact.past)
                        && !tellings.get(0).tells(contact.sentence)
                        && !contact.isTold()
                        && !contact.isPrelude()
                        && !sentence.isQuoted(sentence.from())
                        && contact.from < sentence.from()
                        && contact.from > last) {
                    last = contact.from;
                    best = telling;
                }
            }
        }
        return best;
    }

    private Account account(
            Document document,
            Telling telling,
            List<Sentence> sentences,
            Set<Sentence> free,
            String publisher,
            LanguagePack pack) {
        Contact first = telling.first();
        Evidence evidence = document.evidence(first.span(), first.rule);
        List<Participant> participants = participants(document, telling);
        Set<String> sides = new LinkedHashSet<>();
        participants.forEach(participant -> sides.add(participant.actor()));
        List<Statement> statements = new ArrayList<>();
        List<Commitment> commitments = new ArrayList<>();
        for (Said said : telling.said) {
            Statement statement = statement(document, said, participants, sides, publisher);
            statements.add(statement);
            for (Said part : said.parts(sentences)) {
                commitments.addAll(
                        Commitments.of(document, part, statement, List.copyOf(sides), pack));
            }
        }
        When when = telling.when(document, world);
        Place place = telling.place(document);
        Channel channel = telling.channel(place);
        String key =
                String.join("+", sides)
                        + "|"
                        + channel
                        + "|"
                        + telling.status
                        + "|"
                        + (when == null ? "" : when.first() + when.partial())
                        + "|"
                        + first.span().start()
                        + (first.beside == null ? "" : "|" + String.join("+", first.persons()));
        return new Account(
                Ids.of("account", document.id(), key),
                document.id(),
                telling.main,
                telling.status,
                channel,
                when,
                place,
                participants,
                telling.initiatedBy(sides),
                Topics.themes(document, telling, free),
                Topics.about(document, telling, sides, world),
                statements,
                commitments,
                Outcomes.of(sentences, telling),
                evidence);
    }

    private List<Participant> participants(Document document, Telling telling) {
        Map<String, Participant> byPerson = new LinkedHashMap<>();
        for (Contact contact : telling.contacts) {
            for (Contact.Side side : contact.sides) {
                Entity entity = side.entity();
                for (String actor : world.sides(entity.actors())) {
                    Evidence evidence =
                            document.evidence(
                                    side.sentence().span(entity.from(), entity.to()),
                                    "participant." + entity.form().name().toLowerCase(Locale.ROOT));
                    byPerson.putIfAbsent(
                            actor + "/" + (entity.person() == null ? "" : entity.person()),
                            new Participant(
                                    actor,
                                    entity.person(),
                                    entity.name(),
                                    entity.office(),
                                    evidence));
                }
            }
        }
        List<Participant> all = new ArrayList<>(byPerson.values());
        all.removeIf(
                participant ->
                        participant.person() == null
                                && byPerson.values().stream()
                                        .anyMatch(
                                                other ->
                                                        other.person() != null
                                                                && other.actor()
                                                                        .equals(
                                                                                participant
                                                                                        .actor())));
        return all;
    }

    private Statement statement(
            Document document,
            Said said,
            List<Participant> participants,
            Set<String> sides,
            String publisher) {
        Evidence evidence =
                document.evidence(said.sentence().span(said.from(), said.to()), said.rule());
        String person = said.joint() ? null : said.speaker().person();
        String actor =
                participants.stream()
                        .filter(one -> person != null && person.equals(one.person()))
                        .map(Participant::actor)
                        .findFirst()
                        .filter(side -> said.speaker().actor() == null)
                        .orElse(said.speaker().actor());
        String speaker =
                said.joint() ? Statement.JOINT : Objects.requireNonNullElse(actor, Statement.JOINT);
        String voice = said.voice() != null ? said.voice() : publisher;
        return new Statement(
                Ids.of(
                        "statement",
                        document.id(),
                        evidence.span().start(),
                        evidence.span().end(),
                        speaker),
                voice,
                speaker,
                person,
                said.act(),
                Topics.themes(said),
                Topics.about(said, sides, world),
                said.quoted(),
                evidence.quote(),
                evidence);
    }
}
