package org.readout.merge;

import java.util.ArrayList;
import java.util.List;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Participant;

/** Who took part in a contact, from all accounts of it. */
final class Attendance {

    private Attendance() {}

    /**
     * Each side and person once, as the weightiest account has them. A person written shorter or
     * otherwise is the same; a side is left out that has a person elsewhere, or that less than half
     * of the accounts of talks of a few name, and without a person.
     */
    static List<Participant> of(List<Account> accounts) {
        List<Participant> present = new ArrayList<>();
        for (Account account : accounts) {
            for (Participant participant : account.participants()) {
                add(present, participant);
            }
        }
        boolean many =
                accounts.stream().anyMatch(account -> account.channel() == Channel.MULTILATERAL);
        present.removeIf(
                side ->
                        side.person() == null
                                && (present.stream()
                                                .anyMatch(
                                                        other ->
                                                                other.person() != null
                                                                        && other.actor()
                                                                                .equals(
                                                                                        side
                                                                                                .actor()))
                                        || !many && isRare(side.actor(), accounts)));
        return present;
    }

    private static void add(List<Participant> present, Participant participant) {
        for (int i = 0; i < present.size(); i++) {
            Participant other = present.get(i);
            if (!other.actor().equals(participant.actor())
                    || (other.person() == null) != (participant.person() == null)) {
                continue;
            }
            String one = participant.person();
            String another = other.person();
            if (one == null || another == null || Likeness.isSame(one, another)) {
                if (one != null && another != null && one.length() > another.length()) {
                    present.set(i, participant); // the full name
                }
                return;
            }
        }
        present.add(participant);
    }

    private static boolean isRare(String actor, List<Account> accounts) {
        long naming = accounts.stream().filter(account -> account.actors().contains(actor)).count();
        return naming * 2 < accounts.size();
    }
}
