package org.readout.app.brief;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.readout.app.reading.Comparison;
import org.readout.app.reading.History;
import org.readout.app.reading.Voices;
import org.readout.app.wording.Wording;
import org.readout.follow.Promise;
import org.readout.model.Account;
import org.readout.model.Commitment;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Statement;
import org.readout.relate.Relation;

/**
 * An engagement as a block of lines: who, when, where, how, on what, what each side says was said,
 * what was promised, and who reports it.
 */
public final class Brief {

    private static final int LABEL = 10;
    private static final int ACT = 9;

    private final Wording wording;
    private final int width;
    private final boolean colours;
    private final StringBuilder out = new StringBuilder();

    /**
     * A writer of briefs.
     *
     * @param wording names for ids
     * @param width how many columns a line may have
     * @param colours whether the terminal shows colours
     */
    public Brief(Wording wording, int width, boolean colours) {
        this.wording = wording;
        this.width = Math.max(width, 40);
        this.colours = colours;
    }

    /**
     * The block of an engagement, ending with an empty line.
     *
     * @param accounts its accounts
     * @param documents the documents they stand in, in the same order and without their text
     */
    public String of(Engagement engagement, List<Account> accounts, List<Reference> documents) {
        out.setLength(0);
        out.append(Ink.DIM.on("─".repeat(width), colours)).append('\n');
        for (String line : Columns.wrap(wording.sides(engagement.participants()), width)) {
            out.append(Ink.BOLD.on(line, colours)).append('\n');
        }
        facts(engagement);
        history(engagement, accounts, documents);
        tellings(engagement, accounts);
        promises(engagement, accounts);
        differ(engagement, accounts);
        differences(engagement);
        sources(engagement, documents);
        return out.append('\n').toString();
    }

    /**
     * What a brief says of a document.
     *
     * @param publisher who published it, or its address or path where that is not known
     * @param published ISO day, or an empty text
     * @param title its headline, or an empty text
     */
    public record Reference(String publisher, String published, String title) {

        /** What there is to say of a document. */
        public static Reference of(Document document) {
            return new Reference(
                    document.publisher() != null ? document.publisher() : document.source(),
                    document.published() == null ? "" : document.published().toString(),
                    document.title() == null ? "" : document.title());
        }
    }

    private void facts(Engagement engagement) {
        String label = "who";
        for (Map.Entry<String, List<String>> side :
                wording.persons(engagement.participants()).entrySet()) {
            if (!side.getValue().isEmpty()) {
                row(
                        label,
                        wording.actor(side.getKey()) + ": " + String.join(", ", side.getValue()));
                label = "";
            }
        }
        if (engagement.when() != null) {
            row("when", Wording.when(engagement.when()));
        }
        if (engagement.place() != null) {
            row("where", wording.place(engagement.place()));
        }
        String channel =
                engagement.channel() == null ? "" : Wording.word(engagement.channel()) + ", ";
        row("how", channel + Wording.word(engagement.status()));
        if (!engagement.themes().isEmpty()) {
            row("themes", wording.topics(Wording.ids(engagement.themes()), List.of()));
        }
        if (!engagement.about().isEmpty()) {
            row("about", wording.topics(List.of(), Wording.ids(engagement.about())));
        }
        if (engagement.outcome() != null) {
            row("outcome", Wording.word(engagement.outcome()));
        }
    }

    private void history(Engagement engagement, List<Account> accounts, List<Reference> documents) {
        List<History.Step> steps =
                History.of(
                        accounts,
                        id -> documents.get(engagement.documents().indexOf(id)).published());
        if (!steps.isEmpty()) {
            row("history", Wording.history(steps));
        }
    }

    private void tellings(Engagement engagement, List<Account> accounts) {
        Map<String, List<Statement>> voices = Voices.of(engagement, accounts);
        Comparison comparison = Comparison.of(engagement, accounts);
        Map<String, List<String>> only =
                engagement.readouts().stream()
                        .collect(
                                Collectors.toMap(
                                        Engagement.Telling::voice,
                                        Engagement.Telling::onlyHere,
                                        (first, second) -> first));
        voices.forEach(
                (voice, statements) -> {
                    if (statements.isEmpty()) {
                        return;
                    }
                    boolean own = comparison.voices().contains(voice);
                    heading(
                            own || comparison.voices().isEmpty()
                                    ? "As " + wording.voice(voice) + " tells it"
                                    : "As told by others: " + wording.voice(voice));
                    statements.forEach(this::statement);
                    List<String> alone = only.getOrDefault(voice, List.of());
                    if (!alone.isEmpty() && voices.size() > 1) {
                        indented("", Ink.DIM, "only here: " + wording.mixed(alone));
                    }
                    List<String> out = comparison.leavesOut(voice);
                    if (!out.isEmpty()) {
                        indented("", Ink.DIM, "leaves out: " + wording.mixed(out));
                    }
                });
    }

    private void statement(Statement statement) {
        String speaker =
                statement.person() != null
                        ? wording.person(statement.person(), null)
                        : wording.actor(statement.speaker());
        String act = Wording.word(statement.act());
        indented(act, Ink.of(statement.act()), speaker + ": " + Wording.said(statement));
    }

