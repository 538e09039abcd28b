package org.readout.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.readout.app.reading.Sink;
import org.readout.copies.Originals;
import org.readout.model.Account;
import org.readout.model.Act;
import org.readout.model.Channel;
import org.readout.model.Commitment;
import org.readout.model.Document;
import org.readout.model.Document.Dropped;
import org.readout.model.Document.Reason;
import org.readout.model.Document.Run;
import org.readout.model.Engagement;
import org.readout.model.Engagement.Disagreement;
import org.readout.model.Engagement.Telling;
import org.readout.model.Engagement.Value;
import org.readout.model.Evidence;
import org.readout.model.Page;
import org.readout.model.Participant;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Status;
import org.readout.model.Topic;
import org.readout.model.When;

/**
 * A contact of two invented states, told by both of them and by newspapers in two other scripts.
 */
public final class Sample {

    public static final Document GONDOR =
            page(
                    "gondor",
                    "Office of the Steward of Gondor",
                    "en",
                    Document.Kind.READOUT,
                    "King Elessar speaks with King Eomer <Rohan> & \"friends\"",
                    List.of("Home | News | Contact", "Share this: Ravens, Beacons"),
                    """
                    King Elessar of Gondor spoke by palantir today with King Eomer of Rohan.
                    The two kings discussed trade in horses and the defence of the Gap. King Elessar urged Rohan to lift its tolls at the Fords of Isen, saying “the road must be free for all”. 🐎
                    Both sides agreed to hold talks between their marshals in Edoras before 1 May.""");

    public static final Document ROHAN =
            page(
                    "rohan",
                    "The Riddermark Courier",
                    "en",
                    Document.Kind.NEWS,
                    "Eomer warns Gondor over beacons",
                    List.of("Advertisement", "By Staff Rider"),
                    """
                    EDORAS - King Eomer told the King of Gondor on Wednesday that unlit beacons were “a danger to every man of the Mark”.
                    According to Edoras, tolls were not talked about.""");

    public static final Document HARAD =
            page(
                    "harad",
                    "صحيفة هاراد",
                    "ar",
                    Document.Kind.NEWS,
                    "اتصال بين ملك غوندور وملك روهان",
                    List.of("شارك الخبر"),
                    """
                    أجرى ملك غوندور إلسار اتصالا مع ملك روهان إيومر يوم الأربعاء.
                    وأكد الجانبان أهمية التجارة بين البلدين.""");

    public static final Document EAST =
            page(
                    "east",
                    "东方日报",
                    "zh",
                    Document.Kind.NEWS,
                    "刚铎国王同洛汗国王通话",
                    List.of("责任编辑：某某"),
                    """
                    三月二十四日，刚铎国王埃莱萨同洛汗国王伊奥梅尔通电话。双方就贸易和边境防务交换意见。埃莱萨表示，道路应向所有人开放。""");

    public static final List<Document> DOCUMENTS = List.of(GONDOR, ROHAN, HARAD, EAST);

    private Sample() {}

