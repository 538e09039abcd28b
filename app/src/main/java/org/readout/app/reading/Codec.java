package org.readout.app.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Account;
import org.readout.model.Act;
import org.readout.model.Channel;
import org.readout.model.Commitment;
import org.readout.model.Document;
import org.readout.model.Evidence;
import org.readout.model.Outcome;
import org.readout.model.Page;
import org.readout.model.Participant;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Status;
import org.readout.model.Topic;
import org.readout.model.When;

/** Accounts as bytes, for a run's own temporary file; no form that outlives the run. */
final class Codec {

    private Codec() {}

    static void write(DataOutput out, Account account) throws IOException {
        text(out, account.id());
        text(out, account.document());
        out.writeBoolean(account.main());
        value(out, account.status());
        value(out, account.channel());
        When when = account.when();
        out.writeBoolean(when != null);
        if (when != null) {
            text(out, when.first());
            text(out, when.last());
            value(out, when.precision());
            value(out, when.basis());
            text(out, when.partial());
            texts(out, when.candidates());
            evidence(out, when.evidence());
        }
        Place place = account.place();
        out.writeBoolean(place != null);
        if (place != null) {
            text(out, place.id());
            text(out, place.name());
            evidence(out, place.evidence());
        }
        list(out, account.participants(), Codec::participant);
        text(out, account.initiatedBy());
        list(out, account.themes(), Codec::topic);
        list(out, account.about(), Codec::topic);
        list(out, account.statements(), Codec::statement);
        list(out, account.commitments(), Codec::commitment);
        value(out, account.outcome());
        evidence(out, account.evidence());
    }

    static Account account(DataInput in) throws IOException {
        return new Account(
                needed(in),
                needed(in),
                in.readBoolean(),
                needed(in, Status.values()),
                value(in, Channel.values()),
                in.readBoolean() ? when(in) : null,
                in.readBoolean() ? new Place(needed(in), needed(in), evidence(in)) : null,
                list(in, i -> new Participant(needed(i), text(i), needed(i), text(i), evidence(i))),
                text(in),
                list(in, Codec::topic),
                list(in, Codec::topic),
                list(in, Codec::statement),
                list(in, Codec::commitment),
                value(in, Outcome.values()),
                evidence(in));
    }

    /** What merging needs to know of a document: all but its text and its page. */
    static void write(DataOutput out, Document document) throws IOException {
        text(out, document.id());
        text(out, document.source());
        text(out, document.url());
        text(out, document.publisher());
        text(out, document.language());
        text(out, document.published() == null ? null : document.published().toString());
        value(out, document.publishedFrom());
        value(out, document.kind());
        text(out, document.title());
    }

    static Document document(DataInput in) throws IOException {
        String id = needed(in);
        String source = needed(in);
        String url = text(in);
        String publisher = text(in);
        String language = needed(in);
        String day = text(in);
        LocalDate published = day == null ? null : LocalDate.parse(day);
        Document.DateSource from = value(in, Document.DateSource.values());
        Document.Kind kind = needed(in, Document.Kind.values());
        String title = text(in);
        Page page =
                new Page(source, url, publisher, published, language, title, Page.Form.TEXT, "");
        return new Document(
                id, page, url, publisher, language, published, from, kind, title, "", List.of(),
                List.of());
    }

    private static When when(DataInput in) throws IOException {
        return new When(
                text(in),
                text(in),
                needed(in, When.Precision.values()),
                needed(in, When.Basis.values()),
                text(in),
                list(in, Codec::needed),
                evidence(in));
    }

    private static void participant(DataOutput out, Participant participant) throws IOException {
        text(out, participant.actor());
        text(out, participant.person());
        text(out, participant.name());
        text(out, participant.office());
        evidence(out, participant.evidence());
    }

    private static void topic(DataOutput out, Topic topic) throws IOException {
        text(out, topic.id());
        evidence(out, topic.evidence());
    }

    private static Topic topic(DataInput in) throws IOException {
        return new Topic(needed(in), evidence(in));
    }

    private static void statement(DataOutput out, Statement statement) throws IOException {
        text(out, statement.id());
        text(out, statement.voice());
        text(out, statement.speaker());
        text(out, statement.person());
        value(out, statement.act());
        texts(out, statement.themes());
        texts(out, statement.about());
        out.writeBoolean(statement.quoted());
        text(out, statement.text());
        evidence(out, statement.evidence());
    }

    private static Statement statement(DataInput in) throws IOException {
        return new Statement(
                needed(in),
                needed(in),
                needed(in),
                text(in),
                needed(in, Act.values()),
                list(in, Codec::needed),
                list(in, Codec::needed),
                in.readBoolean(),
                needed(in),
                evidence(in));
    }

    private static void commitment(DataOutput out, Commitment commitment) throws IOException {
        text(out, commitment.id());
        texts(out, commitment.by());
        texts(out, commitment.to());
        text(out, commitment.undertaking());
        texts(out, commitment.themes());
        text(out, commitment.due());
        out.writeBoolean(commitment.conditional());
        evidence(out, commitment.evidence());
    }

    private static Commitment commitment(DataInput in) throws IOException {
        return new Commitment(
                needed(in),
                list(in, Codec::needed),
                list(in, Codec::needed),
                needed(in),
                list(in, Codec::needed),
                text(in),
                in.readBoolean(),
                evidence(in));
    }

    private static void evidence(DataOutput out, Evidence evidence) throws IOException {
        text(out, evidence.document());
        out.writeInt(evidence.span().start());
        out.writeInt(evidence.span().end());
        text(out, evidence.quote());
        text(out, evidence.rule());
    }

    private static Evidence evidence(DataInput in) throws IOException {
        return new Evidence(
                needed(in), new Span(in.readInt(), in.readInt()), needed(in), needed(in));
    }

    private interface Writing<T> {
        void write(DataOutput out, T item) throws IOException;
    }

    private interface Part<T> {
        T read(DataInput in) throws IOException;
    }

    private static <T> void list(DataOutput out, List<T> items, Writing<T> writing)
            throws IOException {
        out.writeInt(items.size());
        for (T item : items) {
            writing.write(out, item);
        }
    }

    private static <T> List<T> list(DataInput in, Part<T> part) throws IOException {
        int size = in.readInt();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(part.read(in));
        }
        return items;
    }

    private static void texts(DataOutput out, List<String> texts) throws IOException {
        list(out, texts, Codec::text);
    }

    private static void text(DataOutput out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String text(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_16BE);
    }

    private static String needed(DataInput in) throws IOException {
        String text = text(in);
        if (text == null) {
            throw new IOException("the temporary file is damaged");
        }
        return text;
    }

    private static void value(DataOutput out, @Nullable Enum<?> value) throws IOException {
        out.writeByte(value == null ? -1 : value.ordinal());
    }

    private static <T> @Nullable T value(DataInput in, T[] values) throws IOException {
        int ordinal = in.readByte();
        return ordinal < 0 ? null : values[ordinal];
    }

    private static <T> T needed(DataInput in, T[] values) throws IOException {
        T value = value(in, values);
        if (value == null) {
            throw new IOException("the temporary file is damaged");
        }
        return value;
    }
}
