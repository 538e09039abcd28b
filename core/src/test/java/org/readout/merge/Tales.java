package org.readout.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.readout.Documents;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Evidence;
import org.readout.model.Participant;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Status;
import org.readout.model.When;

/** Documents of an invented world, one account each, written down in a few words. */
final class Tales {

    final List<Document> documents = new ArrayList<>();
    final List<Account> accounts = new ArrayList<>();

    /**
     * What happened, as one document has it; {@code sides} are {@code GONDOR} or {@code
     * GONDOR/faramir}.
     */
    Tales tell(
            String published,
            Status status,
            Channel channel,
            String when,
            String place,
            String... sides) {
        String id = "d" + documents.size();
        Evidence evidence = new Evidence(id, new Span(0, 6), "Gondor", "test.told");
        LocalDate day = published == null ? null : LocalDate.parse(published);
        documents.add(Documents.of(id, "en", day, "Gondor"));
        List<Participant> participants =
                Arrays.stream(sides)
                        .map(side -> side.split("/"))
                        .map(
                                side ->
                                        new Participant(
                                                side[0],
                                                side.length > 1 ? side[1] : null,
                                                side[0],
                                                null,
                                                evidence))
                        .toList();
        accounts.add(
                new Account(
                        "a" + accounts.size(),
                        id,
                        true,
                        status,
                        channel,
                        when(when, evidence),
                        place == null ? null : new Place(place, place, evidence),
                        participants,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        evidence));
        return this;
    }

    Tales held(String published, Channel channel, String when, String... sides) {
        return tell(published, Status.HELD, channel, when, null, sides);
    }

    /** A meeting held, of which a page tells in passing, without a date. */
    Tales pass(String published, String place, String... sides) {
        tell(published, Status.HELD, Channel.MEETING, null, place, sides);
        Account told = accounts.get(accounts.size() - 1);
        return last(false, null, told.evidence());
    }

    /** The last document tells it in these words. */
    Tales words(String words) {
        Account told = accounts.get(accounts.size() - 1);
        Span span = new Span(0, words.length());
        return last(
                told.main(), told.when(), new Evidence(told.document(), span, words, "test.told"));
    }

    private Tales last(boolean main, When when, Evidence evidence) {
        Account told = accounts.remove(accounts.size() - 1);
        accounts.add(
                new Account(
                        told.id(),
                        told.document(),
                        main,
                        told.status(),
                        told.channel(),
                        when,
                        told.place(),
                        told.participants(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        evidence));
        return this;
    }

    /**
     * A date as the words have it: a full one, {@code --12-07} of an open year, {@code -W-3} a
     * weekday, or none.
     */
    static When when(String date, Evidence evidence) {
        return when(date, date, evidence);
    }

    /** The same, with a last day. */
    static When when(String date, String last, Evidence evidence) {
        if (date == null) {
            return null;
        }
        if (date.startsWith("-")) {
            return new When(
                    null, null, When.Precision.DAY, When.Basis.RELATIVE, date, List.of(), evidence);
        }
        When.Precision precision =
                date.length() == 10
                        ? When.Precision.DAY
                        : date.length() == 7 ? When.Precision.MONTH : When.Precision.YEAR;
        return new When(
                date,
                last == null ? date : last,
                precision,
                When.Basis.STATED,
                null,
                List.of(),
                evidence);
    }

    List<Engagement> merged() {
        return Merger.merge(documents, accounts);
    }
}