    private void promises(Engagement engagement, List<Account> accounts) {
        Comparison comparison = Comparison.of(engagement, accounts);
        List<Commitment> commitments =
                accounts.stream().flatMap(account -> account.commitments().stream()).toList();
        if (commitments.isEmpty()) {
            return;
        }
        heading("Promises");
        for (Commitment commitment : commitments) {
            StringBuilder text = new StringBuilder(wording.actors(commitment.by()));
            if (!commitment.to().isEmpty()) {
                text.append(" to ").append(wording.actors(commitment.to()));
            }
            text.append(": ").append(commitment.undertaking());
            if (commitment.due() != null) {
                text.append(" · due ").append(Wording.due(commitment.due()));
            }
            if (commitment.conditional()) {
                text.append(" · on a condition");
            }
            String voice = comparison.voice(commitment);
            if (voice != null && comparison.voices().size() > 1) {
                text.append(" · as ").append(wording.voice(voice)).append(" tells it");
            }
            indented("promise", Ink.GOOD, text.toString());
            engagement.followUps().stream()
                    .filter(followUp -> followUp.commitment().equals(commitment.id()))
                    .forEach(this::followUp);
        }
    }

    /** The register of promises, the oldest first. */
    public String promises(List<Promise> promises) {
        out.setLength(0);
        heading("Promises: " + promises.size());
        for (Promise promise : promises) {
            Commitment commitment = promise.commitment();
            Ink ink =
                    promise.overdue() || promise.state() == Promise.State.DROPPED
                            ? Ink.BAD
                            : promise.state() == Promise.State.CARRIED_OUT ? Ink.GOOD : Ink.ASKING;
            indented(
                    promise.overdue() ? "overdue" : Wording.word(promise.state()),
                    ink,
                    (promise.made() == null ? "" : promise.made() + " ")
                            + wording.actors(commitment.by())
                            + ": "
                            + commitment.undertaking()
                            + (commitment.due() == null
                                    ? ""
                                    : " · due " + Wording.due(commitment.due())));
            promise.followUps().forEach(this::followUp);
        }
        return out.append('\n').toString();
    }

    /** How each two sides get on: how many contacts, and what they speak for, -10 to 10. */
    public String relations(List<Relation> relations) {
        out.setLength(0);
        heading("Relations (table " + Relation.TABLE + ", -10 conflict to 10 cooperation)");
        for (Relation relation : relations) {
            row(
                    String.format(Locale.ROOT, "%+.1f", relation.mean()),
                    wording.actors(List.of(relation.first(), relation.second()))
                            + ": "
                            + relation.points().size()
                            + (relation.points().size() == 1 ? " contact" : " contacts"));
        }
        return out.append('\n').toString();
    }

    private void followUp(Engagement.FollowUp followUp) {
        Ink ink =
                switch (followUp.relation()) {
                    case CARRIED_OUT -> Ink.GOOD;
                    case REPEATED -> Ink.ASKING;
                    case DROPPED -> Ink.BAD;
                };
        indented(
                "",
                ink,
                Wording.word(followUp.relation())
                        + ": "
                        + followUp.reason()
                        + " · "
                        + followUp.evidence().quote());
    }

    private void differ(Engagement engagement, List<Account> accounts) {
        List<Comparison.Difference> differences = Comparison.of(engagement, accounts).differences();
        if (differences.isEmpty()) {
            return;
        }
        heading("The sides' tellings differ");
        for (Comparison.Difference difference : differences) {
            difference
                    .told()
                    .forEach(
                            (voice, words) ->
                                    indented(
                                            "",
                                            Ink.ASKING,
                                            difference.name()
                                                    + ", "
                                                    + wording.voice(voice)
                                                    + ": "
                                                    + String.join(
                                                            " · ",
                                                            words.stream()
                                                                    .map(wording::actor)
                                                                    .toList())));
        }
    }

    private void differences(Engagement engagement) {
        if (engagement.disagreements().isEmpty()) {
            return;
        }
        heading("Accounts differ");
        for (Engagement.Disagreement disagreement : engagement.disagreements()) {
            String values =
                    disagreement.values().stream()
                            .map(value -> value.value() + " (" + value.accounts().size() + ")")
                            .collect(Collectors.joining(", "));
            indented(disagreement.field(), Ink.ASKING, values);
        }
    }

    private void sources(Engagement engagement, List<Reference> documents) {
        heading(
                documents.size() == 1
                        ? "Source"
                        : "Sources: "
                                + documents.size()
                                + " documents, "
                                + engagement.independent()
                                + " independent");
        for (Reference document : documents) {
            indented(
                    document.published().isEmpty() ? "undated" : document.published(),
                    Ink.DIM,
                    document.publisher()
                            + (document.title().isEmpty() ? "" : " · " + document.title()));
        }
    }

    private void heading(String text) {
        out.append(Ink.BOLD.on(Columns.tame(text), colours)).append('\n');
    }

    private void row(String label, String text) {
        labelled(label, LABEL, Ink.LABEL, text);
    }

    private void indented(String label, Ink ink, String text) {
        labelled("  " + label, ACT + 4, ink, text);
    }

    private void labelled(String label, int indent, Ink ink, String text) {
        String start =
                ink.on(label, colours) + " ".repeat(Math.max(1, indent - Columns.width(label)));
        for (String line : Columns.wrap(text, width - indent)) {
            out.append(start).append(line).append('\n');
            start = " ".repeat(indent);
        }
    }
}
