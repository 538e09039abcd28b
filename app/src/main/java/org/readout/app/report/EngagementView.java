package org.readout.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.readout.app.reading.Comparison;
import org.readout.app.reading.History;
import org.readout.app.reading.Voices;
import org.readout.app.wording.Wording;
import org.readout.model.Account;
import org.readout.model.Commitment;
import org.readout.model.Engagement;
import org.readout.model.Engagement.Telling;
import org.readout.model.Evidence;
import org.readout.model.Participant;
import org.readout.model.Place;
import org.readout.model.Statement;
import org.readout.model.Topic;

/** An engagement, each of its facts a link to the words it was read from. */
final class EngagementView {

    private final Wording wording;
    private final Map<String, Shown> documents;
    private final Html html;

    EngagementView(Wording wording, Map<String, Shown> documents, Html html) {
        this.wording = wording;
        this.documents = documents;
        this.html = html;
    }

    /** Writes an engagement. */
    void write(int number, Engagement engagement, List<Account> accounts) {
        List<Shown> sources =
                engagement.documents().stream()
                        .map(documents::get)
                        .filter(Objects::nonNull)
                        .toList();
        StringBuilder numbers = new StringBuilder();
        sources.forEach(
                source -> numbers.append(numbers.isEmpty() ? "" : " ").append(source.number()));
        html.open(
                "article",
                "class",
                "engagement",
                "id",
                "e-" + number,
                "data-documents",
                numbers.toString(),
                "tabindex",
                "-1");
        html.open("i", "id", "x-" + engagement.id()).close("i").open("header");
        html.element("h2", wording.sides(engagement.participants()));
        html.open("p", "class", "chips");
        html.element(
                "span",
                Wording.word(engagement.status()),
                "class",
                "chip " + Wording.word(engagement.status()));
        if (engagement.channel() != null) {
            html.element("span", Wording.word(engagement.channel()), "class", "chip");
        }
        if (engagement.outcome() != null) {
            html.element("span", Wording.word(engagement.outcome()), "class", "chip");
        }
        html.close("p").close("header");
        facts(engagement, accounts);
        differences(engagement, accounts);
        tellings(engagement, accounts);
        differ(engagement, accounts);
        promises(accounts);
        followUps(engagement);
        sources(engagement, sources);
        html.close("article");
    }

    private void facts(Engagement engagement, List<Account> accounts) {
        html.open("dl", "class", "facts");
        who(engagement, accounts);
        if (engagement.when() != null) {
            html.element("dt", "when").open("dd");
            fact(Layer.WHEN, Wording.date(engagement.when()), engagement.when().evidence());
            html.element("small", Wording.basis(engagement.when()));
            others(
                    Layer.WHEN,
                    accounts,
                    engagement.when().evidence(),
                    account -> Stream.ofNullable(account.when()).map(when -> when.evidence()));
            html.close("dd");
        }
        Place where = engagement.place();
        if (where != null) {
            html.element("dt", "where").open("dd");
            fact(Layer.WHERE, wording.place(where), where.evidence());
            others(
                    Layer.WHERE,
                    accounts,
                    where.evidence(),
                    account ->
                            Stream.ofNullable(account.place())
                                    .filter(place -> place.id().equals(where.id()))
                                    .map(place -> place.evidence()));
            html.close("dd");
        }
        List<History.Step> steps = History.of(accounts, this::published);
        if (!steps.isEmpty()) {
            html.element("dt", "history").element("dd", Wording.history(steps));
        }
        topics("themes", engagement.themes());
        topics("about", engagement.about());
        html.element("dt", "told by").open("dd", "class", "list");
        for (Account account : accounts) {
            fact(
                    Layer.CONTACT,
                    "“" + clipped(account.evidence().quote()) + "”",
                    account.evidence());
        }
        html.close("dd").close("dl");
    }

    private String published(String document) {
        Shown shown = documents.get(document);
        boolean known = shown != null && shown.document().published() != null;
        return known ? shown.document().published().toString() : "";
    }

