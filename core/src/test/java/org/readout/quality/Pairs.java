package org.readout.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.model.Engagement;

/** How many pairs of accounts that tell of one contact were joined, and how many that do not. */
public final class Pairs {

    private final Tally tally = new Tally();

    private final List<String> faults = new ArrayList<>();

    private Pairs() {}

    /**
     * Compares what was joined with what belongs together.
     *
     * @param contacts by account id, the contact that it tells of
     */
    public static Pairs of(Map<String, String> contacts, List<Engagement> engagements) {
        Pairs pairs = new Pairs();
        Map<String, String> homes = new HashMap<>();
        engagements.forEach(
                engagement -> engagement.accounts().forEach(id -> homes.put(id, engagement.id())));
        List<String> accounts = contacts.keySet().stream().sorted().toList();
        for (int i = 0; i < accounts.size(); i++) {
            for (int j = i + 1; j < accounts.size(); j++) {
                String one = accounts.get(i);
                String other = accounts.get(j);
                boolean same = contacts.get(one).equals(contacts.get(other));
                boolean joined = homes.get(one).equals(homes.get(other));
                pairs.tally.found += same && joined ? 1 : 0;
                pairs.tally.missed += same && !joined ? 1 : 0;
                pairs.tally.wrong += joined && !same ? 1 : 0;
                if (same != joined) {
                    pairs.faults.add((same ? "apart: " : "joined: ") + one + " and " + other);
                }
            }
        }
        return pairs;
    }

    /** The pairs found, missed and wrong. */
    public Tally tally() {
        return tally;
    }

    @Override
    public String toString() {
        return "precision %.3f, recall %.3f, F1 %.3f%n%s"
                .formatted(
                        tally.precision(), tally.recall(), tally.f1(), String.join("\n", faults));
    }
}
