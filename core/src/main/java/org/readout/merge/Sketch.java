package org.readout.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Participant;
import org.readout.model.Status;
import org.readout.model.Topic;

/**
 * What of an account tells which contact it means: sides, persons, time, channel, place. Accounts
 * of different documents often have the same sketch.
 *
 * @param sides actor ids, sorted
 * @param persons slugs of each side's persons, sorted, in the order of the sides
 * @param time what is known of the day
 * @param published the day of publication, or {@link #UNDATED}; the day told where one is told
 * @param main whether the document is mainly about it, or tells its day
 * @param status the state of the contact
 * @param channel how it took place, or null
 * @param place place id, or null
 * @param wording a hash of the words that tell of the contact, where the rest is too little to know
 *     it by or no day is known at all; or 0
 * @param companions hashes of who takes part in the other contacts of an undated document, sorted
 * @param mark a hash of all of it; of two sketches the same only where they are alike
 */
record Sketch(
        List<String> sides,
        List<List<String>> persons,
        Time time,
        int published,
        boolean main,
        Status status,
        @Nullable Channel channel,
        @Nullable String place,
        long wording,
        long[] companions,
        long mark) {

    /** Of a document without a day of publication. */
    static final int UNDATED = Integer.MIN_VALUE;

    /** How long a run of days may be that counts as a day told, and a time that is not open. */
    private static final int RUN = 10;

    private static final int YEAR = 400;

    /** How many letters words have that are not said again by chance, ideographs counted twice. */
    private static final int WORDS = 12;

    /** No companions. */
    static final long[] NONE = {};

    /** The fuller one first; of equally full ones always the same. */
    static final Comparator<Sketch> FULLEST =
            Comparator.comparingInt(Sketch::fullness).reversed().thenComparingLong(Sketch::mark);

    /**
     * The sketch of an account.
     *
     * @param companions of its document, see {@link #companions}
     * @param pool gives one copy for all texts that are alike
     */
    static Sketch of(
            Account account,
            @Nullable LocalDate published,
            long[] companions,
            UnaryOperator<String> pool) {
        TreeMap<String, TreeSet<String>> sides = new TreeMap<>();
        for (Participant participant : account.participants()) {
            TreeSet<String> persons =
                    sides.computeIfAbsent(pool.apply(participant.actor()), key -> new TreeSet<>());
            if (participant.person() != null) {
                persons.add(pool.apply(participant.person()));
            }
        }
        Time time = Time.of(account, published);
        List<List<String>> persons = new ArrayList<>();
        sides.values().forEach(side -> persons.add(List.copyOf(side)));
        String place = account.place() == null ? null : pool.apply(account.place().id());
        int day = published == null ? UNDATED : Time.day(published);
        boolean told = time.stated();
        long mark = hash(String.valueOf(sides));
        mark =
                mix(
                        mix(mix(mark, time.first()), time.last()),
                        time.monthDay() * 8L + time.weekday());
        mark = mix(mark, hash(account.status() + " " + account.channel() + " " + place));
        // an account that says when it was needs nothing of what stands around it
        boolean open = !told && published == null;
        long[] around = open ? companions : NONE;
        mark = mix(mark, told ? 1 : 0);
        if (!told) {
            mark = mix(mix(mark, day), account.main() ? 1 : 0);
            mark = mix(mark, Arrays.hashCode(around));
        }
        Sketch sketch =
                new Sketch(
                        List.copyOf(sides.keySet()),
                        List.copyOf(persons),
                        time,
                        told ? time.first() : day,
                        told || account.main(),
                        account.status(),
                        account.channel(),
                        place,
                        0,
                        around,
                        mark);
        String words = account.evidence().quote();
        boolean worded = (open || sketch.isLittle()) && length(words) >= WORDS;
        return worded ? sketch.worded(hash(words)) : sketch;
    }

    private static int length(String words) {
        return words.codePoints().map(letter -> Character.isIdeographic(letter) ? 2 : 1).sum();
    }

    /** Whether another account that says the same would not be known to mean the same contact. */
    boolean isLittle() {
        return Likeness.of(this, this) < Likeness.ENOUGH;
    }

    private Sketch worded(long words) {
        return new Sketch(
                sides,
                persons,
                time,
                published,
                main,
                status,
                channel,
                place,
                words,
                companions,
                mix(mark, words));
    }

    /**
     * Who takes part in the other contacts of an undated document: who tells of the same people
     * elsewhere tells of the same contact here.
     */
    static long[] companions(List<Account> told, Account of) {
        Set<String> own = new HashSet<>();
        of.participants().forEach(side -> own.add(side.actor() + '/' + side.person()));
        return told.stream()
                .flatMap(other -> other.participants().stream())
                .filter(side -> side.person() != null)
                .map(side -> side.actor() + '/' + side.person())
                .filter(side -> !own.contains(side))
                .mapToLong(Sketch::hash)
                .sorted()
                .distinct()
                .toArray();
    }

    /** One bit for each theme and subject, so that two accounts are quickly compared. */
    static long themes(Account account) {
        long themes = 0;
        for (Topic theme : account.themes()) {
            themes |= 1L << (hash(theme.id()) >>> 58);
        }
        return themes;
    }

    /** Whether it tells a day, or a short run of days. */
    boolean hasDay() {
        return time.stated() && time.last() - time.first() < RUN;
    }

    /** Whether it lies in a known week or month. */
    boolean isNear() {
        return time.last() - time.first() <= Stage.NEAR;
    }

    /** Whether it may be any of the days of more than a year. */
    boolean isOpen() {
        return time.last() - time.first() > YEAR;
    }

    /** How many persons are named. */
    int people() {
        return persons.stream().mapToInt(List::size).sum();
    }

    /** Whether the place is a town and no land. */
    boolean inTown() {
        return place != null && place.indexOf(':') > 0;
    }

    /** How much it tells. */
    int fullness() {
        return (time.stated() ? 8 : 0)
                + (main ? 4 : 0)
                + (inTown() ? 3 : place != null ? 1 : 0)
                + (channel != null ? 1 : 0)
                + 2 * Math.min(3, people());
    }

    /** A hash of 64 bits of which all bits depend on all letters. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash, text.length());
    }

    /** Both together, in this order. */
    static long mix(long hash, long more) {
        long mixed = hash * 31 + more + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sketch sketch && sketch.mark == mark;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(mark);
    }
}