    /** The accounts of a document. */
    public static List<Account> accounts(Document document) {
        return switch (document.id()) {
            case "d-gondor" ->
                    List.of(
                            account(
                                    document,
                                    "spoke by palantir",
                                    when(document, "today"),
                                    null,
                                    List.of(
                                            side(document, "GON", "elessar", "King Elessar"),
                                            side(document, "ROH", "eomer", "King Eomer")),
                                    List.of(
                                            topic(document, "trade", "trade in horses"),
                                            topic(document, "military", "the defence of the Gap")),
                                    List.of(
                                            statement(
                                                    document,
                                                    "GON",
                                                    "GON",
                                                    "elessar",
                                                    Act.REQUEST,
                                                    "King Elessar urged Rohan to lift its tolls at the Fords of Isen, saying “the road must be free for all”",
                                                    "the road must be free for all",
                                                    true),
                                            statement(
                                                    document,
                                                    "GON",
                                                    "JOINT",
                                                    null,
                                                    Act.AGREE,
                                                    "Both sides agreed to hold talks between their marshals in Edoras before 1 May",
                                                    null,
                                                    false)),
                                    List.of(
                                            promise(
                                                    document,
                                                    "agreed to hold talks between their marshals in Edoras before 1 May"))));
            case "d-rohan" ->
                    List.of(
                            account(
                                    document,
                                    "told the King of Gondor",
                                    when(document, "Wednesday"),
                                    new Place(
                                            "ROH:edoras",
                                            "Edoras",
                                            document.evidence(
                                                    span(document, "EDORAS"), "where.dateline")),
                                    List.of(
                                            side(document, "ROH", "eomer", "King Eomer"),
                                            side(document, "GON", null, "King of Gondor")),
                                    List.of(topic(document, "transport", "beacons")),
                                    List.of(
                                            statement(
                                                    document,
                                                    "ROH",
                                                    "ROH",
                                                    "eomer",
                                                    Act.CONCERN,
                                                    "unlit beacons were “a danger to every man of the Mark”",
                                                    "a danger to every man of the Mark",
                                                    true),
                                            statement(
                                                    document,
                                                    "ROH",
                                                    "ROH",
                                                    null,
                                                    Act.COMMENT,
                                                    "According to Edoras, tolls were not talked about",
                                                    null,
                                                    false)),
                                    List.of()));
            case "d-harad" ->
                    List.of(
                            account(
                                    document,
                                    "اتصالا",
                                    when(document, "الأربعاء"),
                                    null,
                                    List.of(
                                            side(document, "GON", "elessar", "ملك غوندور إلسار"),
                                            side(document, "ROH", "eomer", "ملك روهان إيومر")),
                                    List.of(topic(document, "trade", "التجارة")),
                                    List.of(
                                            statement(
                                                    document,
                                                    "صحيفة هاراد",
                                                    "JOINT",
                                                    null,
                                                    Act.COMMENT,
                                                    "وأكد الجانبان أهمية التجارة بين البلدين",
                                                    null,
                                                    false)),
                                    List.of()));
            default ->
                    List.of(
                            account(
                                    document,
                                    "通电话",
                                    when(document, "三月二十四日"),
                                    null,
                                    List.of(
                                            side(document, "GON", "elessar", "埃莱萨"),
                                            side(document, "ROH", "eomer", "伊奥梅尔")),
                                    List.of(topic(document, "trade", "贸易")),
                                    List.of(
                                            statement(
                                                    document,
                                                    "东方日报",
                                                    "GON",
                                                    "elessar",
                                                    Act.COMMENT,
                                                    "埃莱萨表示，道路应向所有人开放",
                                                    null,
                                                    false)),
                                    List.of()));
        };
    }

    /** The one engagement that they all tell of. */
    public static Engagement engagement() {
        List<Account> accounts = allAccounts();
        Account first = accounts.get(0);
        return new Engagement(
                "e-1",
                Status.HELD,
                Channel.VIDEO,
                first.when(),
                accounts.get(1).place(),
                first.participants(),
                first.themes(),
                List.of(),
                null,
                accounts.stream().map(Account::id).toList(),
                DOCUMENTS.stream().map(Document::id).toList(),
                3,
                List.of(
                        new Disagreement(
                                "channel",
                                List.of(
                                        new Value("video", List.of("a-gondor")),
                                        new Value("call", List.of("a-harad", "a-east"))))),
                List.of(
                        new Telling(
                                "GON",
                                List.of("trade", "military"),
                                List.of("military"),
                                ids(accounts.get(0))),
                        new Telling(
                                "ROH",
                                List.of("transport"),
                                List.of("transport"),
                                ids(accounts.get(1))),
                        new Telling(
                                "صحيفة هاراد", List.of("trade"), List.of(), ids(accounts.get(2))),
                        new Telling("东方日报", List.of("trade"), List.of(), ids(accounts.get(3)))),
                List.of(),
                List.of("the same sides, GON and ROH, on the same day, 3019-03-24"));
    }