    private void who(Engagement engagement, List<Account> accounts) {
        Map<String, List<Participant>> sides = new LinkedHashMap<>();
        engagement
                .participants()
                .forEach(
                        participant ->
                                sides.computeIfAbsent(participant.actor(), key -> new ArrayList<>())
                                        .add(participant));
        sides.forEach(
                (actor, participants) -> {
                    html.element("dt", wording.actor(actor)).open("dd", "class", "list");
                    for (Participant participant : participants) {
                        html.open("span", "class", "one");
                        String name =
                                participant.person() == null
                                        ? "“" + participant.name() + "”"
                                        : wording.person(participant.person(), participant.name());
                        fact(Layer.WHO, name, participant.evidence());
                        if (participant.office() != null) {
                            html.element("small", Wording.plain(participant.office()));
                        }
                        others(
                                Layer.WHO,
                                accounts,
                                participant.evidence(),
                                account ->
                                        account.participants().stream()
                                                .filter(
                                                        other ->
                                                                other.actor().equals(actor)
                                                                        && Objects.equals(
                                                                                other.person(),
                                                                                participant
                                                                                        .person()))
                                                .map(Participant::evidence));
                        html.close("span");
                    }
                    html.close("dd");
                });
    }

    private void topics(String label, List<Topic> topics) {
        if (topics.isEmpty()) {
            return;
        }
        html.element("dt", label).open("dd", "class", "list");
        topics.forEach(
                topic -> fact(Layer.TOPIC, wording.mixed(List.of(topic.id())), topic.evidence()));
        html.close("dd");
    }

    private void differences(Engagement engagement, List<Account> accounts) {
        if (engagement.disagreements().isEmpty()) {
            return;
        }
        html.open("section", "class", "differ").element("h3", "Accounts differ").open("ul");
        for (Engagement.Disagreement disagreement : engagement.disagreements()) {
            html.open("li").element("b", disagreement.field()).text(": ");
            String gap = "";
            for (Engagement.Value value : disagreement.values()) {
                html.text(gap + value.value());
                accounts.stream()
                        .filter(account -> value.accounts().contains(account.id()))
                        .forEach(account -> cite(Layer.CONTACT, account.evidence()));
                gap = " or ";
            }
            html.close("li");
        }
        html.close("ul").close("section");
    }

    private void tellings(Engagement engagement, List<Account> accounts) {
        Map<String, List<Statement>> voices = Voices.of(engagement, accounts);
        voices.values().removeIf(List::isEmpty);
        Comparison comparison = Comparison.of(engagement, accounts);
        if (voices.isEmpty()) {
            return;
        }
        html.open("section")
                .element("h3", voices.size() > 1 ? "Side by side" : "What was said")
                .open("div", "class", "voices");
        voices.forEach(
                (voice, statements) -> {
                    html.open("div", "class", "voice")
                            .open("h4")
                            .element("bdi", wording.voice(voice))
                            .text(
                                    comparison.voices().isEmpty()
                                                    || comparison.voices().contains(voice)
                                            ? " tells"
                                            : ", no side, tells")
                            .close("h4");
                    statements.forEach(this::statement);
                    engagement.readouts().stream()
                            .filter(
                                    telling ->
                                            telling.voice().equals(voice)
                                                    && voices.size() > 1
                                                    && !telling.onlyHere().isEmpty())
                            .map(Telling::onlyHere)
                            .findFirst()
                            .ifPresent(
                                    only ->
                                            html.element(
                                                    "p",
                                                    "only here: " + wording.mixed(only),
                                                    "class",
                                                    "only"));
                    List<String> out = comparison.leavesOut(voice);
                    if (!out.isEmpty()) {
                        html.element("p", "leaves out: " + wording.mixed(out), "class", "only");
                    }
                    html.close("div");
                });
        html.close("div").close("section");
    }

    private void differ(Engagement engagement, List<Account> accounts) {
        List<Comparison.Difference> differences = Comparison.of(engagement, accounts).differences();
        if (differences.isEmpty()) {
            return;
        }
        html.open("section", "class", "differ").element("h3", "The sides' tellings differ");
        html.open("ul");
        for (Comparison.Difference difference : differences) {
            difference
                    .told()
                    .forEach(
                            (voice, words) -> {
                                html.open("li").element("b", difference.name()).text(", ");
                                html.element("bdi", wording.voice(voice)).text(": ");
                                for (String said : words) {
                                    html.element("span", wording.actor(said), "dir", "auto");
                                }
                                html.close("li");
                            });
        }
        html.close("ul").close("section");
    }

