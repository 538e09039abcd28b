package org.readout.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.readout.model.Account;
import org.readout.model.Participant;
import org.readout.model.When;

/**
 * One account in words: what examples and stories expect to be read. Sides always count; persons,
 * channel, day, place, who asked for it, what was said and promised count where a word of that kind
 * is expected; a contact is held unless another state is named.
 */
final class Expectation {

    private static final Set<String> CHANNELS =
            Set.of("meeting", "call", "video", "multilateral", "letter");
    private static final Set<String> STATES =
            Set.of("held", "planned", "proposed", "postponed", "cancelled", "denied");

    private final Set<String> wanted;

    /** Reads the words of an expectation; their order does not matter. */
    Expectation(String words) {
        wanted = new TreeSet<>(List.of(words.strip().split("\\s+")));
    }

    /** Whether an account is what is expected. */
    boolean isMetBy(Account account) {
        return seen(account, wanted).equals(wanted);
    }

    /** Everything that can be expected of an account, as it is. */
    static String of(Account account) {
        return String.join(" ", seen(account, Set.of()));
    }

    /**
     * Which of some expectations no account meets, each by another, and which accounts meet none;
     * empty where both agree.
     */
    static List<String> faults(List<String> expected, List<Account> accounts) {
        List<Account> left = new ArrayList<>(accounts);
        List<String> faults = new ArrayList<>();
        for (String words : expected) {
            Expectation expectation = new Expectation(words);
            int at = 0;
            while (at < left.size() && !expectation.isMetBy(left.get(at))) {
                at++;
            }
            if (at < left.size()) {
                left.remove(at);
            } else {
                faults.add("want " + words);
            }
        }
        left.forEach(account -> faults.add("got " + of(account)));
        return faults;
    }

    private static Set<String> seen(Account account, Set<String> wanted) {
        Set<String> seen = new TreeSet<>(account.actors());
        if (asks(wanted, "")) {
            account.participants().stream()
                    .map(Participant::person)
                    .filter(person -> person != null)
                    .forEach(seen::add);
        }
        if (account.channel() != null
                && (wanted.isEmpty() || wanted.stream().anyMatch(CHANNELS::contains))) {
            seen.add(account.channel().name().toLowerCase(Locale.ROOT));
        }
        if (asks(wanted, "on:") && account.when() != null) {
            seen.add("on:" + days(account.when()));
        }
        if (asks(wanted, "at:") && account.place() != null && account.place().id() != null) {
            String id = account.place().id();
            seen.add("at:" + id.substring(id.indexOf(':') + 1));
        }
        if (asks(wanted, "by:") && account.initiatedBy() != null) {
            seen.add("by:" + account.initiatedBy());
        }
        if (asks(wanted, "promised:")) {
            seen.addAll(
                    orNone(
                            "promised:",
                            account.commitments().stream()
                                    .map(promise -> String.join("+", new TreeSet<>(promise.by())))
                                    .collect(Collectors.toSet())));
        }
        if (asks(wanted, "said:")) {
            seen.addAll(
                    orNone(
                            "said:",
                            account.statements().stream()
                                    .map(
                                            said ->
                                                    said.speaker()
                                                            + ":"
                                                            + said.act()
                                                                    .name()
                                                                    .toLowerCase(Locale.ROOT))
                                    .collect(Collectors.toSet())));
        }
        String status = account.status().name().toLowerCase(Locale.ROOT);
        if (!status.equals("held") || wanted.contains("held")) {
            seen.add(status);
        }
        return seen;
    }

    private static String days(When when) {
        return when.last() == null || when.last().equals(when.first())
                ? when.first()
                : when.first() + ".." + when.last();
    }

    private static Set<String> orNone(String kind, Set<String> all) {
        return all.isEmpty()
                ? Set.of(kind + "none")
                : all.stream().map(one -> kind + one).collect(Collectors.toSet());
    }

    /** Whether an expectation speaks of a kind of word; of persons, whose words have no prefix. */
    private static boolean asks(Set<String> wanted, String kind) {
        return wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(word -> kind.isEmpty() ? isPerson(word) : word.startsWith(kind));
    }

    private static boolean isPerson(String word) {
        return !word.contains(":")
                && !CHANNELS.contains(word)
                && !STATES.contains(word)
                && word.contains("-")
                && word.equals(word.toLowerCase(Locale.ROOT));
    }
}
