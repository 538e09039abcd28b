package org.readout.app.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.model.Account;
import org.readout.model.Act;
import org.readout.model.Commitment;
import org.readout.model.Engagement;
import org.readout.model.Engagement.Telling;
import org.readout.model.Statement;

/** The sides' own tellings of one contact, set against each other. */
public final class Comparison {

    private static final Set<Act> AGAINST = Set.of(Act.ACCUSE, Act.REJECT, Act.THREATEN);
    private static final Set<Act> TOGETHER = Set.of(Act.AGREE, Act.PLEDGE, Act.SUPPORT);

    private final Map<String, Telling> sides = new LinkedHashMap<>();
    private final List<Account> accounts;

    private Comparison(Engagement engagement, List<Account> accounts) {
        this.accounts = accounts;
        Set<String> actors = new LinkedHashSet<>();
        engagement.participants().forEach(side -> actors.add(side.actor()));
        engagement.readouts().stream()
                .filter(telling -> actors.contains(telling.voice()))
                .forEach(telling -> sides.put(telling.voice(), telling));
    }

    /**
     * A point on which the sides' tellings differ.
     *
     * @param kind what sort of difference it is
     * @param theme the theme that both speak of, or null
     * @param told by voice, the words of those who tell it, or the side that asked
     */
    public record Difference(Kind kind, @Nullable String theme, Map<String, List<String>> told) {

        /** What they differ on, in words. */
        public String name() {
            return switch (kind) {
                case CONDITION -> "on a condition";
                case INITIATIVE -> "at whose request";
                case TONE -> "on " + String.valueOf(theme).replace('-', ' ');
            };
        }
    }

    /** Sorts of difference. */
    public enum Kind {
        /** A promise hangs on a condition in one telling, and in no other. */
        CONDITION,
        /** The tellings name different sides that asked for the contact, or only one names any. */
        INITIATIVE,
        /** One tells of agreement on a theme, another of conflict. */
        TONE
    }

    /** Of an engagement and its accounts. */
    public static Comparison of(Engagement engagement, List<Account> accounts) {
        return new Comparison(engagement, accounts);
    }

    /** The sides that tell of it themselves. */
    public Set<String> voices() {
        return sides.keySet();
    }

    /** Themes of the other sides' tellings that this side does not mention, sorted. */
    public List<String> leavesOut(String voice) {
        Telling own = sides.get(voice);
        if (own == null) {
            return List.of();
        }
        return sides.values().stream()
                .flatMap(telling -> telling.themes().stream())
                .filter(theme -> !own.themes().contains(theme))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whose telling a promise stands in; null where a page has several voices or none. */
    public @Nullable String voice(Commitment commitment) {
        for (Account account : accounts) {
            if (account.commitments().contains(commitment)) {
                return account.statements().stream()
                        .filter(
                                statement ->
                                        statement.evidence().span().start()
                                                        < commitment.evidence().span().end()
                                                && commitment.evidence().span().start()
                                                        < statement.evidence().span().end())
                        .map(Statement::voice)
                        .findFirst()
                        .orElse(voice(account));
            }
        }
        return null;
    }

    private static @Nullable String voice(Account account) {
        Set<String> voices =
                account.statements().stream().map(Statement::voice).collect(Collectors.toSet());
        return voices.size() == 1 ? voices.iterator().next() : null;
    }

    /** Where the sides' tellings differ on the same point; nothing where fewer than two tell. */
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        if (sides.size() > 1) {
            conditions(differences);
            initiative(differences);
            tone(differences);
        }
        return differences;
    }

    private void conditions(List<Difference> differences) {
        Map<String, List<String>> conditional = new LinkedHashMap<>();
        for (Account account : accounts) {
            for (Commitment commitment : account.commitments()) {
                String voice = voice(commitment);
                if (commitment.conditional() && voice != null && sides.containsKey(voice)) {
                    List<String> words =
                            conditional.computeIfAbsent(voice, key -> new ArrayList<>());
                    if (!words.contains(commitment.undertaking())) {
                        words.add(commitment.undertaking());
                    }
                }
            }
        }
        if (!conditional.isEmpty() && conditional.size() < sides.size()) {
            differences.add(new Difference(Kind.CONDITION, null, conditional));
        }
    }

    private void initiative(List<Difference> differences) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (Account account : accounts) {
            String voice = voice(account);
            String by = account.initiatedBy();
            if (voice != null && by != null && sides.containsKey(voice)) {
                List<String> named = asked.computeIfAbsent(voice, key -> new ArrayList<>());
                if (!named.contains(by)) {
                    named.add(by);
                }
            }
        }
        boolean same = asked.size() == sides.size() && Set.copyOf(asked.values()).size() == 1;
        if (!asked.isEmpty() && !same) {
            differences.add(new Difference(Kind.INITIATIVE, null, asked));
        }
    }

    private void tone(List<Difference> differences) {
        Map<String, Map<String, List<Statement>>> themes = new LinkedHashMap<>();
        for (Account account : accounts) {
            for (Statement statement : account.statements()) {
                if (sides.containsKey(statement.voice())) {
                    for (String theme : statement.themes()) {
                        themes.computeIfAbsent(theme, key -> new LinkedHashMap<>())
                                .computeIfAbsent(statement.voice(), key -> new ArrayList<>())
                                .add(statement);
                    }
                }
            }
        }
        themes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .filter(entry -> entry.getValue().size() > 1)
                .forEach(entry -> tone(entry.getKey(), entry.getValue(), differences));
    }

    private static void tone(
            String theme, Map<String, List<Statement>> told, List<Difference> differences) {
        boolean together = false;
        boolean against = false;
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Map.Entry<String, List<Statement>> voice : told.entrySet()) {
            boolean conflict = has(voice.getValue(), AGAINST);
            Set<Act> shown = conflict ? AGAINST : TOGETHER;
            together |= !conflict && has(voice.getValue(), TOGETHER);
            against |= conflict;
            List<String> said =
                    voice.getValue().stream()
                            .filter(statement -> shown.contains(statement.act()))
                            .map(Statement::text)
                            .distinct()
                            .toList();
            if (!said.isEmpty()) {
                words.put(voice.getKey(), said);
            }
        }
        if (together && against) {
            differences.add(new Difference(Kind.TONE, theme, words));
        }
    }

    private static boolean has(List<Statement> statements, Set<Act> acts) {
        return statements.stream().anyMatch(statement -> acts.contains(statement.act()));
    }
}
