package org.readout.correct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.correct.Correction.Action;
import org.readout.correct.Correction.Anchor;
import org.readout.correct.Correction.Kind;
import org.readout.correct.Correction.Target;
import org.readout.model.Account;
import org.readout.model.Commitment;
import org.readout.model.Document;
import org.readout.model.Statement;

/**
 * The corrections of one run, applied over what was read: first document by document to accounts,
 * then, by {@link Regrouping}, to engagements. Their order in the file is the order in which they
 * are applied. Not safe to share between threads.
 */
public final class Corrections {

    /** Every active correction, with the ids of the accounts its targets were found in. */
    private final Map<Correction, List<Set<String>>> found = new LinkedHashMap<>();

    private final Map<Correction, List<Anchor>> lost = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What is wrong with a correction.
     *
     * @param correction the correction
     * @param reason what is wrong and what to do about it
     */
    public record Problem(Correction correction, String reason) {}

    /** Corrections in the order in which they were made. */
    public Corrections(List<Correction> all) {
        Set<String> undone = new HashSet<>();
        Set<String> ids = new HashSet<>();
        all.forEach(correction -> ids.add(correction.id()));
        for (int i = all.size() - 1; i >= 0; i--) { // what undoes stands behind what it undoes
            Correction correction = all.get(i);
            if (correction.action() == Action.UNDO && !undone.contains(correction.id())) {
                undone.add(correction.undoes());
                if (!ids.contains(correction.undoes())) {
                    problems.add(
                            new Problem(
                                    correction,
                                    "undoes "
                                            + correction.undoes()
                                            + ", which is not in the file; check the id"));
                }
            }
        }
        for (Correction correction : all) {
            if (correction.action() == Action.UNDO || undone.contains(correction.id())) {
                continue;
            }
            String fault =
                    correction.action() == Action.EDIT
                            ? Editing.fault(correction.field(), correction.value())
                            : null;
            if (fault != null) {
                problems.add(new Problem(correction, fault));
                continue;
            }
            List<Set<String>> targets = new ArrayList<>();
            List<Anchor> anchors = new ArrayList<>();
            for (Target target : correction.targets()) {
                targets.add(new LinkedHashSet<>());
                anchors.addAll(target.anchors());
            }
            found.put(correction, targets);
            lost.put(correction, anchors);
        }
    }

    /** Whether there is nothing to correct. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The accounts of a document as persons corrected them; those rejected are gone. */
    public List<Account> accounts(Document document, List<Account> read) {
        List<Account> accounts = new ArrayList<>(read);
        for (Map.Entry<Correction, List<Set<String>>> entry : found.entrySet()) {
            Correction correction = entry.getKey();
            for (int t = 0; t < correction.targets().size(); t++) {
                Target target = correction.targets().get(t);
                for (Anchor anchor : target.anchors()) {
                    if (Finding.isIn(anchor, document)) {
                        one(
                                correction,
                                target,
                                anchor,
                                document,
                                accounts,
                                entry.getValue().get(t));
                    }
                }
            }
        }
        return List.copyOf(accounts);
    }

    private void one(
            Correction correction,
            Target target,
            Anchor anchor,
            Document document,
            List<Account> accounts,
            Set<String> ids) {
        boolean part = target.kind() == Kind.STATEMENT || target.kind() == Kind.COMMITMENT;
        if (part) {
            for (int i = 0; i < accounts.size(); i++) {
                Account without = without(accounts.get(i), target.kind(), anchor, document);
                if (without != null) {
                    accounts.set(i, without);
                    seen(correction, anchor);
                    return;
                }
            }
            return;
        }
        Account account = Finding.account(anchor, document, accounts);
        if (account == null) {
            return;
        }
        seen(correction, anchor);
        if (correction.action() == Action.REJECT) {
            accounts.remove(account);
        } else if (correction.action() == Action.EDIT
                && target.kind() == Kind.ACCOUNT
                && correction.field() != null) {
            accounts.set(
                    accounts.indexOf(account),
                    Editing.edit(account, correction.field(), correction.value()));
        } else {
            ids.add(account.id());
        }
    }

    /** The account without the statement or commitment that is meant; null where it has none. */
    private static @Nullable Account without(
            Account account, Kind kind, Anchor anchor, Document document) {
        List<Statement> statements = new ArrayList<>(account.statements());
        List<Commitment> commitments = new ArrayList<>(account.commitments());
        boolean gone =
                kind == Kind.STATEMENT
                        ? statements.remove(
                                Finding.part(anchor, document, statements, Statement::evidence))
                        : commitments.remove(
                                Finding.part(anchor, document, commitments, Commitment::evidence));
        return gone
                ? new Account(
                        account.id(),
                        account.document(),
                        account.main(),
                        account.status(),
                        account.channel(),
                        account.when(),
                        account.place(),
                        account.participants(),
                        account.initiatedBy(),
                        account.themes(),
                        account.about(),
                        statements,
                        commitments,
                        account.outcome(),
                        account.evidence())
                : null;
    }

    private void seen(Correction correction, Anchor anchor) {
        List<Anchor> rest = lost.get(correction);
        if (rest != null) {
            rest.remove(anchor);
        }
    }

    /** The corrections of engagements, once the accounts of all documents are corrected. */
    public Regrouping regrouping() {
        Map<Correction, List<Set<String>>> grouping = new LinkedHashMap<>();
        found.forEach(
                (correction, targets) -> {
                    boolean engagements =
                            correction.action() == Action.EDIT
                                    && correction.targets().get(0).kind() == Kind.ENGAGEMENT;
                    if (engagements
                            || correction.action() != Action.EDIT
                                    && correction.action() != Action.REJECT) {
                        grouping.put(correction, targets);
                    }
                });
        return new Regrouping(grouping);
    }

    /** Whether a correction is in force: not undone, not wrong, and all of its targets found. */
    public boolean applies(Correction correction) {
        return found.containsKey(correction)
                && problems().stream()
                        .noneMatch(problem -> problem.correction().equals(correction));
    }

    /** What could not be applied, in the order of the corrections; nothing is passed over. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        Map<Correction, List<Anchor>> missing = new HashMap<>(lost);
        found.forEach(
                (correction, targets) -> {
                    for (int t = 0; t < targets.size(); t++) {
                        Target target = correction.targets().get(t);
                        List<Anchor> gone = new ArrayList<>(target.anchors());
                        gone.retainAll(missing.getOrDefault(correction, List.of()));
                        boolean none = gone.size() == target.anchors().size();
                        if (none || !gone.isEmpty() && target.kind() != Kind.ENGAGEMENT) {
                            all.add(new Problem(correction, reason(target, gone)));
                        }
                    }
                });
        return all;
    }

    private static String reason(Target target, List<Anchor> gone) {
        String words =
                gone.isEmpty()
                        ? "no words to find it by"
                        : "\"" + gone.get(0).quote() + "\" in " + gone.get(0).source();
        return "does not find its "
                + target.kind().name().toLowerCase(Locale.ROOT)
                + " "
                + target.id()
                + " again ("
                + words
                + "); the document was not read, or it is now read otherwise: make the correction anew or undo it";
    }
}
