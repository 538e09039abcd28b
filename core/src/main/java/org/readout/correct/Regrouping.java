package org.readout.correct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.readout.correct.Correction.Kind;
import org.readout.merge.Merger;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Ids;

/**
 * Joins, parts, moves, pins and edits engagements as persons said. An engagement that a correction
 * names keeps the id by which it was named; the id of one that was joined to another leads to that
 * other one.
 */
public final class Regrouping {

    private final Map<Correction, List<Set<String>>> corrections;
    private final Set<String> touched = new HashSet<>();
    private final Map<String, String> redirects = new TreeMap<>();

    Regrouping(Map<Correction, List<Set<String>>> corrections) {
        this.corrections = corrections;
        corrections.values().forEach(targets -> targets.forEach(touched::addAll));
    }

    /** Whether a correction speaks of one of its accounts. */
    public boolean touches(Engagement engagement) {
        return engagement.accounts().stream().anyMatch(touched::contains);
    }

    /** Ids that engagements no longer have, and the ids they lead to. */
    public Map<String, String> redirects() {
        return redirects;
    }

    private static final class Group {
        String id;
        boolean named;
        boolean changed;
        boolean pinned;
        final Set<String> accounts;
        final @Nullable Engagement merged;
        final List<String> why = new ArrayList<>();
        final List<Correction> edits = new ArrayList<>();

        Group(String id, Set<String> accounts, @Nullable Engagement merged) {
            this.id = id;
            this.accounts = accounts;
            this.merged = merged;
        }
    }

    /**
     * The engagements as persons corrected them, ordered by id.
     *
     * @param engagements all that a correction touches
     * @param accounts their accounts by id
     * @param documents by id
     */
    public List<Engagement> regroup(
            List<Engagement> engagements,
            Map<String, Account> accounts,
            Map<String, Document> documents) {
        redirects.clear();
        List<Group> groups = new ArrayList<>();
        engagements.stream()
                .sorted(Comparator.comparing(Engagement::id))
                .forEach(
                        engagement ->
                                groups.add(
                                        new Group(
                                                engagement.id(),
                                                new TreeSet<>(engagement.accounts()),
                                                engagement)));
        corrections.forEach((correction, targets) -> apply(correction, targets, groups));
        Map<String, Engagement> regrouped = new TreeMap<>();
        for (Group group : groups) {
            if (!group.accounts.isEmpty()) {
                regrouped.put(group.id, settle(group, accounts, documents));
            }
        }
        redirects.keySet().removeAll(regrouped.keySet());
        return List.copyOf(regrouped.values());
    }

    private void apply(Correction correction, List<Set<String>> targets, List<Group> groups) {
        Set<String> first = targets.get(0);
        if (first.isEmpty()) {
            return;
        }
        switch (correction.action()) {
            case JOIN -> {
                Group into = named(correction, 0, first, groups);
                for (int t = 1; t < targets.size(); t++) {
                    for (Group group : holding(targets.get(t), groups)) {
                        join(group, into);
                    }
                    lead(correction.targets().get(t).id(), into.id);
                }
                because(into, "joined", correction);
            }
            case SPLIT -> {
                Group apart =
                        new Group(Ids.of("engagement", correction.id()), new TreeSet<>(), null);
                apart.named = true;
                targets.forEach(accounts -> take(accounts, apart, groups));
                groups.add(apart);
                because(apart, "parted", correction);
            }
            case MOVE -> {
                Set<String> last = targets.get(targets.size() - 1);
                if (last.isEmpty()) {
                    return;
                }
                Group into = named(correction, targets.size() - 1, last, groups);
                for (Set<String> moved : targets.subList(0, targets.size() - 1)) {
                    take(moved, into, groups);
                }
                because(into, "moved here", correction);
            }
            case PIN -> {
                Group pinned = named(correction, 0, first, groups);
                if (pinned.pinned) { // another pinned contact was merged with this one
                    Group apart =
                            new Group(correction.targets().get(0).id(), new TreeSet<>(), null);
                    take(first, apart, groups);
                    groups.add(apart);
                    pinned = apart;
                    pinned.named = true;
                } else {
                    for (Group group : holding(first, groups)) {
                        join(group, pinned);
                    }
                }
                pinned.pinned = true;
                because(pinned, "pinned", correction);
            }
            case EDIT -> named(correction, 0, first, groups).edits.add(correction);
            default -> {}
        }
    }

    /** The group that holds most of the accounts, under the id by which it is named. */
    private Group named(
            Correction correction, int target, Set<String> accounts, List<Group> groups) {
        Group best = null;
        long most = 0;
        for (Group group : groups) {
            long held = accounts.stream().filter(group.accounts::contains).count();
            if (held > most) {
                most = held;
                best = group;
            }
        }
        if (best == null) {
            throw new IllegalStateException("an account is in no engagement: " + accounts);
        }
        Correction.Target of = correction.targets().get(target);
        if (!best.named && of.kind() == Kind.ENGAGEMENT) {
            best.id = of.id();
            best.named = true;
        }
        return best;
    }

    private static List<Group> holding(Set<String> accounts, List<Group> groups) {
        return groups.stream()
                .filter(group -> accounts.stream().anyMatch(group.accounts::contains))
                .toList();
    }

    private void join(Group from, Group into) {
        if (from == into) {
            return;
        }
        into.accounts.addAll(from.accounts);
        into.changed = true;
        into.edits.addAll(from.edits);
        from.accounts.clear();
        lead(from.id, into.id);
    }

    private void take(Set<String> accounts, Group into, List<Group> groups) {
        for (Group group : holding(accounts, groups)) {
            if (group != into) {
                Set<String> taken = new TreeSet<>(accounts);
                taken.retainAll(group.accounts);
                group.accounts.removeAll(taken);
                group.changed = true;
                into.accounts.addAll(taken);
                into.changed = true;
                if (group.accounts.isEmpty()) {
                    lead(group.id, into.id);
                }
            }
        }
    }

    private void lead(String from, String to) {
        if (!from.equals(to)) {
            redirects.put(from, to);
            redirects.replaceAll((old, id) -> id.equals(from) ? to : id);
        }
    }

    private static void because(Group group, String done, Correction correction) {
        group.why.add(
                done
                        + " by "
                        + correction.who()
                        + ", "
                        + correction.when()
                        + ": "
                        + correction.why());
    }

    private static Engagement settle(
            Group group, Map<String, Account> accounts, Map<String, Document> documents) {
        List<Account> told = group.accounts.stream().map(accounts::get).toList();
        Engagement merged = group.merged;
        Set<String> why = new LinkedHashSet<>(merged == null ? List.of() : merged.why());
        why.addAll(group.why);
        Engagement engagement =
                merged != null && !group.changed
                        ? merged
                        : Merger.settle(told, documents, List.copyOf(why));
        for (Correction edit : group.edits) {
            if (edit.field() != null) {
                engagement =
                        Editing.edit(
                                engagement, edit.field(), edit.value(), told.get(0).evidence());
                why.add(
                        edit.field()
                                + " set to "
                                + (edit.value() == null ? "unknown" : edit.value())
                                + " by "
                                + edit.who()
                                + ", "
                                + edit.when()
                                + ": "
                                + edit.why());
            }
        }
        return engagement.renamed(group.id, List.copyOf(why));
    }
}
