package org.readout.app.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.app.wording.Wording;
import org.readout.follow.Promise;
import org.readout.model.Commitment;
import org.readout.model.Engagement.FollowUp;
import org.readout.model.Evidence;

/** The register of promises: what is overdue, what waits, what was done and what was given up. */
final class PromisesView {

    private final Wording wording;
    private final Map<String, Shown> documents;
    private final Html html;

    PromisesView(Wording wording, Map<String, Shown> documents, Html html) {
        this.wording = wording;
        this.documents = documents;
        this.html = html;
    }

    void write(List<Promise> promises) {
        html.open(
                "article",
                "class",
                "engagement register",
                "id",
                "promises",
                "data-documents",
                numbers(promises),
                "tabindex",
                "-1");
        html.open("header").element("h2", "Promises").close("header");
        section("Overdue", promises.stream().filter(Promise::overdue));
        section("Open", waiting(promises, Promise.State.OPEN));
        section("Made again", waiting(promises, Promise.State.REPEATED));
        section("Carried out", waiting(promises, Promise.State.CARRIED_OUT));
        section("Dropped", waiting(promises, Promise.State.DROPPED));
        html.close("article");
    }

    private static Stream<Promise> waiting(List<Promise> promises, Promise.State state) {
        return promises.stream().filter(one -> !one.overdue() && one.state() == state);
    }

    /** The documents of the later words; those of the promises themselves are a click away. */
    private String numbers(List<Promise> promises) {
        return promises.stream()
                .flatMap(
                        promise ->
                                Stream.concat(
                                        Stream.of(promise.commitment().evidence()),
                                        promise.followUps().stream().map(FollowUp::evidence)))
                .map(evidence -> documents.get(evidence.document()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparingInt(Shown::number))
                .map(shown -> String.valueOf(shown.number()))
                .collect(Collectors.joining(" "));
    }

    private void section(String label, Stream<Promise> promises) {
        List<Promise> all = promises.toList();
        if (all.isEmpty()) {
            return;
        }
        html.open("section").element("h3", label + " (" + all.size() + ")");
        all.forEach(this::promise);
        html.close("section");
    }

    private void promise(Promise promise) {
        Commitment commitment = promise.commitment();
        html.open("div", "class", "promise").open("p", "class", "speaker");
        if (promise.made() != null) {
            html.text(promise.made() + " · ");
        }
        html.element("a", wording.actors(commitment.by()), "href", "#x-" + promise.engagement());
        html.text(commitment.to().isEmpty() ? "" : " to " + wording.actors(commitment.to()));
        html.text(commitment.due() == null ? "" : " · due " + Wording.due(commitment.due()));
        html.text(commitment.conditional() ? " · on a condition" : "").close("p");
        words(commitment.evidence());
        for (FollowUp followUp : promise.followUps()) {
            html.open(
                    "div",
                    "class",
                    "became " + followUp.relation().name().toLowerCase(Locale.ROOT));
            html.open("p", "class", "speaker")
                    .element("span", Wording.word(followUp.relation()), "class", "act");
            html.text(followUp.reason() + " · ");
            html.element("a", "the contact", "href", "#x-" + followUp.engagement()).close("p");
            words(followUp.evidence());
            html.close("div");
        }
        html.close("div");
    }

    private void words(Evidence evidence) {
        Shown shown = documents.get(evidence.document());
        html.open(
                "a",
                "class",
                "fact promised",
                "href",
                shown == null ? null : "#w-" + Mark.key(shown.number(), evidence.span()),
                "dir",
                "auto",
                "title",
                evidence.rule());
        html.text(evidence.quote());
        if (shown != null) {
            html.element("sup", String.valueOf(shown.number()));
        }
        html.close("a");
    }
}
