package org.readout.app.report;

import java.util.ArrayList;
import java.util.List;
import org.readout.model.Account;
import org.readout.model.Evidence;
import org.readout.model.Span;

/**
 * Words that something was read from.
 *
 * @param span where they stand in the text
 * @param layer what they were read as
 * @param rule what read them
 */
record Mark(Span span, Layer layer, String rule) {

    /** All marks that the accounts of one document leave in it. */
    static List<Mark> of(List<Account> accounts) {
        List<Mark> marks = new ArrayList<>();
        for (Account account : accounts) {
            add(marks, Layer.CONTACT, account.evidence());
            account.participants()
                    .forEach(participant -> add(marks, Layer.WHO, participant.evidence()));
            if (account.when() != null) {
                add(marks, Layer.WHEN, account.when().evidence());
            }
            if (account.place() != null) {
                add(marks, Layer.WHERE, account.place().evidence());
            }
            account.themes().forEach(topic -> add(marks, Layer.TOPIC, topic.evidence()));
            account.about().forEach(topic -> add(marks, Layer.TOPIC, topic.evidence()));
            account.statements().forEach(statement -> add(marks, Layer.SAID, statement.evidence()));
            account.commitments()
                    .forEach(commitment -> add(marks, Layer.PROMISED, commitment.evidence()));
        }
        return marks;
    }

    private static void add(List<Mark> marks, Layer layer, Evidence evidence) {
        marks.add(new Mark(evidence.span(), layer, evidence.rule()));
    }

    /** The place of some words in the page, for links: number of the document, start and end. */
    static String key(int document, Span span) {
        return document + "-" + span.start() + "-" + span.end();
    }
}
