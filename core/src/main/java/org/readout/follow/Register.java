package org.readout.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.readout.language.Deed;
import org.readout.model.Engagement;
import org.readout.model.Engagement.FollowUp;
import org.readout.model.Engagement.Relation;

/**
 * The register of promises over time: hears of all engagements, then says of each promise which
 * later contact carried it out, repeated it or dropped it. The order in which it hears of them does
 * not show.
 */
public final class Register {

    private static final Comparator<Contact> BY_DAY =
            Comparator.<Contact, LocalDate>comparing(
                            contact -> contact.days == null ? LocalDate.MAX : contact.days.first())
                    .thenComparing(contact -> contact.id);

    private final Map<String, Contact> contacts = new TreeMap<>();
    private final Map<String, List<Promise>> promises = new HashMap<>();
    private boolean linked;

    /**
     * Hears of an engagement.
     *
     * @param notes the note on an account by the account's id, or null where there is none
     */
    public void add(Engagement engagement, Function<String, @Nullable Note> notes) {
        List<Note> known =
                engagement.accounts().stream().map(notes).filter(Objects::nonNull).toList();
        if (!known.isEmpty()) {
            contacts.put(engagement.id(), new Contact(engagement, known));
            linked = false;
        }
    }

    /** The engagement with what became of the promises made at it. */
    public Engagement followed(Engagement engagement) {
        List<FollowUp> followUps =
                of(engagement.id()).stream()
                        .flatMap(promise -> promise.followUps().stream())
                        .distinct()
                        .toList();
        return engagement.followed(followUps);
    }

    /** The promises made at an engagement, as long as no day is told that is today. */
    private List<Promise> of(String engagement) {
        link();
        return promises.getOrDefault(engagement, List.of());
    }

    /**
     * All promises, the oldest first.
     *
     * @param today the day on which to say what is overdue, or null to say it of none
     */
    public List<Promise> promises(@Nullable LocalDate today) {
        link();
        return promises.values().stream()
                .flatMap(List::stream)
                .map(promise -> on(promise, today))
                .sorted(
                        Comparator.<Promise, LocalDate>comparing(
                                        promise ->
                                                promise.made() == null
                                                        ? LocalDate.MAX
                                                        : promise.made())
                                .thenComparing(Promise::engagement)
                                .thenComparing(promise -> promise.commitment().id()))
                .toList();
    }

    private static Promise on(Promise promise, @Nullable LocalDate today) {
        String due = promise.commitment().due();
        boolean waits =
                promise.state() == Promise.State.OPEN || promise.state() == Promise.State.REPEATED;
        boolean overdue =
                waits && due != null && today != null && Period.of(due).last().isBefore(today);
        return new Promise(
                promise.commitment(),
                promise.engagement(),
                promise.made(),
                promise.state(),
                overdue,
                promise.followUps());
    }

    private void link() {
        if (linked) {
            return;
        }
        promises.clear();
        Map<String, List<Contact>> byPair = new HashMap<>();
        Map<String, List<Words>> byDeed = new HashMap<>();
        contacts.values().stream()
                .sorted(BY_DAY)
                .forEach(
                        contact -> {
                            List<String> sides = List.copyOf(contact.sides);
                            for (int a = 0; a < sides.size(); a++) {
                                for (int b = a + 1; b < sides.size(); b++) {
                                    byPair.computeIfAbsent(
                                                    sides.get(a) + ' ' + sides.get(b),
                                                    key -> new ArrayList<>())
                                            .add(contact);
                                }
                            }
                            words(contact, byDeed);
                        });
        for (Contact contact : contacts.values()) {
            List<Promise> made = new ArrayList<>();
            for (Note note : contact.notes) {
                LocalDate day = contact.days == null ? note.published : contact.days.last();
                for (Note.Promised promised : note.promised) {
                    made.add(promise(promised, contact, day, byPair, byDeed));
                }
            }
            if (!made.isEmpty()) {
                promises.put(contact.id, made);
            }
        }
        linked = true;
    }

    private record Words(Contact contact, Note.Told told) {}

    private static void words(Contact contact, Map<String, List<Words>> byDeed) {
        for (Note note : contact.notes) {
            for (Note.Told told : note.told) {
                Set<Deed> deeds = new HashSet<>();
                told.passage().mentions().forEach(mention -> deeds.add(mention.deed()));
                for (Deed deed : deeds) {
                    for (String side : contact.sides) {
                        byDeed.computeIfAbsent(side + ' ' + deed, key -> new ArrayList<>())
                                .add(new Words(contact, told));
                    }
                }
            }
        }
    }

    private static Promise promise(
            Note.Promised promised,
            Contact contact,
            @Nullable LocalDate made,
            Map<String, List<Contact>> byPair,
            Map<String, List<Words>> byDeed) {
        List<FollowUp> followUps =
                made == null
                        ? List.of()
                        : followUps(new Taking(promised, contact, made), byPair, byDeed);
        return new Promise(
                promised.commitment(), contact.id, made, state(followUps), false, followUps);
    }

    private record Link(Contact contact, FollowUp followUp) {}

    private static List<FollowUp> followUps(
            Taking taking, Map<String, List<Contact>> byPair, Map<String, List<Words>> byDeed) {
        List<Link> links = new ArrayList<>();
        List<String> sides = taking.sides().stream().sorted().toList();
        List<Contact> together =
                sides.size() < 2
                        ? List.of()
                        : byPair.getOrDefault(sides.get(0) + ' ' + sides.get(1), List.of());
        for (Contact later : together) {
            add(links, later, taking.held(later));
            add(links, later, taking.signed(later));
            for (Note note : later.notes) {
                for (Note.Promised again : note.promised) {
                    add(links, later, taking.repeated(later, again));
                }
            }
        }
        Set<Words> heard = new LinkedHashSet<>();
        for (Deed deed : taking.deeds()) {
            for (String side : sides) {
                heard.addAll(byDeed.getOrDefault(side + ' ' + deed, List.of()));
            }
        }
        for (Words words : heard) {
            add(links, words.contact(), taking.told(words.contact(), words.told()));
        }
        return settled(links);
    }

    private static void add(List<Link> links, Contact later, @Nullable FollowUp followUp) {
        if (followUp != null) {
            links.add(new Link(later, followUp));
        }
    }

    /**
     * By day, up to the first contact that carried the promise out; of several reasons for one
     * contact the first.
     */
    private static List<FollowUp> settled(List<Link> links) {
        List<FollowUp> settled = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        links.sort(
                Comparator.<Link, Contact>comparing(Link::contact, BY_DAY)
                        .thenComparing(link -> link.followUp().relation())
                        .thenComparing(link -> link.followUp().evidence().document())
                        .thenComparing(link -> link.followUp().evidence().span()));
        for (Link link : links) {
            if (seen.add(link.followUp().engagement())) {
                settled.add(link.followUp());
                if (link.followUp().relation() == Relation.CARRIED_OUT) {
                    break;
                }
            }
        }
        return settled;
    }

    private static Promise.State state(List<FollowUp> followUps) {
        if (followUps.isEmpty()) {
            return Promise.State.OPEN;
        }
        return switch (followUps.get(followUps.size() - 1).relation()) {
            case CARRIED_OUT -> Promise.State.CARRIED_OUT;
            case REPEATED -> Promise.State.REPEATED;
            case DROPPED -> Promise.State.DROPPED;
        };
    }
}
