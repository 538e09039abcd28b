package org.readout.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Span;

/**
 * Which accounts tell of one contact, kept up while documents come and go. What it says depends on
 * the documents that are in it and not on their order, and a document costs the same however many
 * there are. Of each account it keeps the few facts that merging needs. Not safe for several
 * threads.
 */
public final class Archive {

    // accounts whose day is told, then those of a known week or month, then what both refer to
    private final Stage days = new Stage(Cells::days);
    private final Stage weeks = new Stage(Cells::halfMonths);
    private final Stage references = new Stage(Cells::references);
    // then all others, each to the contact that it is likest to, and what is like none
    private final Homes homes = new Homes(Cells::references);
    private final Stage rest = new Stage(Cells::references);

    private final Map<String, String> pool = new HashMap<>();
    private final Map<String, List<Alike>> documents = new HashMap<>();
    private final Map<Long, Alike> profiles = new HashMap<>();
    private final Set<Alike> changed = new LinkedHashSet<>();
    private final Map<String, Cluster> clusters = new HashMap<>();

    /** An account, the hash of its document and its themes. */
    record Member(String account, long document, long themes) {}

    /** Accounts that say the same of which contact they tell. */
    private static final class Alike {
        private final long key;
        private final Sketch sketch;
        private final List<Member> members = new ArrayList<>(1);
        private @Nullable Cluster cluster;

        private Alike(long key, Sketch sketch) {
            this.key = key;
            this.sketch = sketch;
        }
    }

    /**
     * Accounts that tell of one contact.
     *
     * @param accounts their ids, sorted
     * @param why for which reasons they were joined, and what spoke against it
     */
    public record Group(List<String> accounts, List<String> why) {

        /** Takes copies of the lists. */
        public Group {
            accounts = List.copyOf(accounts);
            why = List.copyOf(why);
        }
    }

    /**
     * What new documents changed.
     *
     * @param gone groups that are no more
     * @param come groups that are new, with other accounts or for other reasons
     */
    public record Change(List<Group> gone, List<Group> come) {

        /** Takes copies of the lists. */
        public Change {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }
    }

    /** An empty archive. */
    public Archive() {}

    /** Adds a document with what it says; nothing where the document is there already. */
    public void add(Document document, List<Account> told) {
        add(document.id(), document.published(), told);
    }

    void add(String document, @Nullable LocalDate published, List<Account> told) {
        if (documents.containsKey(document)) {
            return;
        }
        List<Account> accounts = once(told);
        List<Alike> of = new ArrayList<>(accounts.size());
        Map<Long, Integer> before = new HashMap<>();
        for (Account account : accounts) {
            long[] around = published == null ? Sketch.companions(accounts, account) : Sketch.NONE;
            Sketch sketch = Sketch.of(account, published, around, this::pooled);
            // two of one document are two, however alike
            long key = Sketch.mix(sketch.mark(), before.merge(sketch.mark(), 1, Integer::sum));
            if (sketch.isLittle()) {
                key = Sketch.mix(key, Sketch.hash(account.id())); // says too little to be known by
            }
            Alike alike = profiles.computeIfAbsent(key, same -> new Alike(same, sketch));
            alike.members.add(
                    new Member(account.id(), Sketch.hash(document), Sketch.themes(account)));
            changed.add(alike);
            of.add(alike);
        }
        documents.put(document, List.copyOf(of));
    }

    /** Each account once, in the order of the text. */
    private static List<Account> once(List<Account> told) {
        Map<String, Account> once = new LinkedHashMap<>();
        told.stream()
                .sorted(
                        Comparator.<Account, Span>comparing(account -> account.evidence().span())
                                .thenComparing(Account::id))
                .forEach(account -> once.putIfAbsent(account.id(), account));
        return List.copyOf(once.values());
    }

    private String pooled(String text) {
        return pool.computeIfAbsent(text, same -> same);
    }

    /** Takes a document out; nothing where it is not there. */
    public void remove(String document) {
        List<Alike> of = documents.remove(document);
        if (of != null) {
            long number = Sketch.hash(document);
            for (Alike alike : of) {
                alike.members.removeIf(member -> member.document() == number);
                changed.add(alike);
            }
        }
    }

    /** Works out what has changed since the last time. */
    public Change update() {
        Stage.Change told = Stage.Change.none();
        Stage.Change near = Stage.Change.none();
        Stage.Change open = Stage.Change.none();
        for (Alike alike : changed) {
            Stage.Change change =
                    alike.sketch.hasDay() ? told : alike.sketch.isNear() ? near : open;
            if (alike.cluster != null) {
                change.gone().add(alike.cluster);
                alike.cluster = null;
            }
            if (alike.members.isEmpty()) {
                profiles.remove(alike.key);
            } else {
                alike.cluster = Cluster.of(alike.sketch, alike.members);
                change.come().add(alike.cluster);
            }
        }
        changed.clear();
        near.add(days.apply(told));
        Homes.Result found = homes.apply(references.apply(weeks.apply(near)), open);
        Stage.Change change = rest.apply(found.rest());
        change.add(found.settled());
        Map<String, Cluster> gone = new LinkedHashMap<>();
        change.gone().forEach(cluster -> gone.put(cluster.name(), cluster));
        clusters.keySet().removeAll(gone.keySet());
        List<Cluster> come = new ArrayList<>();
        for (Cluster cluster : change.come()) {
            clusters.put(cluster.name(), cluster);
            Cluster old = gone.get(cluster.name());
            if (old != null && old.isSame(cluster)) {
                gone.remove(cluster.name());
            } else {
                come.add(cluster);
            }
        }
        return new Change(groups(gone.values()), groups(come));
    }

    /** All accounts, each in one group; as of the last update, in no order. */
    public List<Group> groups() {
        return groups(clusters.values());
    }

    private static List<Group> groups(Collection<Cluster> clusters) {
        return clusters.stream()
                .map(cluster -> new Group(Arrays.asList(cluster.accounts), cluster.why))
                .toList();
    }
}
