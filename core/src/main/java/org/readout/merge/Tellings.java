package org.readout.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.readout.model.Account;
import org.readout.model.Engagement.Telling;
import org.readout.model.Participant;
import org.readout.model.Statement;
import org.readout.model.Topic;

/**
 * Each voice's telling of one contact: first those of the sides themselves, then those of others.
 * What only a side mentions is measured against the other sides, where they tell of it too; what
 * only another voice mentions against all.
 */
final class Tellings {

    /** What a voice says. */
    private static final class Voice {
        private final Set<String> themes = new LinkedHashSet<>();
        private final Set<String> about = new LinkedHashSet<>();
        private final Set<String> statements = new LinkedHashSet<>();

        private Set<String> subjects() {
            Set<String> subjects = new LinkedHashSet<>(themes);
            subjects.addAll(about);
            return subjects;
        }
    }

    private Tellings() {}

    /** The tellings; accounts in the order in which their statements are to stand. */
    static List<Telling> of(List<Participant> participants, List<Account> accounts) {
        Map<String, Voice> voices = new TreeMap<>();
        for (Account account : accounts) {
            Set<String> own =
                    account.statements().stream().map(Statement::voice).collect(Collectors.toSet());
            for (Statement statement : account.statements()) {
                Voice voice = voices.computeIfAbsent(statement.voice(), key -> new Voice());
                voice.statements.add(statement.id());
                voice.themes.addAll(statement.themes());
                voice.about.addAll(statement.about());
            }
            if (own.size() == 1) { // a page of one voice: what it tells without a speaker too
                Voice voice = voices.computeIfAbsent(own.iterator().next(), key -> new Voice());
                account.themes().stream().map(Topic::id).forEach(voice.themes::add);
                account.about().stream().map(Topic::id).forEach(voice.about::add);
            }
        }
        Set<String> sides = new LinkedHashSet<>();
        participants.forEach(participant -> sides.add(participant.actor()));
        sides.retainAll(voices.keySet());
        List<Telling> tellings = new ArrayList<>();
        voices.keySet().stream()
                .sorted(
                        Comparator.comparing((String voice) -> !sides.contains(voice))
                                .thenComparing(Comparator.naturalOrder()))
                .forEach(
                        voice -> {
                            boolean measured = sides.contains(voice) && sides.size() > 1;
                            tellings.add(
                                    telling(voice, voices, measured ? sides : voices.keySet()));
                        });
        return tellings;
    }

    private static Telling telling(String name, Map<String, Voice> voices, Set<String> others) {
        Voice voice = voices.getOrDefault(name, new Voice());
        Set<String> only = others.size() > 1 ? voice.subjects() : new LinkedHashSet<>();
        for (String other : others) {
            if (!other.equals(name)) {
                only.removeAll(voices.getOrDefault(other, new Voice()).subjects());
            }
        }
        return new Telling(
                name, List.copyOf(voice.themes), List.copyOf(only), List.copyOf(voice.statements));
    }
}
