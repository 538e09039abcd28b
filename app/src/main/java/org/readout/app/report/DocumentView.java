package org.readout.app.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.readout.app.wording.Wording;
import org.readout.model.Document;
import org.readout.model.Document.Dropped;
import org.readout.model.Document.Run;
import org.readout.model.Page.Form;
import org.readout.model.Span;

/** A document's text with its marks, and between them what was dropped from the page. */
final class DocumentView {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "he", "ur", "ps", "ckb", "yi");
    private static final int LONGEST_DROPPED = 600;

    private final Shown shown;
    private final Document document;
    private final List<Mark> marks;
    private final Html html;
    private final Set<String> anchored = new HashSet<>();
    private int nextDropped;
    private int nextRun;

    private DocumentView(Shown shown, Html html) {
        this.shown = shown;
        this.document = shown.document();
        this.marks = Mark.of(shown.accounts());
        this.html = html;
    }

    /** Writes a document. */
    static void write(Shown shown, Html html) {
        new DocumentView(shown, html).write();
    }

    private void write() {
        String number = String.valueOf(shown.number());
        html.open(
                "article",
                "class",
                "document",
                "id",
                "d-" + number,
                "aria-label",
                "Document " + number);
        header(number);
        String direction = RIGHT_TO_LEFT.contains(document.language()) ? "rtl" : "ltr";
        html.open("div", "class", "text", "lang", document.language(), "dir", direction);
        int start = 0;
        String text = document.text();
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            dropped(start);
            if (end > start) {
                html.open(
                        "p", "dir", "auto", "class", start == 0 && headlined() ? "headline" : null);
                paragraph(start, end);
                html.close("p");
            }
            start = end + 1;
        }
        dropped(Integer.MAX_VALUE);
        html.close("div").close("article");
    }

    private void header(String number) {
        html.open("header").element("span", number, "class", "number");
        html.open("div");
        html.element(
                "strong",
                document.publisher() != null ? document.publisher() : document.source(),
                "dir",
                "auto");
        List<String> facts = new ArrayList<>();
        facts.add(
                document.published() == null
                        ? "undated"
                        : Wording.day(document.published().toString()));
        facts.add(document.language());
        facts.add(Wording.word(document.kind()));
        html.element("span", String.join(" · ", facts), "class", "meta");
        String url = document.url();
        if (url != null && (url.startsWith("https://") || url.startsWith("http://"))) {
            html.element("a", "original", "class", "meta", "href", url, "rel", "noreferrer");
        }
        if (document.title() != null && !headlined()) {
            html.element("h3", document.title(), "lang", document.language(), "dir", "auto");
        }
        html.close("div").close("header");
    }

    /** Whether the headline stands in the text. */
    private boolean headlined() {
        String title = document.title();
        return title != null && (document.text() + "\n").startsWith(title + "\n");
    }

    /** Cuts a paragraph wherever a mark begins or ends, so that marks may overlap. */
    private void paragraph(int start, int end) {
        List<Mark> here =
                marks.stream()
                        .filter(mark -> mark.span().start() < end && mark.span().end() > start)
                        .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Mark mark : here) {
            cuts.add(Math.max(start, mark.span().start()));
            cuts.add(Math.min(end, mark.span().end()));
        }
        int from = start;
        for (int to : cuts.tailSet(start, false)) {
            Span piece = new Span(from, to);
            piece(piece, here.stream().filter(mark -> mark.span().contains(piece)).toList());
            from = to;
        }
    }

    private void piece(Span piece, List<Mark> here) {
        String words = piece.of(document.text());
        if (here.isEmpty()) {
            html.text(words);
            return;
        }
        EnumSet<Layer> layers = EnumSet.noneOf(Layer.class);
        Set<String> keys = new LinkedHashSet<>();
        Set<String> rules = new LinkedHashSet<>();
        for (Mark mark : here) {
            layers.add(mark.layer());
            keys.add(Mark.key(shown.number(), mark.span()));
            rules.add(mark.layer().label() + ": " + mark.rule());
        }
        StringBuilder classes = new StringBuilder("m");
        layers.forEach(layer -> classes.append(' ').append(layer.code()));
        for (String key : keys) {
            if (anchored.add(key)) {
                html.open("i", "id", "w-" + key).close("i");
            }
        }
        html.element(
                "span",
                words,
                "class",
                classes.toString(),
                "data-w",
                String.join(" ", keys),
                "title",
                String.join("\n", rules));
    }

    /** Shows what was dropped before a place in the text. */
    private void dropped(int textPlace) {
        while (nextDropped < document.dropped().size()) {
            Dropped dropped = document.dropped().get(nextDropped);
            if (textPlace(dropped.start()) > textPlace) {
                return;
            }
            nextDropped++;
            String content =
                    plain(document.page().content().substring(dropped.start(), dropped.end()));
            if (!content.isEmpty()) {
                html.open("p", "class", "dropped", "dir", "auto");
                html.element(
                        "span", Wording.word(dropped.reason()), "class", "reason", "lang", "en");
                html.element("del", content).close("p");
            }
        }
    }

    /**
     * Where the text goes on after a place in the page; places are asked for in ascending order.
     */
    private int textPlace(int sourcePlace) {
        List<Run> runs = document.origin();
        while (nextRun < runs.size() && runs.get(nextRun).sourceStart() <= sourcePlace) {
            nextRun++;
        }
        return nextRun == 0
                ? 0
                : runs.get(nextRun - 1).textStart() + runs.get(nextRun - 1).length();
    }

    private String plain(String content) {
        String text = document.page().form() == Form.HTML ? withoutTags(content) : content;
        return Html.clipped(Html.line(text), LONGEST_DROPPED);
    }

    /** What a reader sees of mark-up, in one pass however it is broken. */
    private static String withoutTags(String markup) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < markup.length()) {
            int tag = markup.indexOf('<', at);
            if (tag < 0) {
                return text.append(markup, at, markup.length()).toString();
            }
            text.append(markup, at, tag).append(' ');
            for (String unseen : new String[] {"script", "style"}) {
                if (markup.startsWith(unseen, tag + 1)) {
                    tag = markup.indexOf("</" + unseen, tag);
                    if (tag < 0) {
                        return text.toString();
                    }
                }
            }
            int end = markup.indexOf('>', tag);
            at = end < 0 ? markup.length() : end + 1;
        }
        return text.toString();
    }
}
