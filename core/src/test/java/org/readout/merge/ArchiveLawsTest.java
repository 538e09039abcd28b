package org.readout.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Status;

/** What holds for every archive, tried on worlds made by chance. */
class ArchiveLawsTest {

    private static final int WORLDS = 5;
    private static final String[] SIDES = {"GON", "ROH", "MOR", "SHI", "DAL"};

    /** A world in which little is certain: few sides, few days, and pages that leave much out. */
    private static Tales world(int seed) {
        Random random = new Random(seed);
        Tales tales = new Tales();
        int crowd = seed % 3 == 0 ? 160 : 70; // more than a cell compares with all, too
        for (int i = 0; i < crowd; i++) {
            int one = random.nextInt(seed % 3 == 0 ? 2 : SIDES.length);
            int other = (one + 1 + random.nextInt(seed % 3 == 0 ? 1 : 4)) % SIDES.length;
            LocalDate day = LocalDate.of(2031, 4, 1).plusDays(random.nextInt(40));
            String published =
                    random.nextInt(6) == 0 ? null : day.plusDays(random.nextInt(4)).toString();
            String when =
                    switch (random.nextInt(6)) {
                        case 0 -> null;
                        case 1 -> day.toString().substring(0, 7);
                        case 2 -> "-" + day.toString().substring(4);
                        case 3 -> "-W-" + day.getDayOfWeek().getValue();
                        default -> day.toString();
                    };
            when = when != null && when.length() == 6 ? "-" + when : when;
            tales.tell(
                    published,
                    Status.values()[Math.max(0, random.nextInt(9) - 3)],
                    random.nextInt(5) == 0 ? null : Channel.values()[random.nextInt(4)],
                    when,
                    random.nextInt(3) > 0 ? null : SIDES[one] + ":town-" + random.nextInt(2),
                    side(random, SIDES[one]),
                    side(random, SIDES[other]));
        }
        return tales;
    }

    private static String side(Random random, String side) {
        return random.nextInt(3) == 0
                ? side
                : side + '/' + side.toLowerCase(Locale.ROOT) + random.nextInt(2);
    }

    private static List<Archive.Group> groups(Archive archive) {
        return archive.groups().stream()
                .sorted(Comparator.comparing(group -> group.accounts().get(0)))
                .toList();
    }

    private static Archive archive(Tales tales, List<Integer> order, int batch) {
        Archive archive = new Archive();
        for (int i = 0; i < order.size(); i++) {
            int number = order.get(i);
            archive.add(tales.documents.get(number), List.of(tales.accounts.get(number)));
            if (i % batch == batch - 1) {
                archive.update();
            }
        }
        archive.update();
        return archive;
    }

    private static List<Integer> inOrder(Tales tales) {
        return new ArrayList<>(IntStream.range(0, tales.accounts.size()).boxed().toList());
    }

    @Test
    void neither_the_order_nor_the_batches_show() {
        for (int seed = 0; seed < WORLDS; seed++) {
            Tales tales = world(seed);
            List<Integer> order = inOrder(tales);
            List<Archive.Group> all = groups(archive(tales, order, Integer.MAX_VALUE));
            assertThat(all).hasSizeLessThan(tales.accounts.size());
            for (int batch : new int[] {1, 7, Integer.MAX_VALUE}) {
                Collections.shuffle(order, new Random(seed * 31L + batch));
                assertThat(groups(archive(tales, order, batch))).as("world " + seed).isEqualTo(all);
            }
        }
    }

    @Test
    void two_accounts_are_as_like_as_the_other_way_round() {
        for (int seed = 0; seed < WORLDS; seed++) {
            Tales tales = world(seed);
            List<Sketch> sketches = new ArrayList<>();
            for (int i = 0; i < tales.accounts.size(); i++) {
                LocalDate published = tales.documents.get(i).published();
                sketches.add(
                        Sketch.of(tales.accounts.get(i), published, Sketch.NONE, text -> text));
            }
            for (Sketch one : sketches) {
                for (Sketch other : sketches) {
                    assertThat(Likeness.of(one, other))
                            .as("%s%n%s", one, other)
                            .isEqualTo(Likeness.of(other, one));
                }
            }
        }
    }

    @Test
    void a_document_that_is_there_already_changes_nothing() {
        Tales tales = world(1);
        Archive archive = archive(tales, inOrder(tales), 5);
        for (int i = 0; i < tales.accounts.size(); i++) {
            archive.add(tales.documents.get(i), List.of(tales.accounts.get(i)));
        }
        Archive.Change change = archive.update();
        assertThat(change.gone()).isEmpty();
        assertThat(change.come()).isEmpty();
    }

    @Test
    void taking_documents_out_restores_what_was_before() {
        for (int seed = 0; seed < WORLDS; seed++) {
            Tales tales = world(seed);
            List<Integer> order = inOrder(tales);
            Collections.shuffle(order, new Random(seed));
            int half = order.size() / 2;
            List<Archive.Group> before =
                    groups(archive(tales, order.subList(0, half), Integer.MAX_VALUE));
            Archive archive = archive(tales, order, 9);
            for (int i = half; i < order.size(); i++) {
                archive.remove(tales.documents.get(order.get(i)).id());
                if (i % 4 == 0) {
                    archive.update();
                }
            }
            archive.update();
            assertThat(groups(archive)).as("world " + seed).isEqualTo(before);
        }
    }

    @Test
    void the_changes_told_are_the_changes_made() {
        Tales tales = world(2);
        Archive archive = new Archive();
        Map<String, Archive.Group> kept = new HashMap<>();
        for (int i = 0; i < tales.accounts.size(); i++) {
            archive.add(tales.documents.get(i), List.of(tales.accounts.get(i)));
            Archive.Change change = archive.update();
            change.gone().forEach(group -> assertThat(kept.remove(key(group))).isEqualTo(group));
            change.come().forEach(group -> assertThat(kept.put(key(group), group)).isNull());
        }
        assertThat(kept.values()).containsExactlyInAnyOrderElementsOf(archive.groups());
    }

    private static String key(Archive.Group group) {
        return group.accounts().get(0);
    }

    @Test
    void the_merger_gives_what_the_archive_gives() {
        for (int seed = 0; seed < WORLDS; seed++) {
            Tales tales = world(seed);
            List<Account> accounts = new ArrayList<>(tales.accounts);
            List<Document> documents = new ArrayList<>(tales.documents);
            List<Engagement> merged = Merger.merge(documents, accounts);
            Collections.shuffle(accounts, new Random(seed));
            Collections.shuffle(documents, new Random(seed + 1));
            assertThat(Merger.merge(documents, accounts)).isEqualTo(merged);
            assertThat(merged.stream().map(Engagement::accounts))
                    .containsExactlyInAnyOrderElementsOf(
                            groups(archive(tales, inOrder(tales), 3)).stream()
                                    .map(Archive.Group::accounts)
                                    .toList());
        }
    }
}
