package org.readout.quality;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.readout.model.Account;
import org.readout.model.Participant;
import org.readout.model.Topic;

/** An account, expected or read, with just what the score compares. */
record Flat(
        Object main,
        String status,
        String channel,
        String first,
        String partial,
        String place,
        Set<String> actors,
        Set<String> persons,
        Set<String> themes,
        Set<String> about,
        String cluster,
        List<Said> statements,
        List<Said> commitments) {

    /**
     * A statement or promise: who (one speaker, or the parties), which acts are right, and its
     * words.
     */
    record Said(Set<String> who, List<String> acts, List<String> words, String quote) {}

    static Flat gold(Map<String, Object> account) {
        Map<String, Object> when = Json.map(account.get("when"));
        return new Flat(
                account.get("main"),
                (String) account.get("status"),
                (String) account.get("channel"),
                (String) when.get("first"),
                (String) when.get("partial"),
                (String) account.get("place"),
                strings(account.get("actors")),
                strings(account.get("persons")),
                strings(account.get("themes")),
                strings(account.get("about")),
                (String) account.get("cluster"),
                Json.<Map<String, Object>>list(account.get("statements")).stream()
                        .map(said -> said(said, "speaker"))
                        .toList(),
                Json.<Map<String, Object>>list(account.get("commitments")).stream()
                        .map(said -> said(said, "by"))
                        .toList());
    }

    private static Said said(Map<String, Object> said, String who) {
        Object act = said.get("act");
        Object speaker = said.get(who);
        String quote = (String) said.get("quote");
        return new Said(
                speaker instanceof List<?> ? strings(speaker) : Set.of(String.valueOf(speaker)),
                act instanceof List<?>
                        ? Json.list(act)
                        : act == null ? List.of() : List.of((String) act),
                Words.of(quote),
                quote);
    }

    private static Set<String> strings(Object list) {
        return new TreeSet<>(Json.<String>list(list));
    }

    static Flat read(Account account, String engagement) {
        return new Flat(
                account.main(),
                lower(account.status()),
                account.channel() == null ? null : lower(account.channel()),
                account.when() == null ? null : account.when().first(),
                account.when() == null ? null : account.when().partial(),
                account.place() == null ? null : account.place().id(),
                new TreeSet<>(account.actors()),
                new TreeSet<>(
                        account.participants().stream()
                                .map(Participant::person)
                                .filter(person -> person != null)
                                .toList()),
                new TreeSet<>(account.themes().stream().map(Topic::id).toList()),
                new TreeSet<>(account.about().stream().map(Topic::id).toList()),
                engagement,
                account.statements().stream()
                        .map(
                                said ->
                                        new Said(
                                                Set.of(said.speaker()),
                                                List.of(lower(said.act())),
                                                Words.of(said.evidence().quote()),
                                                said.evidence().quote()))
                        .toList(),
                account.commitments().stream()
                        .map(
                                said ->
                                        new Said(
                                                new TreeSet<>(said.by()),
                                                List.of(),
                                                Words.of(said.evidence().quote()),
                                                said.evidence().quote()))
                        .toList());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
