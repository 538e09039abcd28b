package org.readout.app.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.readout.model.Account;
import org.readout.model.Status;

/** How far a contact had come, day by day, as its accounts tell: planned, put off, then held. */
public final class History {

    /**
     * What the accounts of one day tell first.
     *
     * @param day ISO day of publication
     * @param status how far the contact had come
     */
    public record Step(String day, Status status) {

        private boolean isOver() {
            return status == Status.HELD;
        }

        /** Of what is told on one day the plan comes first and the denial last. */
        private int stage() {
            return status == Status.DENIED ? 2 : isOver() ? 1 : 0;
        }
    }

    private History() {}

    /**
     * The steps in order of time, without those that tell nothing new or still tell of a plan when
     * it was held; none where the contact was in one state all along.
     *
     * @param published tells the ISO day on which the document of an id was published; empty where
     *     it is not known, and its accounts are left out
     */
    public static List<Step> of(List<Account> accounts, Function<String, String> published) {
        List<Step> steps = new ArrayList<>();
        accounts.stream()
                .map(account -> new Step(published.apply(account.document()), account.status()))
                .filter(step -> !step.day().isEmpty())
                .sorted(Comparator.comparing(Step::day).thenComparing(Step::stage))
                .forEach(
                        step -> {
                            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
                            if (last == null
                                    || !last.isOver() && last.status() != step.status()
                                    || last.isOver() && step.status() == Status.DENIED) {
                                steps.add(step);
                            }
                        });
        return steps.size() < 2 ? List.of() : List.copyOf(steps);
    }
}
