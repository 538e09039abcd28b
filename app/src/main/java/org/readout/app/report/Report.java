package org.readout.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.readout.app.report.ReportSink.Problem;
import org.readout.app.report.ReportSink.Told;
import org.readout.app.wording.Wording;
import org.readout.follow.Promise;
import org.readout.model.Engagement;
import org.readout.relate.Relation;

/** The page: a list of engagements, the record of one, and the documents it was read from. */
final class Report {

    private static final Comparator<Told> BY_DAY =
            Comparator.comparing(told -> day(told.engagement()), Comparator.reverseOrder());

    private final Wording wording;
    private final Map<String, Shown> shown;
    private final List<Told> told;
    private final List<Promise> promises;
    private final List<Relation> relations;
    private final List<Problem> problems;
    private final int documents;
    private final Html html = new Html();

    Report(
            Wording wording,
            Map<String, Shown> shown,
            List<Told> told,
            List<Promise> promises,
            List<Relation> relations,
            List<Problem> problems,
            int documents) {
        this.wording = wording;
        this.shown = shown;
        this.told = told.stream().sorted(BY_DAY).toList();
        this.promises = promises;
        this.relations = relations;
        this.problems = problems;
        this.documents = documents;
    }

    /** The whole page. */
    String html() throws IOException {
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
        html.raw(
                "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">");
        html.raw(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">");
        html.element(
                "title",
                "Readout: "
                        + count(told.size(), "engagement")
                        + " from "
                        + count(documents, "document"));
        html.open("style").raw(resource("report.css")).close("style").close("head").open("body");
        bar();
        html.open("div", "class", "panes");
        list();
        html.open("main", "id", "record", "aria-label", "The record");
        if (told.isEmpty()) {
            html.element(
                    "p", "No diplomatic contact was found in these documents.", "class", "empty");
        }
        EngagementView view = new EngagementView(wording, shown, html);
        for (int i = 0; i < told.size(); i++) {
            view.write(i + 1, told.get(i).engagement(), told.get(i).accounts());
        }
        if (!promises.isEmpty()) {
            new PromisesView(wording, shown, html).write(promises);
        }
        for (int i = 0; i < relations.size(); i++) {
            new RelationView(wording, shown, html).write(i + 1, relations.get(i), told);
        }
        html.close("main")
                .open("section", "id", "words", "aria-label", "The words it was read from");
        shown.values().forEach(document -> DocumentView.write(document, html));
        html.close("section").close("div");
        html.open("script", "type", "module")
                .raw(resource("report.js"))
                .close("script")
                .close("body")
                .close("html")
                .raw("\n");
        return html.toString();
    }

    private void bar() {
        html.open("header", "class", "bar").element("h1", "Readout");
        html.element(
                "p",
                count(told.size(), "engagement") + " from " + count(documents, "document"),
                "class",
                "count");
        html.open("fieldset", "class", "layers").element("legend", "Colours");
        for (Layer layer : Layer.values()) {
            toggle(layer.code(), layer.label(), true, "key " + layer.code());
        }
        toggle("dropped", "what was dropped", false, "key");
        html.close("fieldset");
        html.element(
                "button",
                "Light or dark",
                "type",
                "button",
                "id",
                "scheme",
                "title",
                "Light, dark, or as the system has it");
        html.close("header");
    }

    private void toggle(String code, String label, boolean on, String classes) {
        html.open("label", "class", classes);
        html.open("input", "type", "checkbox", "data-layer", code, on ? "checked" : "data-off", "");
        html.text(label).close("label");
    }

    private void list() {
        html.open("nav", "aria-label", "Engagements and documents");
        html.open(
                "input",
                "type",
                "search",
                "id",
                "find",
                "placeholder",
                "Find  ( / )",
                "aria-label",
                "Find an engagement or a document");
        registers();
        html.open("ol", "class", "engagements");
        for (int i = 0; i < told.size(); i++) {
            Engagement engagement = told.get(i).engagement();
            html.open("li").open("a", "href", "#e-" + (i + 1));
            html.element("span", listed(engagement), "class", "day");
            html.element("span", wording.sides(engagement.participants()), "class", "sides");
            String channel =
                    engagement.channel() == null ? "" : Wording.word(engagement.channel()) + ", ";
            html.element(
                    "span",
                    channel
                            + Wording.word(engagement.status())
                            + " · "
                            + count(engagement.documents().size(), "source"),
                    "class",
                    "how");
            html.close("a").close("li");
        }
        html.close("ol");
        documents("Documents without a contact", false);
        documents("All documents", true);
        if (!problems.isEmpty()) {
            html.open("details", "class", "problems")
                    .element("summary", count(problems.size(), "document") + " left out")
                    .open("ul");
            problems.forEach(
                    problem ->
                            html.open("li")
                                    .element("b", problem.source())
                                    .text(" " + problem.reason())
                                    .close("li"));
            html.close("ul").close("details");
        }
        if (shown.size() < documents) {
            html.element(
                    "p",
                    "This page shows "
                            + shown.size()
                            + " of the documents; the rest are in the output.",
                    "class",
                    "note");
        }
        html.element(
                "p",
                "Click a fact to see its words, or words to see their facts. Keys: j and k go through the list, / finds, d shows what was dropped.",
                "class",
                "note");
        html.close("nav");
    }

    /** Links to what is gathered over all engagements. */
    private void registers() {
        if (!promises.isEmpty()) {
            html.open("ol", "class", "documents").open("li").open("a", "href", "#promises");
            long overdue = promises.stream().filter(Promise::overdue).count();
            html.element(
                    "span",
                    count(promises.size(), "promise")
                            + (overdue == 0 ? "" : ", " + overdue + " overdue"),
                    "class",
                    "sides");
            html.close("a").close("li").close("ol");
        }
        if (relations.isEmpty()) {
            return;
        }
        html.open("details")
                .element("summary", "Relations (" + relations.size() + ")")
                .open("ol", "class", "documents");
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            html.open("li").open("a", "href", "#r-" + (i + 1));
            html.element("span", RelationView.measure(relation.mean()), "class", "number");
            html.element(
                    "span",
                    wording.actor(relation.first()) + " – " + wording.actor(relation.second()),
                    "class",
                    "sides");
            html.close("a").close("li");
        }
        html.close("ol").close("details");
    }

    private void documents(String label, boolean all) {
        List<Shown> listed =
                shown.values().stream()
                        .filter(document -> all || document.accounts().isEmpty())
                        .toList();
        if (listed.isEmpty()) {
            return;
        }
        html.open("details")
                .element("summary", label + " (" + listed.size() + ")")
                .open("ol", "class", "documents");
        for (Shown document : listed) {
            html.open("li").open("a", "href", "#d-" + document.number());
            html.element("span", String.valueOf(document.number()), "class", "number");
            String title = document.document().title();
            html.element(
                    "span",
                    title != null ? title : document.document().source(),
                    "class",
                    "sides",
                    "dir",
                    "auto");
            html.close("a").close("li");
        }
        html.close("ol").close("details");
    }

    private static String day(Engagement engagement) {
        return engagement.when() == null || engagement.when().first() == null
                ? ""
                : engagement.when().first();
    }

    private static String listed(Engagement engagement) {
        if (engagement.when() == null) {
            return "undated";
        }
        return engagement.when().first() != null
                ? engagement.when().first()
                : Wording.date(engagement.when());
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