    /** The accounts of all documents. */
    public static List<Account> allAccounts() {
        return DOCUMENTS.stream().flatMap(document -> accounts(document).stream()).toList();
    }

    /** Hands everything to a sink as a run does. */
    public static void into(Sink sink) {
        DOCUMENTS.forEach(document -> sink.document(document, accounts(document)));
        sink.problem(
                "broken.html",
                "is no text (it holds zero bytes); convert it to HTML or plain text first");
        sink.originals(Originals.NONE);
        sink.engagement(engagement(), allAccounts());
    }

    private static List<String> ids(Account account) {
        return account.statements().stream().map(Statement::id).toList();
    }

    private static Document page(
            String name,
            String publisher,
            String language,
            Document.Kind kind,
            String title,
            List<String> furniture,
            String text) {
        String before = furniture.get(0) + "\n";
        String after = furniture.size() > 1 ? "\n" + furniture.get(1) : "";
        String content = before + text + after;
        List<Dropped> dropped =
                new ArrayList<>(List.of(new Dropped(0, before.length() - 1, Reason.FURNITURE)));
        if (!after.isEmpty()) {
            dropped.add(
                    new Dropped(
                            before.length() + text.length() + 1, content.length(), Reason.BYLINE));
        }
        Page page =
                new Page(
                        name + ".txt",
                        "https://example.org/" + name,
                        publisher,
                        LocalDate.of(3019, 3, 25),
                        language,
                        title,
                        Page.Form.TEXT,
                        content);
        return new Document(
                "d-" + name,
                page,
                page.url(),
                publisher,
                language,
                page.published(),
                Document.DateSource.METADATA,
                kind,
                title,
                text,
                List.of(new Run(0, before.length(), text.length())),
                dropped);
    }

    private static Account account(
            Document document,
            String words,
            When when,
            Place place,
            List<Participant> participants,
            List<Topic> themes,
            List<Statement> statements,
            List<Commitment> commitments) {
        return new Account(
                document.id().replace("d-", "a-"),
                document.id(),
                true,
                Status.HELD,
                Channel.CALL,
                when,
                place,
                participants,
                null,
                themes,
                List.of(),
                statements,
                commitments,
                null,
                document.evidence(span(document, words), "call.spoke"));
    }

    private static Span span(Document document, String words) {
        int start = document.text().indexOf(words);
        return new Span(start, start + words.length());
    }

    private static When when(Document document, String words) {
        Evidence evidence = document.evidence(span(document, words), "when.weekday");
        return new When(
                "3019-03-24",
                null,
                When.Precision.DAY,
                When.Basis.RELATIVE,
                null,
                List.of(),
                evidence);
    }

    private static Participant side(Document document, String actor, String person, String words) {
        return new Participant(
                actor,
                person,
                words,
                person == null ? null : "monarch",
                document.evidence(span(document, words), "who.title-name"));
    }

    private static Topic topic(Document document, String id, String words) {
        return new Topic(id, document.evidence(span(document, words), "topic.word"));
    }

    private static Statement statement(
            Document document,
            String voice,
            String speaker,
            String person,
            Act act,
            String words,
            String said,
            boolean quoted) {
        Evidence evidence = document.evidence(span(document, words), "said.verb");
        return new Statement(
                "s-" + document.id() + evidence.span().start(),
                voice,
                speaker,
                person,
                act,
                List.of(),
                List.of(),
                quoted,
                said == null ? words : said,
                evidence);
    }

    private static Commitment promise(Document document, String words) {
        return new Commitment(
                "c-" + document.id(),
                List.of("GON", "ROH"),
                List.of(),
                words,
                List.of("military"),
                "3019-05-01",
                false,
                document.evidence(span(document, words), "promised.agreed"));
    }
}
