package org.readout;

import java.util.List;
import org.readout.annotate.Annotator;
import org.readout.clean.Cleaner;
import org.readout.copies.Sketch;
import org.readout.extract.Extractor;
import org.readout.follow.DeedReader;
import org.readout.follow.Note;
import org.readout.language.LanguagePack;
import org.readout.language.Packs;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Page;
import org.readout.world.World;

/**
 * Reads pages about diplomatic contacts. One is enough for a program; it is safe to share between
 * threads, and the same page gives the same records on any of them, in any order.
 *
 * <pre>{@code
 * Readout readout = Readout.create();
 * Document document = readout.clean(Page.text("page.txt", text));
 * List<Account> accounts = readout.accounts(document);
 * }</pre>
 */
public final class Readout {

    private final World world;
    private final Packs packs;
    private final Cleaner cleaner;
    private final Annotator annotator;
    private final Extractor extractor;
    private final DeedReader deeds;

    private Readout(World world) {
        this.world = world;
        packs = Packs.bundled(world);
        cleaner = new Cleaner(packs);
        annotator = new Annotator(world);
        extractor = new Extractor(world);
        deeds = new DeedReader(packs, world);
    }

    /** A reader with the languages and facts that ship with the library. */
    public static Readout create() {
        return new Readout(World.bundled());
    }

    /** The facts that it reads with. */
    public World world() {
        return world;
    }

    /**
     * The clean text of a page.
     *
     * @throws org.readout.clean.UnreadablePageException where the page cannot be read; the message
     *     says why
     */
    public Document clean(Page page) {
        return cleaner.clean(page);
    }

    /**
     * What a document says about each contact it tells of; empty where it tells of none or its
     * language has no pack.
     */
    public List<Account> accounts(Document document) {
        LanguagePack pack = packs.pack(document.language());
        return pack == null
                ? List.of()
                : extractor.extract(document, annotator.annotate(document, pack), pack);
    }

    /**
     * What the accounts of a document say of deeds promised, done and given up, for a {@link
     * org.readout.follow.Register} of promises.
     *
     * @param accounts the accounts of this document
     */
    public List<Note> notes(Document document, List<Account> accounts) {
        return deeds.read(document, accounts);
    }

    /** What is kept of a document to know its copies by, for {@link org.readout.copies.Copies}. */
    public Sketch sketch(Document document) {
        return Sketch.of(document, packs.pack(document.language()));
    }
}
