package org.readout.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Document;
import org.readout.model.Topic;

/**
 * What is talked about: themes by their words, and the actors and regions that are not the sides
 * themselves.
 */
final class Topics {

    private Topics() {}

    static List<Topic> themes(Document document, Telling telling, Set<Sentence> free) {
        Map<String, Topic> found = new LinkedHashMap<>();
        for (Sentence sentence : sentences(telling, free)) {
            for (Marked<String> theme : sentence.themes()) {
                if (!isName(sentence, theme)) {
                    found.putIfAbsent(
                            theme.what(),
                            new Topic(
                                    theme.what(),
                                    document.evidence(
                                            sentence.span(theme.from(), theme.to()),
                                            "theme.word")));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    static List<Topic> about(Document document, Telling telling, Set<String> sides) {
        Map<String, Topic> found = new LinkedHashMap<>();
        for (Range range : ranges(telling)) {
            for (Marked<String> topic : range.sentence().topics()) {
                if (topic.from() >= range.from()
                        && topic.to() <= range.to()
                        && !sides.contains(topic.what())) {
                    found.putIfAbsent(
                            topic.what(),
                            new Topic(
                                    topic.what(),
                                    document.evidence(
                                            range.sentence().span(topic.from(), topic.to()),
                                            "about.name")));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    static List<String> themes(Said said) {
        Set<String> themes = new LinkedHashSet<>();
        for (Marked<String> theme : said.sentence().themes()) {
            if (!isName(said.sentence(), theme)) {
                themes.add(theme.what());
            }
        }
        return new ArrayList<>(themes);
    }

    static List<String> about(Said said, Set<String> sides) {
        Set<String> about = new LinkedHashSet<>();
        for (Marked<String> topic : said.sentence().topics()) {
            if (!sides.contains(topic.what())) {
                about.add(topic.what());
            }
        }
        return new ArrayList<>(about);
    }

    /**
     * Whether the words are part of a title or of the name of a body: a minister of defence, the
     * Economic Forum. An organisation may be a theme by the head of its name: OPEC plus.
     */
    private static boolean isName(Sentence sentence, Marked<String> theme) {
        for (Entity entity : sentence.entities()) {
            if (entity.from() <= theme.from()
                    && theme.to() <= entity.to()
                    && (entity.form() == Entity.Form.ACTOR
                            ? entity.from() < theme.from()
                            : entity.office() != null
                                    || entity.form() == Entity.Form.SEAT
                                    || entity.form() == Entity.Form.BOTH)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whatever the text tells of a contact: the sentences that tell of it, what was said on it, and
     * what stands beside these in a paragraph and tells of no other contact.
     */
    private static List<Sentence> sentences(Telling telling, Set<Sentence> free) {
        Set<Sentence> told = telling.sentences();
        Set<Integer> paragraphs = new HashSet<>();
        told.forEach(sentence -> paragraphs.add(sentence.paragraph()));
        List<Sentence> sentences = new ArrayList<>(told);
        for (Sentence sentence : free) {
            if (paragraphs.contains(sentence.paragraph())) {
                sentences.add(sentence);
            }
        }
        sentences.sort(Comparator.comparingInt(Sentence::from));
        return sentences;
    }

    private record Range(Sentence sentence, int from, int to) {}

    /**
     * Where the text tells what was talked about: behind words of discussing, and in what was said.
     */
    private static List<Range> ranges(Telling telling) {
        List<Range> ranges = new ArrayList<>();
        for (Contact contact : telling.contacts) {
            Sentence sentence = contact.sentence;
            for (Marked<Cue> cue : sentence.cues()) {
                if (cue.what().meaning() == Meaning.DISCUSS
                        || cue.what().meaning() == Meaning.TOPIC
                                && (cue.from() >= contact.to
                                        || sentence.has(
                                                Meaning.DISCUSS, cue.to(), sentence.to()))) {
                    ranges.add(new Range(sentence, cue.to(), sentence.to()));
                }
            }
        }
        for (Said said : telling.said) {
            ranges.add(
                    new Range(
                            said.sentence(),
                            said.from(),
                            said.last() == said.sentence() ? said.to() : said.sentence().to()));
        }
        for (Sentence sentence : telling.discussed) {
            Marked<Cue> topic = sentence.find(Meaning.TOPIC, sentence.from(), sentence.to());
            Marked<Cue> discuss = sentence.find(Meaning.DISCUSS, sentence.from(), sentence.to());
            boolean before = topic != null && discuss != null && topic.from() < discuss.from();
            ranges.add(
                    new Range(
                            sentence,
                            discuss == null
                                            || before
                                            || discuss.from() - sentence.from()
                                                    > (sentence.to() - sentence.from()) / 2
                                    ? sentence.from()
                                    : discuss.from(),
                            sentence.to()));
        }
        return ranges;
    }
}
