package org.readout.follow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readout.language.Deed;
import org.readout.language.LanguagePack;
import org.readout.language.Packs;
import org.readout.language.Tokens;
import org.readout.model.Account;
import org.readout.model.Act;
import org.readout.model.Commitment;
import org.readout.model.Document;
import org.readout.model.Evidence;
import org.readout.model.Participant;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Topic;
import org.readout.world.World;

/**
 * Reads what the accounts of a document say of deeds, while its text is at hand. Safe to share
 * between threads.
 */
public final class DeedReader {

    /** Acts by which a speaker may tell that something is done. */
    private static final Set<Act> TELLING =
            EnumSet.of(Act.COMMENT, Act.SUPPORT, Act.AGREE, Act.PLEDGE);

    /** Acts by which a speaker may tell that something is given up. */
    private static final Set<Act> ENDING =
            EnumSet.of(Act.COMMENT, Act.PLEDGE, Act.AGREE, Act.REJECT, Act.THREATEN);

    private static final int LONGEST_SENTENCE = 600;

    private final Packs packs;
    private final World world;

    /** A reader with the words of some packs and the facts of the world. */
    public DeedReader(Packs packs, World world) {
        this.packs = packs;
        this.world = world;
    }

    /** A note for each account, in their order; none where the language has no pack. */
    public List<Note> read(Document document, List<Account> accounts) {
        LanguagePack pack = packs.pack(document.language());
        return pack == null
                ? List.of()
                : accounts.stream().map(account -> note(document, account, pack)).toList();
    }

    private Note note(Document document, Account account, LanguagePack pack) {
        Set<String> people = people(account, pack);
        List<Note.Promised> promised = new ArrayList<>();
        for (Commitment commitment : account.commitments()) {
            Passage passage =
                    passage(document, commitment.evidence().span(), pack, account, people);
            if (!passage.mentions().isEmpty()) {
                promised.add(new Note.Promised(commitment, passage));
            }
        }
        List<Note.Told> told = new ArrayList<>();
        for (Statement statement : account.statements()) {
            Passage passage =
                    only(
                            passage(document, statement.evidence().span(), pack, account, people),
                            TELLING.contains(statement.act()),
                            ENDING.contains(statement.act()));
            if (!passage.mentions().isEmpty()) {
                Set<String> speakers =
                        statement.speaker().equals(Statement.JOINT)
                                ? Set.copyOf(account.actors())
                                : Set.of(statement.speaker());
                told.add(
                        new Note.Told(
                                statement.evidence(),
                                speakers,
                                Set.copyOf(statement.themes()),
                                Set.copyOf(statement.about()),
                                passage));
            }
        }
        Evidence contact =
                document.evidence(
                        sentence(document.text(), account.evidence().span()), "follow.contact");
        Passage around = passage(document, contact.span(), pack, account, people);
        Set<Deed> subject = EnumSet.noneOf(Deed.class);
        for (Passage.Mention mention : around.mentions()) {
            if (mention.deed().isContact()
                    && mention.form() == Deed.Form.NAMED
                    && mention.plain()) {
                subject.add(mention.deed());
            }
        }
        Passage ends = only(around, true, true);
        boolean said =
                told.stream().anyMatch(one -> one.evidence().span().overlaps(contact.span()));
        if (!said && !ends.mentions().isEmpty()) {
            Set<String> themes = new HashSet<>();
            account.themes().stream().map(Topic::id).forEach(themes::add);
            Set<String> about = new HashSet<>();
            account.about().stream().map(Topic::id).forEach(about::add);
            told.add(new Note.Told(contact, Set.of(), themes, about, ends));
        }
        return new Note(account, document.published(), promised, told, contact, subject);
    }

    private Passage passage(
            Document document, Span span, LanguagePack pack, Account account, Set<String> people) {
        return PassageReader.read(
                document.text(), span, pack, world, Set.copyOf(account.actors()), people);
    }

    /** The words of the names of persons who took part. */
    private static Set<String> people(Account account, LanguagePack pack) {
        Set<String> people = new HashSet<>();
        for (Participant participant : account.participants()) {
            if (participant.person() != null) {
                String name = participant.name();
                Tokens words = Tokens.of(name, 0, name.length(), pack);
                for (int i = 0; i < words.size(); i++) {
                    people.add(words.folded(i));
                }
            }
        }
        return people;
    }

    /** Only what is told plainly to be done, or to be given up. */
    private static Passage only(Passage passage, boolean done, boolean dropped) {
        List<Passage.Mention> mentions =
                passage.mentions().stream()
                        .filter(Passage.Mention::plain)
                        .filter(
                                mention ->
                                        done && mention.form() == Deed.Form.DONE
                                                || dropped && mention.form() == Deed.Form.DROPPED)
                        .toList();
        return new Passage(passage.language(), mentions, passage.offices(), passage.places());
    }

    /** The sentence that holds a span, found by its marks alone. */
    private static Span sentence(String text, Span span) {
        int start = span.start();
        while (start > 0 && span.start() - start < LONGEST_SENTENCE && !ends(text, start - 1)) {
            start--;
        }
        while (start < span.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = span.end();
        while (end < text.length() && end - span.end() < LONGEST_SENTENCE && !ends(text, end - 1)) {
            end++;
        }
        while (end > span.end() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
            start++;
        }
        return new Span(Math.min(start, span.start()), Math.max(end, span.end()));
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        boolean before = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return c == '\n'
                || "\u3002\uFF01\uFF1F\u061F".indexOf(c) >= 0
                || ".!?".indexOf(c) >= 0 && before;
    }
}
