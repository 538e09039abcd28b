package org.readout.json;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.readout.correct.Correction;
import org.readout.follow.Promise;
import org.readout.model.Account;
import org.readout.model.Commitment;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Evidence;
import org.readout.model.Participant;
import org.readout.model.Place;
import org.readout.model.Statement;
import org.readout.model.Topic;
import org.readout.model.When;
import org.readout.relate.Relation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes records as JSON Lines, the published form of the contract: one object a line, UTF-8,
 * offsets in code points. The same records give the same bytes. Not safe to share between threads.
 * A failing stream shows as {@link java.io.UncheckedIOException}.
 */
public final class JsonLines implements AutoCloseable {

    /** The version of the contract that the lines follow. */
    public static final int SCHEMA = 1;

    private static final String DOCUMENT = "{\"type\":\"document\",\"schema\":" + SCHEMA + ',';

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .rootValueSeparator("")
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    private final JsonGenerator json;
    private final Function<String, CodePoints> texts;

    /**
     * Writes to a stream, which stays open when this is closed.
     *
     * @param out where the bytes go
     * @param texts the offsets of a document's text, by the document's id
     */
    public JsonLines(OutputStream out, Function<String, CodePoints> texts) {
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), new Unchecked(out));
        this.texts = texts;
    }

    /** Writes a document. */
    public void document(Document document) {
        CodePoints text = CodePoints.of(document.text());
        CodePoints content = CodePoints.of(document.page().content());
        start("document");
        string("id", document.id());
        string("source", document.source());
        string("url", document.url());
        string("publisher", document.publisher());
        string("language", document.language());
        string("published", document.published() == null ? null : document.published().toString());
        word("publishedFrom", document.publishedFrom());
        word("kind", document.kind());
        string("title", document.title());
        string("text", document.text());
        json.writeArrayPropertyStart("origin");
        for (Document.Run run : document.origin()) {
            json.writeStartArray();
            json.writeNumber(text.at(run.textStart()));
            json.writeNumber(content.at(run.sourceStart()));
            json.writeNumber(text.at(run.textStart() + run.length()) - text.at(run.textStart()));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("dropped");
        for (Document.Dropped dropped : document.dropped()) {
            json.writeStartObject();
            json.writeNumberProperty("start", content.at(dropped.start()));
            json.writeNumberProperty("end", content.at(dropped.end()));
            word("reason", dropped.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        string("copyOf", document.copyOf());
        end();
    }

    /**
     * The line of a document, once it is known what the document repeats; any other line as it is.
     *
     * @param line as {@link #document} wrote it before that was known
     * @param originals the id of the document that one repeats, or null
     */
    public static byte[] copied(byte[] line, Function<String, @Nullable String> originals) {
        String id = DOCUMENT + "\"id\":\"";
        String text = new String(line, 0, Math.min(line.length, 80), StandardCharsets.ISO_8859_1);
        if (!text.startsWith(id)) {
            return line;
        }
        String original =
                originals.apply(text.substring(id.length(), text.indexOf('"', id.length())));
        if (original == null) {
            return line;
        }
        byte[] end = ('"' + original + "\"}\n").getBytes(StandardCharsets.UTF_8);
        byte[] copied = Arrays.copyOf(line, line.length - "null}\n".length() + end.length);
        System.arraycopy(end, 0, copied, copied.length - end.length, end.length);
        return copied;
    }

    /**
     * Writes an account.
     *
     * @param engagement id of the engagement it tells of, or null where accounts have not been
     *     merged
     */
    public void account(Account account, @Nullable String engagement) {
        start("account");
        string("id", account.id());
        string("document", account.document());
        string("engagement", engagement);
        json.writeBooleanProperty("main", account.main());
        word("status", account.status());
        word("channel", account.channel());
        when(account.when());
        place(account.place());
        participants(account.participants());
        string("initiatedBy", account.initiatedBy());
        topics("themes", account.themes());
        topics("about", account.about());
        json.writeArrayPropertyStart("statements");
        account.statements().forEach(this::statement);
        json.writeEndArray();
        json.writeArrayPropertyStart("commitments");
        account.commitments().forEach(this::commitment);
        json.writeEndArray();
        word("outcome", account.outcome());
        evidence(account.evidence());
        end();
    }

    /** Writes an engagement. */
    public void engagement(Engagement engagement) {
        start("engagement");
        string("id", engagement.id());
        word("status", engagement.status());
        word("channel", engagement.channel());
        when(engagement.when());
        place(engagement.place());
        participants(engagement.participants());
        topics("themes", engagement.themes());
        topics("about", engagement.about());
        word("outcome", engagement.outcome());
        strings("accounts", engagement.accounts());
        strings("documents", engagement.documents());
        json.writeNumberProperty("independent", engagement.independent());
        json.writeArrayPropertyStart("disagreements");
        engagement.disagreements().forEach(this::disagreement);
        json.writeEndArray();
        json.writeArrayPropertyStart("readouts");
        for (Engagement.Telling telling : engagement.readouts()) {
            json.writeStartObject();
            string("voice", telling.voice());
            strings("themes", telling.themes());
            strings("onlyHere", telling.onlyHere());
            strings("statements", telling.statements());
            json.writeEndObject();
        }
        json.writeEndArray();
        followUps(engagement.followUps());
        strings("why", engagement.why());
        end();
    }

    private void followUps(List<Engagement.FollowUp> followUps) {
        json.writeArrayPropertyStart("followUps");
        for (Engagement.FollowUp followUp : followUps) {
            json.writeStartObject();
            string("commitment", followUp.commitment());
            string("engagement", followUp.engagement());
            word("relation", followUp.relation());
            string("reason", followUp.reason());
            evidence(followUp.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Writes what a person corrected; reading the line gives the same correction again.
     *
     * @param applied whether it is in force, or null where that is not known yet
     */
    public void correction(Correction correction, @Nullable Boolean applied) {
        start("correction");
        string("id", correction.id());
        word("action", correction.action());
        json.writeArrayPropertyStart("targets");
        for (Correction.Target target : correction.targets()) {
            json.writeStartObject();
            string("id", target.id());
            word("kind", target.kind());
            json.writeArrayPropertyStart("anchors");
            for (Correction.Anchor anchor : target.anchors()) {
                json.writeStartObject();
                string("document", anchor.document());
                string("source", anchor.source());
                strings("sides", anchor.sides());
                json.writeNumberProperty("start", anchor.start());
                string("quote", anchor.quote());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        string("field", correction.field());
        string("value", correction.value());
        string("undoes", correction.undoes());
        string("who", correction.who());
        string("when", correction.when());
        string("why", correction.why());
        if (applied != null) {
            json.writeBooleanProperty("applied", applied);
        }
        end();
    }

    /** Writes what became of a promise. */
    public void promise(Promise promise) {
        start("promise");
        string("commitment", promise.commitment().id());
        string("engagement", promise.engagement());
        string("made", promise.made() == null ? null : promise.made().toString());
        string("due", promise.commitment().due());
        word("state", promise.state());
        json.writeBooleanProperty("overdue", promise.overdue());
        followUps(promise.followUps());
        evidence(promise.commitment().evidence());
        end();
    }

    /** Writes the contacts of two sides over time with their measure. */
    public void relation(Relation relation) {
        start("relation");
        strings("sides", List.of(relation.first(), relation.second()));
        string("table", Relation.TABLE);
        json.writeNumberProperty("mean", Math.round(relation.mean() * 100) / 100.0);
        json.writeArrayPropertyStart("points");
        for (Relation.Point point : relation.points()) {
            json.writeStartObject();
            string("engagement", point.engagement());
            string("when", point.day());
            json.writeNumberProperty("cooperation", point.cooperation());
            json.writeNumberProperty("conflict", point.conflict());
            json.writeArrayPropertyStart("parts");
            for (Relation.Part part : point.parts()) {
                json.writeStartObject();
                string("fact", part.fact());
                json.writeNumberProperty("value", part.value());
                evidence(part.evidence());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        end();
    }

    /** Writes that an engagement is now found under another id. */
    public void redirect(String from, String to) {
        start("redirect");
        string("from", from);
        string("to", to);
        end();
    }

    /**
     * Writes that an input could not be read.
     *
     * @param source the input's id, path or address
     * @param reason what is wrong and what to do about it
     */
    public void problem(String source, String reason) {
        start("problem");
        string("source", source);
        string("reason", reason);
        end();
    }

    /** Hands all lines to the stream. */
    public void flush() {
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }

    private void start(String type) {
        json.writeStartObject();
        json.writeStringProperty("type", type);
        json.writeNumberProperty("schema", SCHEMA);
    }

    private void end() {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void when(@Nullable When when) {
        if (when == null) {
            json.writeNullProperty("when");
            return;
        }
        json.writeObjectPropertyStart("when");
        string("first", when.first());
        string("last", when.last());
        if (when.partial() != null) {
            string("partial", when.partial());
            strings("candidates", when.candidates());
        }
        word("precision", when.precision());
        word("basis", when.basis());
        evidence(when.evidence());
        json.writeEndObject();
    }

    private void place(@Nullable Place place) {
        if (place == null) {
            json.writeNullProperty("place");
            return;
        }
        json.writeObjectPropertyStart("place");
        string("id", place.id());
        string("name", place.name());
        evidence(place.evidence());
        json.writeEndObject();
    }

    private void participants(List<Participant> participants) {
        json.writeArrayPropertyStart("participants");
        for (Participant participant : participants) {
            json.writeStartObject();
            string("actor", participant.actor());
            string("person", participant.person());
            string("name", participant.name());
            string("office", participant.office());
            evidence(participant.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void topics(String name, List<Topic> topics) {
        json.writeArrayPropertyStart(name);
        for (Topic topic : topics) {
            json.writeStartObject();
            string("id", topic.id());
            evidence(topic.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void statement(Statement statement) {
        json.writeStartObject();
        string("id", statement.id());
        string("voice", statement.voice());
        json.writeObjectPropertyStart("speaker");
        string("actor", statement.speaker());
        string("person", statement.person());
        json.writeEndObject();
        word("act", statement.act());
        strings("themes", statement.themes());
        strings("about", statement.about());
        json.writeBooleanProperty("quoted", statement.quoted());
        string("text", statement.text());
        evidence(statement.evidence());
        json.writeEndObject();
    }

    private void commitment(Commitment commitment) {
        json.writeStartObject();
        string("id", commitment.id());
        strings("by", commitment.by());
        strings("to", commitment.to());
        string("undertaking", commitment.undertaking());
        strings("themes", commitment.themes());
        string("due", commitment.due());
        json.writeBooleanProperty("conditional", commitment.conditional());
        evidence(commitment.evidence());
        json.writeEndObject();
    }

    private void disagreement(Engagement.Disagreement disagreement) {
        json.writeStartObject();
        string("field", disagreement.field());
        json.writeArrayPropertyStart("values");
        for (Engagement.Value value : disagreement.values()) {
            json.writeStartObject();
            string("value", value.value());
            strings("accounts", value.accounts());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void evidence(Evidence evidence) {
        CodePoints text = texts.apply(evidence.document());
        json.writeObjectPropertyStart("evidence");
        string("document", evidence.document());
        json.writeNumberProperty("start", text.at(evidence.span().start()));
        json.writeNumberProperty("end", text.at(evidence.span().end()));
        string("quote", evidence.quote());
        string("rule", evidence.rule());
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        for (String value : values) {
            json.writeString(wellFormed(value));
        }
        json.writeEndArray();
    }

    private void word(String name, @Nullable Enum<?> value) {
        string(name, value == null ? null : value.name().toLowerCase(Locale.ROOT));
    }

    private void string(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, wellFormed(value));
        }
    }

    /**
     * Half a surrogate pair has no UTF-8 form; it becomes the replacement character, which is one
     * code point as it was.
     */
    private static String wellFormed(String value) {
        StringBuilder mended = null;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else {
                mended = mended == null ? new StringBuilder(value) : mended;
                mended.setCharAt(i, '\uFFFD');
            }
        }
        return mended == null ? value : mended.toString();
    }

    /** Lets a failing stream show as what it is, not as a fault of the JSON library. */
    private static final class Unchecked extends FilterOutputStream {

        Unchecked(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void flush() {
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
