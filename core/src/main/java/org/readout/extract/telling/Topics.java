package org.readout.extract.telling;

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
import org.readout.extract.contact.Contact;
import org.readout.extract.speech.Said;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Document;
import org.readout.model.Topic;
import org.readout.world.World;

/**
 * What is talked about: themes by their words, and the actors and regions that are not the sides
 * themselves.
 */
public final class Topics {

    private static final int BESIDE = 6; // tokens between margins and the body whose they are

    private Topics() {}

    /**
     * The themes of a contact.
     *
     * @param free the sentences that tell of no contact of the document
     */
    public static List<Topic> themes(Document document, Telling telling, Set<Sentence> free) {
        Map<String, Topic> found = new LinkedHashMap<>();
        for (Sentence sentence : sentences(telling, free)) {
            int from = from(telling, sentence);
            int to = from == sentence.from() ? sentence.to() : to(telling, sentence);
            for (Marked<String> theme : sentence.themes()) {
                if (theme.from() >= from && theme.to() <= to && !isName(sentence, theme)) {
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

    /** The actors and regions talked about at a contact that are none of its sides. */
    public static List<Topic> about(
            Document document, Telling telling, Set<String> sides, World world) {
        Map<String, Topic> found = new LinkedHashMap<>();
        for (Range range : ranges(telling)) {
            for (Marked<String> topic : range.sentence().topics()) {
                if (topic.from() >= range.from()
                        && topic.to() <= range.to()
                        && isAbout(topic, sides, world)) {
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

    /** The themes of something said. */
    public static List<String> themes(Said said) {
        Set<String> themes = new LinkedHashSet<>();
        for (Marked<String> theme : said.sentence().themes()) {
            if (!isName(said.sentence(), theme)) {
                themes.add(theme.what());
            }
        }
        return new ArrayList<>(themes);
    }

    /** The actors and regions that something said is about, none of them a side. */
    public static List<String> about(Said said, Set<String> sides, World world) {
        Set<String> about = new LinkedHashSet<>();
        for (Marked<String> topic : said.sentence().topics()) {
            if (isAbout(topic, sides, world)) {
                about.add(topic.what());
            }
        }
        return new ArrayList<>(about);
    }

    /**
     * Whether something named is talked about: no side, and no organisation in which states work
     * together, which is a theme of its own.
     */
    private static boolean isAbout(Marked<String> topic, Set<String> sides, World world) {
        String id = topic.what();
        return !sides.contains(id) && (world.isUnion(id) || !world.isOrganisation(id));
    }

    /**
     * Whether the words are part of a title or of the name of a body: a minister of defence, the
     * Economic Forum. An organisation may be a theme by the head of its name: OPEC plus.
     */
    private static boolean isName(Sentence sentence, Marked<String> theme) {
        boolean place = // the headquarters of the Council
                sentence.places().stream()
                        .anyMatch(
                                name ->
                                        name.from() <= theme.from()
                                                && theme.to() <= name.to()
                                                && name.to() - name.from()
                                                        > theme.to() - theme.from());
        if (place) {
            return true;
        }
        for (Entity entity : sentence.entities()) {
            if (entity.from() <= theme.from()
                    && theme.to() <= entity.to()
                    && (entity.form() == Entity.Form.ACTOR
                            ? entity.from() < theme.from() || isMargin(sentence, entity)
                            : entity.office() != null
                                    || entity.form() == Entity.Form.SEAT
                                    || entity.form() == Entity.Form.BOTH)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the conference of an organisation only tells where others met: at its margins. */
    private static boolean isMargin(Sentence sentence, Entity body) {
        return sentence.cues(Meaning.MARGIN).stream()
                .anyMatch(
                        cue ->
                                sentence.has(Meaning.CONFERENCE, body.from(), cue.from())
                                                && cue.from() >= body.to()
                                                && cue.from() - body.to() <= BESIDE
                                        || cue.to() <= body.from()
                                                && body.from() - cue.to() <= BESIDE
                                                && sentence.has(
                                                        Meaning.CONFERENCE,
                                                        cue.to(),
                                                        body.to() + BESIDE));
    }

    /**
     * Where the words of a sentence begin to be about a contact. A sentence that only mentions one
     * beside the one the page is about tells of that before it, unless it opens a topic.
     */
    private static int from(Telling telling, Sentence sentence) {
        boolean mention =
                !telling.main
                        && telling.tells(sentence)
                        && !telling.discussed.contains(sentence)
                        && telling.said.stream()
                                .noneMatch(
                                        words ->
                                                words.sentence() == sentence
                                                        || words.last() == sentence);
        if (!mention) {
            return sentence.from();
        }
        int from =
                telling.contacts.stream()
                        .filter(contact -> contact.sentence == sentence)
                        .mapToInt(contact -> contact.from)
                        .min()
                        .orElseThrow();
        Marked<Cue> topic = sentence.find(Meaning.TOPIC, sentence.from(), sentence.to());
        return topic == null ? from : Math.min(from, topic.to());
    }

    /**
     * Where the words of a sentence that only mentions a contact cease to be about it: with what
     * opens it before the comma: following her trip in May, they agreed; else at a second topic: on
     * their call in May and on ships.
     */
    private static int to(Telling telling, Sentence sentence) {
        int end = sentence.to();
        for (Contact contact : telling.contacts) {
            boolean prelude = contact.isPrelude();
            if (contact.sentence == sentence && (contact.past || prelude)) {
                int last = contact.to;
                for (Contact.Side side : contact.sides) {
                    last = side.sentence() == sentence ? Math.max(last, side.entity().to()) : last;
                }
                int i = last;
                while (i < sentence.to()
                        && !(prelude && sentence.tokens().first(i) == ',')
                        && !(sentence.has(Meaning.AND, i, i + 1)
                                && sentence.has(Meaning.TOPIC, i + 1, i + 2))) {
                    i++;
                }
                end = Math.min(end, i);
            }
        }
        return end;
    }

    /**
     * Whatever the text tells of a contact: the sentences that tell of it, what was said on it, and
     * what tells of no other contact and stands right behind these in their paragraph. To the one
     * the page is about belongs all that stands in a paragraph of its own, and what names nobody
     * right behind.
     */
    private static List<Sentence> sentences(Telling telling, Set<Sentence> free) {
        Set<Sentence> told = telling.sentences();
        Set<Integer> paragraphs = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        for (Sentence sentence : told) {
            paragraphs.add(sentence.paragraph());
            ends.add(sentence.to());
        }
        List<Sentence> sentences = new ArrayList<>(told);
        for (Sentence sentence : free) {
            boolean beside = paragraphs.contains(sentence.paragraph());
            boolean behind = ends.contains(sentence.from());
            if (telling.main ? beside || behind && isBare(sentence) : beside && behind) {
                sentences.add(sentence);
            }
        }
        sentences.sort(Comparator.comparingInt(Sentence::from));
        return sentences;
    }

    /** Whether no side or person of one is named. */
    public static boolean isBare(Sentence sentence) {
        return sentence.entities().stream().allMatch(entity -> entity.actors().isEmpty());
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
