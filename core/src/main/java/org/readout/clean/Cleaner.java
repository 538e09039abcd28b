package org.readout.clean;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.readout.data.Data;
import org.readout.language.Halt;
import org.readout.language.Packs;
import org.readout.model.Document;
import org.readout.model.Document.DateSource;
import org.readout.model.Ids;
import org.readout.model.Page;

/**
 * The first stage: a page in, its text without furniture out. Every run of the text is anchored in
 * the page, and cleaning the text again changes nothing. Safe to share between threads.
 */
public final class Cleaner {

    /** The longest content that is read, UTF-16 units. */
    public static final int LONGEST = 10_000_000;

    private static final int ROUNDS = 6;

    private final Packs packs;
    private final Furniture furniture;
    private final Dates dates;
    private final Kinds kinds;
    private final WebPage webPage = new WebPage();

    /** A cleaner that knows the furniture of all languages, whichever the page is in. */
    public Cleaner(Packs packs) {
        this.packs = packs;
        Set<String> languages = new TreeSet<>(packs.languages());
        for (Data.Row row : Data.rows("languages/furniture.tsv")) {
            languages.add(row.cell(0));
        }
        furniture = new Furniture(languages);
        dates = new Dates(languages);
        kinds = new Kinds(furniture);
    }

    /**
     * The page as a document.
     *
     * @throws UnreadablePageException where the page is too long
     */
    public Document clean(Page page) {
        if (page.content().length() > LONGEST) {
            throw new UnreadablePageException(
                    page.source(),
                    "has "
                            + page.content().length()
                            + " characters, and "
                            + LONGEST
                            + " is the most that is read",
                    "cut it into its articles, or leave it out");
        }
        Drops drops = new Drops();
        Facts facts = new Facts(page, dates);
        List<Block> blocks =
                page.form() == Page.Form.HTML ? html(page, facts, drops) : text(page, facts, drops);
        blocks = new Sieve(furniture, dates, drops).sift(blocks, facts.headline());
        facts.headline(blocks);
        Anchored text = join(blocks);
        boolean same = text.text().equals(page.content()); // no second look at what stays as it is
        for (int round = 0; round < ROUNDS && !same; round++) {
            Halt.ifAsked();
            List<Block> lines = Lines.read(text, false, drops);
            learn(blocks, lines);
            blocks = new Sieve(furniture, dates, drops).sift(lines, null);
            Anchored again = join(blocks);
            if (again.text().equals(text.text())) {
                break;
            }
            text = again;
        }
        return document(page, facts, text, drops);
    }

    /** Lets lines that have stayed the same keep what is known of them. */
    private static void learn(List<Block> before, List<Block> lines) {
        for (int i = 0; i < lines.size() && i < before.size(); i++) {
            if (lines.get(i).text().equals(before.get(i).text())) {
                lines.get(i).learn(before.get(i));
            }
        }
    }

    private List<Block> text(Page page, Facts facts, Drops drops) {
        Anchored whole = Anchored.whole(Letters.unmasked(page.content()));
        FrontMatter matter = FrontMatter.of(whole);
        drops.add(0, matter.end(), Document.Reason.FURNITURE);
        List<Block> blocks =
                Lines.read(
                        whole.slice(matter.end(), whole.length()),
                        page.form() == Page.Form.MARKDOWN,
                        drops);
        facts.read(matter);
        facts.read(blocks, furniture);
        return facts.titled(blocks, matter);
    }

    private List<Block> html(Page page, Facts facts, Drops drops) {
        List<Block> blocks = webPage.read(Letters.unmasked(page.content()), facts, drops);
        facts.read(blocks, furniture);
        return blocks;
    }

    private Document document(Page page, Facts facts, Anchored text, Drops drops) {
        String words = text.text();
        String language = packs.identify(words, facts.language());
        LocalDate published = facts.published();
        DateSource from = facts.publishedFrom();
        String id = Ids.of("document", page.source(), facts.url(), published, words);
        return new Document(
                id,
                page,
                facts.url(),
                facts.publisher(),
                language,
                published,
                from,
                kinds.of(facts.url(), facts.publisher(), facts.title(), words),
                facts.title(),
                words,
                text.said(page.content()),
                drops.ordered());
    }

    private static Anchored join(List<Block> blocks) {
        Anchored.Builder text = new Anchored.Builder(256);
        for (Block block : blocks) {
            if (text.length() > 0) {
                text.add('\n', -1);
            }
            text.add(block.words());
        }
        return text.build();
    }
}
