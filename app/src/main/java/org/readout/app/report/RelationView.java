package org.readout.app.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.app.report.ReportSink.Told;
import org.readout.app.wording.Wording;
import org.readout.model.Engagement;
import org.readout.relate.Relation;
import org.readout.relate.Relation.Part;
import org.readout.relate.Relation.Point;

/** How two sides get on over time: a bar for each contact, and what each is reckoned from. */
final class RelationView {

    /** Of the chart, in units of its own. */
    private static final int HEIGHT = 120;

    private static final int BAR = 22;
    private static final int GAP = 8;
    private static final int LEFT = 30;

    private final Wording wording;
    private final Map<String, Shown> documents;
    private final Html html;

    RelationView(Wording wording, Map<String, Shown> documents, Html html) {
        this.wording = wording;
        this.documents = documents;
        this.html = html;
    }

    /** A measure with its sign. */
    static String measure(double value) {
        return String.format(Locale.ROOT, "%+.1f", value);
    }

    void write(int number, Relation relation, List<Told> told) {
        Map<String, Engagement> engagements =
                told.stream()
                        .map(Told::engagement)
                        .collect(Collectors.toMap(Engagement::id, one -> one, (one, two) -> one));
        String numbers =
                relation.points().stream()
                        .flatMap(point -> point.parts().stream())
                        .map(part -> documents.get(part.evidence().document()))
                        .filter(Objects::nonNull)
                        .map(Shown::number)
                        .distinct()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        html.open(
                "article",
                "class",
                "engagement register",
                "id",
                "r-" + number,
                "data-documents",
                numbers,
                "tabindex",
                "-1");
        html.open("header")
                .element(
                        "h2",
                        wording.actor(relation.first()) + " – " + wording.actor(relation.second()))
                .open("p", "class", "chips")
                .element("span", measure(relation.mean()) + " in the mean", "class", "chip")
                .element(
                        "span",
                        relation.points().size()
                                + (relation.points().size() == 1 ? " contact" : " contacts"),
                        "class",
                        "chip")
                .element("span", "table " + Relation.TABLE, "class", "chip")
                .close("p")
                .close("header");
        chart(relation);
        html.open("section").element("h3", "What it is reckoned from");
        relation.points().forEach(point -> point(point, engagements.get(point.engagement())));
        html.close("section").close("article");
    }

    private void chart(Relation relation) {
        int width = LEFT + relation.points().size() * (BAR + GAP);
        html.open(
                "svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + Math.max(width, 240) + " " + (HEIGHT + 16),
                "preserveAspectRatio",
                "xMinYMid",
                "role",
                "img",
                "aria-label",
                "Cooperation above the line and conflict below it, contact by contact");
        int middle = HEIGHT / 2;
        for (int value = -10; value <= 10; value += 10) {
            int y = middle - value * middle / 10 + 8;
            html.open(
                            "line",
                            "x1",
                            "" + LEFT,
                            "x2",
                            "" + Math.max(width, 240),
                            "y1",
                            "" + y,
                            "y2",
                            "" + y,
                            "class",
                            value == 0 ? "axis" : "grid")
                    .close("line");
            html.element(
                    "text",
                    value == 0 ? "0" : (value > 0 ? "+" : "") + value,
                    "x",
                    "" + (LEFT - 5),
                    "y",
                    "" + (y + 3),
                    "class",
                    "tick");
        }
        int x = LEFT + GAP / 2;
        for (Point point : relation.points()) {
            html.open("a", "href", "#x-" + point.engagement())
                    .element(
                            "title",
                            (point.day() == null ? "undated" : point.day())
                                    + ": cooperation "
                                    + measure(point.cooperation())
                                    + ", conflict "
                                    + measure(point.conflict()));
            bar(x, middle + 8 - point.cooperation() * middle / 10, point.cooperation(), "good");
            bar(x, middle + 8, -point.conflict(), "bad");
            html.close("a");
            x += BAR + GAP;
        }
        html.close("svg");
    }

    private void bar(int x, double y, double value, String kind) {
        if (value > 0) {
            html.open(
                            "rect",
                            "x",
                            "" + x,
                            "y",
                            String.format(Locale.ROOT, "%.1f", y),
                            "width",
                            "" + BAR,
                            "height",
                            String.format(Locale.ROOT, "%.1f", value * HEIGHT / 20),
                            "rx",
                            "2",
                            "class",
                            kind)
                    .close("rect");
        }
    }

    private void point(Point point, @Nullable Engagement engagement) {
        html.open("details", "class", "point").open("summary");
        html.text(point.day() == null ? "undated" : Wording.day(point.day()));
        if (engagement != null) {
            html.text(
                    " · "
                            + (engagement.channel() == null
                                    ? "contact"
                                    : Wording.word(engagement.channel()))
                            + ", "
                            + Wording.word(engagement.status()));
        }
        html.text(" · " + measure(point.net())).close("summary");
        html.open("p").element("a", "the contact", "href", "#x-" + point.engagement()).close("p");
        html.open("ul");
        for (Part part : point.parts()) {
            html.open("li")
                    .element("b", measure(part.value()))
                    .text(" " + part.fact().replace('.', ' ').replace('_', ' ') + ": ");
            Shown shown = documents.get(part.evidence().document());
            html.open(
                    "a",
                    "class",
                    "fact contact",
                    "href",
                    shown == null ? null : "#w-" + Mark.key(shown.number(), part.evidence().span()),
                    "dir",
                    "auto");
            html.text(Html.clipped(part.evidence().quote(), 160)).close("a").close("li");
        }
        html.close("ul").close("details");
    }
}
