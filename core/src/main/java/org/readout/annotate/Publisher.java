package org.readout.annotate;

import java.util.HashSet;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Name;
import org.readout.language.Tokens;
import org.readout.model.Document;
import org.readout.world.World;

/** Whose house publishes a page: a ministry's or president's name tells the side it speaks for. */
public final class Publisher {

    private Publisher() {}

    /**
     * The one side that the publisher's name names, in the page's language or in English, else the
     * one whose house the page's host is; where neither is known, that whose press office stands
     * below the text; null where there is none or several.
     */
    public static @Nullable String side(Document document, LanguagePack pack, World world) {
        if (document.publisher() == null && document.url() == null) {
            return Imprint.state(document, pack);
        }
        String named = named(document, pack, world);
        return named != null || document.url() == null ? named : world.owner(document.url());
    }

    /** The state whose letters the host of the page's address ends in (.at, .ch), or null. */
    static @Nullable String country(Document document) {
        String host = document.url() == null ? "" : World.host(document.url());
        try {
            return new Locale("", host.substring(host.lastIndexOf('.') + 1)).getISO3Country();
        } catch (MissingResourceException e) {
            return null; // letters of no state
        }
    }

    private static @Nullable String named(Document document, LanguagePack pack, World world) {
        String publisher = document.publisher();
        if (publisher == null) {
            return null;
        }
        Set<String> sides = new HashSet<>();
        Set<String> capitals = new HashSet<>();
        Tokens tokens = Tokens.of(publisher, 0, publisher.length(), pack);
        pack.names()
                .scan(
                        tokens,
                        0,
                        tokens.size(),
                        (start, end, gap, rest, name) -> {
                            boolean side =
                                    name.kind() == Name.Kind.ACTOR
                                            || name.kind() == Name.Kind.ADJECTIVE
                                            || name.kind() == Name.Kind.SEAT;
                            if (side
                                    && !isLanguage(name, start, end, tokens, pack)
                                    && name.ids().size() == 1
                                    && !world.isRegion(name.id())) {
                                sides.add(name.id());
                            }
                            if (name.kind() == Name.Kind.PLACE && world.isCapital(name.id())) {
                                capitals.add(Annotator.state(name.id()));
                            }
                        });
        if (sides.isEmpty() && holds(Meaning.MINISTRY, tokens, pack)) {
            sides.addAll(capitals);
        }
        if (sides.isEmpty()) {
            for (World.Actor actor : world.states()) {
                if (publisher.contains(actor.name())) {
                    sides.add(actor.id());
                }
            }
        }
        return sides.size() == 1 ? sides.iterator().next() : null;
    }

    /** Whether words hold one of a meaning. */
    static boolean holds(Meaning meaning, Tokens tokens, LanguagePack pack) {
        boolean[] found = {false};
        pack.words()
                .scan(
                        tokens,
                        0,
                        tokens.size(),
                        (start, end, gap, rest, cue) -> found[0] |= cue.meaning() == meaning);
        return found[0];
    }

    /** Whether a publisher's name ends in that of the language which the page is written in. */
    private static boolean isLanguage(
            Name name, int from, int to, Tokens tokens, LanguagePack pack) {
        Locale own = Locale.forLanguageTag(pack.code());
        return name.kind() == Name.Kind.ADJECTIVE
                && from > 0
                && to == tokens.size()
                && tokens.folded(from).equals(own.getDisplayLanguage(own).toLowerCase(Locale.ROOT));
    }
}