    private void statement(Statement statement) {
        html.open("div", "class", "saying " + Wording.word(statement.act()));
        html.open("p", "class", "speaker")
                .element("span", Wording.word(statement.act()), "class", "act");
        String speaker = wording.actor(statement.speaker());
        html.text(
                statement.person() == null
                        ? speaker
                        : wording.person(statement.person(), null) + ", " + speaker);
        html.close("p");
        fact(Layer.SAID, Wording.said(statement), statement.evidence());
        html.close("div");
    }

    private void promises(List<Account> accounts) {
        List<Commitment> commitments =
                accounts.stream().flatMap(account -> account.commitments().stream()).toList();
        if (commitments.isEmpty()) {
            return;
        }
        html.open("section").element("h3", "Promises");
        for (Commitment commitment : commitments) {
            html.open("div", "class", "promise", "id", "c-" + commitment.id());
            html.open("p", "class", "speaker").text(wording.actors(commitment.by()));
            html.text(commitment.to().isEmpty() ? "" : " to " + wording.actors(commitment.to()));
            html.text(commitment.due() == null ? "" : " · due " + Wording.due(commitment.due()));
            html.text(commitment.conditional() ? " · on a condition" : "").close("p");
            fact(Layer.PROMISED, commitment.undertaking(), commitment.evidence());
            html.close("div");
        }
        html.close("section");
    }

    private void followUps(Engagement engagement) {
        if (engagement.followUps().isEmpty()) {
            return;
        }
        html.open("section").element("h3", "What came of it").open("ul");
        for (Engagement.FollowUp followUp : engagement.followUps()) {
            html.open("li").element("a", "The promise", "href", "#c-" + followUp.commitment());
            html.text(" was " + Wording.word(followUp.relation()) + ": ");
            html.element("a", "see the later contact", "href", "#x-" + followUp.engagement())
                    .close("li");
        }
        html.close("ul").close("section");
    }

    private void sources(Engagement engagement, List<Shown> sources) {
        html.open("section")
                .element(
                        "h3",
                        sources.size() == 1
                                ? "Source"
                                : sources.size()
                                        + " sources, "
                                        + engagement.independent()
                                        + " independent");
        html.open("ol", "class", "sources");
        for (Shown source : sources) {
            String title = source.document().title();
            String publisher = source.document().publisher();
            html.open("li", "value", String.valueOf(source.number()));
            html.open("a", "href", "#d-" + source.number());
            html.element("bdi", title != null ? title : source.document().source()).close("a");
            html.text(publisher == null ? "" : " · " + publisher).close("li");
        }
        html.close("ol");
        if (!engagement.why().isEmpty() && sources.size() > 1) {
            html.open("details").element("summary", "Why these are one contact").open("ul");
            engagement.why().forEach(reason -> html.element("li", reason));
            html.close("ul").close("details");
        }
        html.close("section");
    }

    private void fact(Layer layer, String words, Evidence evidence) {
        Shown shown = documents.get(evidence.document());
        if (shown == null) {
            html.element("span", words, "dir", "auto");
            return;
        }
        html.open(
                "a",
                "class",
                "fact " + layer.code(),
                "href",
                "#w-" + Mark.key(shown.number(), evidence.span()),
                "dir",
                "auto",
                "title",
                evidence.rule());
        html.text(words).element("sup", String.valueOf(shown.number())).close("a");
    }

    /** The same fact in other documents, each as its number. */
    private void others(
            Layer layer,
            List<Account> accounts,
            Evidence first,
            Function<Account, Stream<Evidence>> evidence) {
        Set<String> cited = new LinkedHashSet<>(Set.of(first.document()));
        accounts.stream()
                .flatMap(evidence)
                .filter(other -> cited.add(other.document()))
                .forEach(other -> cite(layer, other));
    }

    private void cite(Layer layer, Evidence evidence) {
        Shown shown = documents.get(evidence.document());
        if (shown != null) {
            String key = Mark.key(shown.number(), evidence.span());
            html.open(
                    "a",
                    "class",
                    "cite " + layer.code(),
                    "href",
                    "#w-" + key,
                    "title",
                    evidence.quote());
            html.element("sup", String.valueOf(shown.number())).close("a");
        }
    }

    private static String clipped(String words) {
        return Html.clipped(Html.line(words), 90);
    }
}
