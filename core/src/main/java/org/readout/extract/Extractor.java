package org.readout.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.readout.annotate.Entity;
import org.readout.annotate.Publisher;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.extract.contact.Contacts;
import org.readout.extract.reference.Antecedents;
import org.readout.extract.reference.Apart;
import org.readout.extract.reference.AtHome;
import org.readout.extract.reference.Attendance;
import org.readout.extract.reference.Dropped;
import org.readout.extract.reference.Firsthand;
import org.readout.extract.reference.Headline;
import org.readout.extract.reference.Landmarks;
import org.readout.extract.reference.Margins;
import org.readout.extract.reference.Parties;
import org.readout.extract.reference.Partners;
import org.readout.extract.reference.Peers;
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
import org.readout.extract.telling.Discussed;
import org.readout.extract.telling.Heard;
import org.readout.extract.telling.Members;
import org.readout.extract.telling.Occasions;
import org.readout.extract.telling.Outcomes;
import org.readout.extract.telling.Owners;
import org.readout.extract.telling.RollCall;
import org.readout.extract.telling.SayingDay;
import org.readout.extract.telling.Telling;
import org.readout.extract.telling.Tellings;
import org.readout.extract.telling.Topics;
import org.readout.language.Halt;
import org.readout.language.LanguagePack;
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
        List<Telling> tellings = tellings(document, sentences, pack);
        boolean main = leaveOccasions(tellings);
        if (tellings.isEmpty()) {
            return List.of();
        }
        tellings.get(0).main |= main;
        int title = title(document, sentences);
        hear(tellings, sentences, pack, title);
        Heard.join(tellings, sentences);
        Discussed.give(sentences, tellings, title);
        leaveVague(tellings);
        if (tellings.isEmpty()) {
            return List.of();
        }
        Telling page = tellings.get(0);
        tellings.removeIf(telling -> telling.isMention(page));
        Set<Sentence> free = new LinkedHashSet<>(sentences.subList(title, sentences.size()));
        tellings.forEach(telling -> free.removeAll(telling.sentences()));
        String voice = voice(document, pack);
        List<Account> accounts = new ArrayList<>();
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

    /** The contacts of a document, each with all that its sentences tell of it but what is said. */
    private List<Telling> tellings(Document document, List<Sentence> sentences, LanguagePack pack) {
        List<Contact> contacts = new ArrayList<>();
        List<Contact> references = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Halt.ifAsked();
            for (Contact contact : Contacts.of(world, pack, sentence)) {
                (contact.refers ? references : contacts).add(contact);
            }
        }
        complete(contacts, references, document, sentences, pack);
        SayingDay.drop(contacts, references);
        List<Telling> tellings = Tellings.join(contacts, references);
        if (!tellings.isEmpty()) {
            Datelines.give(tellings, sentences);
            tellings.forEach(telling -> telling.datedBeside(tellings));
            Companions.join(tellings, sentences);
            RollCall.join(tellings, sentences);
            new Members(world).join(tellings, sentences);
            tellings.forEach(telling -> Channels.settle(telling, world));
            Occasions.date(tellings, pack);
        }
        return tellings;
    }

    /** Gives contacts the sides that other sentences name, and takes out what is none. */
    private void complete(
            List<Contact> contacts,
            List<Contact> references,
            Document document,
            List<Sentence> sentences,
            LanguagePack pack) {
        Spoken.mark(contacts, references, sentences, pack);
        AtHome.drop(contacts, references, sentences);
        new Members(world).complete(contacts, references, sentences);
        Possessives.complete(contacts, references, sentences);
        Antecedents.complete(contacts, references, sentences);
        Thirds.complete(contacts, references);
        new Peers(world, pack).complete(contacts, references);
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
    }

    /**
     * Takes out what only gives other contacts their day or leads to them.
     *
     * @return whether the contact told first was such
     */
    private static boolean leaveOccasions(List<Telling> tellings) {
        List<Telling> all = List.copyOf(tellings);
        tellings.removeIf(telling -> telling.isOccasion() || telling.isWay(all));
        return !all.isEmpty() && !tellings.contains(all.get(0));
    }

    /** How many sentences of the title stand at the head of the text. */
    private static int title(Document document, List<Sentence> sentences) {
        String title = document.title();
        if (title == null || !document.text().startsWith(title)) {
            return 0;
        }
        int i = 0;
        while (i < sentences.size()
                && sentences.get(i).paragraph() == 0
                && sentences.get(i).span().start() < title.length()) {
            i++;
        }
        return i;
    }

    /** Gives each contact what was said at it or about it. */
    private static void hear(
            List<Telling> tellings, List<Sentence> sentences, LanguagePack pack, int title) {
        int body = Math.max(title, Datelines.body(sentences));
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
    }

    /** Takes out contacts of which too little is told, and gives what was said there to others. */
    private static void leaveVague(List<Telling> tellings) {
        List<Telling> vague =
                tellings.stream().filter(each -> each.isVague() || each.isTask()).toList();
        tellings.removeAll(vague);
        vague.forEach(each -> inherit(tellings, each.said));
    }

    /** Whose telling a document is: of the side that publishes it, else of its publisher. */
    private String voice(Document document, LanguagePack pack) {
        String house =
                document.kind() == Document.Kind.NEWS
                        ? null
                        : Publisher.side(document, pack, world);
        return house != null
                ? house
                : document.publisher() != null ? document.publisher() : document.source();
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
