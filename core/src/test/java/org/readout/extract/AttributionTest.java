package org.readout.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.readout.Documents;
import org.readout.annotate.Annotator;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.speech.Said;
import org.readout.extract.speech.Speech;
import org.readout.language.LanguagePack;
import org.readout.language.Packs;
import org.readout.model.Document;
import org.readout.model.Span;
import org.readout.quality.Baseline;
import org.readout.quality.Json;
import org.readout.quality.Pages;
import org.readout.world.World;

/**
 * Who says what, on news whose attributions others marked, whatever it is about. The texts stand
 * beside the repository.
 */
class AttributionTest {

    private static final World WORLD = World.bundled();
    private static final Packs PACKS = Packs.bundled(WORLD);
    private static final boolean SHOW = System.getProperty("readout.show") != null;

    /** What is said, and by whom: runs of the text. */
    private record Marked(List<Span> said, List<Span> source) {}

    @Test
    void english_attributions_are_given_to_their_sources() throws Exception {
        int found = 0;
        int gold = 0;
        int read = 0;
        int right = 0;
        for (String line : Pages.bench("attribution-en.jsonl")) {
            Map<String, Object> entry = Json.object(line);
            String text = (String) entry.get("text");
            List<Marked> marked = new ArrayList<>();
            for (Object item : Json.list(entry.get("attributions"))) {
                Map<String, Object> attribution = Json.map(item);
                List<Span> said = spans(attribution.get("content"));
                said.addAll(spans(attribution.get("cue")));
                marked.add(new Marked(said, spans(attribution.get("source"))));
            }
            List<Marked> ours = read("en", text);
            for (Marked one : marked) {
                if (!one.source.isEmpty()) {
                    gold++;
                    if (ours.stream().anyMatch(other -> agree(one, other, text))) {
                        found++;
                    } else if (SHOW) {
                        System.out.println(
                                "MISS " + words(one.source, text) + " | " + words(one.said, text));
                    }
                }
            }
            for (Marked one : ours) {
                read++;
                if (marked.stream().anyMatch(other -> agree(one, other, text))) {
                    right++;
                } else if (SHOW) {
                    System.out.println(
                            "FALSE " + words(one.source, text) + " | " + words(one.said, text));
                }
            }
        }
        Baseline.hold("attribution", "en", "found", (double) found / gold);
        Baseline.hold("attribution", "en", "precision", (double) right / read);
    }

    @Test
    void indonesian_statements_are_given_to_their_speakers() throws Exception {
        int found = 0;
        int gold = 0;
        int read = 0;
        int right = 0;
        for (String line : Pages.bench("statements-id.jsonl")) {
            Map<String, Object> entry = Json.object(line);
            Joined joined = join(Json.list(entry.get("tokens")));
            List<Marked> marked = new ArrayList<>();
            List<Span> speakers = new ArrayList<>();
            List<Span> statements = new ArrayList<>();
            for (Object item : Json.list(entry.get("spans"))) {
                List<Object> span = Json.list(item);
                Span run =
                        new Span(
                                joined.tokens.get(((Number) span.get(0)).intValue()).start(),
                                joined.tokens.get(((Number) span.get(1)).intValue() - 1).end());
                String label = (String) span.get(2);
                if (label.equals("STATEMENT")) {
                    statements.add(run);
                } else if (label.startsWith("PERSON")) {
                    speakers.add(run);
                }
            }
            for (Span statement : statements) {
                Span speaker = speaker(statement, speakers);
                if (speaker != null) {
                    marked.add(new Marked(List.of(statement), List.of(speaker)));
                }
            }
            List<Marked> ours = read("id", joined.text);
            for (Marked one : marked) {
                gold++;
                if (ours.stream().anyMatch(other -> agree(one, other, joined.text))) {
                    found++;
                } else if (SHOW) {
                    show("MISS", one, joined.text);
                }
            }
            for (Marked one : ours) {
                if (statements.stream()
                        .noneMatch(statement -> overlap(List.of(statement), one.said))) {
                    continue; // only quotes are marked there
                }
                read++;
                if (marked.stream().anyMatch(other -> agree(one, other, joined.text))) {
                    right++;
                } else if (SHOW) {
                    show("FALSE", one, joined.text);
                }
            }
        }
        double recall = (double) found / gold;
        double precision = (double) right / read;
        Baseline.hold("attribution", "id", "found", recall);
        Baseline.hold("attribution", "id", "precision", precision);
        Baseline.hold("attribution", "id", "f1", 2 * recall * precision / (recall + precision));
    }

    /** A text made of tokens, and where each stands in it. */
    private record Joined(String text, List<Span> tokens) {}

    private static Joined join(List<Object> words) {
        StringBuilder text = new StringBuilder();
        List<Span> tokens = new ArrayList<>();
        boolean open = false;
        boolean glue = true;
        for (Object token : words) {
            String word = String.valueOf(token);
            boolean mark = word.equals("\"") || word.equals("\u201D") || word.equals("\u201C");
            boolean close = ",.?!:;)".contains(word) || mark && open;
            text.append(glue || close ? "" : " ");
            open ^= mark;
            glue = mark && open || word.equals("(");
            tokens.add(new Span(text.length(), text.length() + word.length()));
            text.append(word);
        }
        return new Joined(text.toString(), tokens);
    }

    /** Who is named right behind a statement, else the last who was named before it. */
    private static @Nullable Span speaker(Span statement, List<Span> speakers) {
        Span before = null;
        for (Span speaker : speakers) {
            if (speaker.end() <= statement.start()) {
                before = speaker;
            } else if (speaker.start() >= statement.end()
                    && speaker.start() - statement.end() < 100) {
                return speaker;
            }
        }
        return before;
    }

    private static void show(String what, Marked one, String text) {
        System.out.println(what + " " + words(one.source, text) + " | " + words(one.said, text));
    }

    /** What is said in a text as it stands, and the phrase that names each speaker. */
    private static List<Marked> read(String language, String text) {
        LanguagePack pack = PACKS.pack(language);
        Document document = Documents.text(language, text);
        List<Sentence> sentences = new Annotator(WORLD).annotate(document, pack);
        List<Marked> marked = new ArrayList<>();
        for (Said said : Speech.of(sentences, pack, 0)) {
            Entity speaker = said.speaker();
            marked.add(
                    new Marked(
                            List.of(said.sentence().span(said.from(), said.to())),
                            List.of(said.sentence().span(speaker.from(), speaker.to()))));
        }
        return marked;
    }

    /** Whether two speak of the same words by the same source, which may be named elsewhere. */
    private static boolean agree(Marked a, Marked b, String text) {
        return overlap(a.said, b.said)
                && (overlap(a.source, b.source)
                        || Arrays.stream(words(a.source, text).split("\\W+"))
                                .anyMatch(
                                        word ->
                                                word.length() > 3
                                                        && Character.isUpperCase(word.charAt(0))
                                                        && words(b.source, text).contains(word)));
    }

    private static boolean overlap(List<Span> some, List<Span> others) {
        return some.stream()
                .anyMatch(
                        a ->
                                others.stream()
                                        .anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
    }

    private static List<Span> spans(Object value) {
        List<Span> spans = new ArrayList<>();
        for (Object item : Json.list(value)) {
            List<Object> span = Json.list(item);
            spans.add(
                    new Span(((Number) span.get(0)).intValue(), ((Number) span.get(1)).intValue()));
        }
        return spans;
    }

    private static String words(List<Span> spans, String text) {
        return String.join(" … ", spans.stream().map(span -> span.of(text)).toList())
                .replace('\n', ' ');
    }
}
