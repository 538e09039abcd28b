package org.readout.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Document;
import org.readout.model.Topic;
import org.readout.world.World;

/**
 * What is talked about: themes by their words, and the actors and regions that are not the sides
 * themselves.
 */
final class Topics {

    private final World world;

    Topics(World world) {
        this.world = world;
    }

    List<Topic> themes(Document document, Telling telling, Set<String> sides) {
        Map<String, Topic> found = new LinkedHashMap<>();
        for (Range range : ranges(telling)) {
            for (Marked<String> theme : range.sentence().themes()) {
                if (theme.from() >= range.from() && theme.to() <= range.to()) {
                    found.putIfAbsent(
                            theme.what(),
                            new Topic(
                                    theme.what(),
                                    document.evidence(
                                            range.sentence().span(theme.from(), theme.to()),
                                            "theme.word")));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    List<Topic> about(Document document, Telling telling, Set<String> sides) {
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

    List<String> themes(Said said) {
        Set<String> themes = new LinkedHashSet<>();
        said.sentence().themes().forEach(theme -> themes.add(theme.what()));
        return new ArrayList<>(themes);
    }

    List<String> about(Said said, Set<String> sides) {
        Set<String> about = new LinkedHashSet<>();
        for (Marked<String> topic : said.sentence().topics()) {
            if (!sides.contains(topic.what())) {
                about.add(topic.what());
            }
        }
        return new ArrayList<>(about);
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
