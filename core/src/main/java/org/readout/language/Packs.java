package org.readout.language;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.readout.data.Data;
import org.readout.world.World;

/**
 * All language packs that ship with the library. A pack is loaded when its first page comes. Safe
 * to share between threads.
 */
public final class Packs {

    private final Map<String, LanguagePack> loaded = new ConcurrentHashMap<>();
    private final Map<String, Profile> profiles = new TreeMap<>();

    private final Profiles all;
    private final World world;

    private Packs(World world) {
        this.world = world;
        for (String code : Data.folders("languages")) {
            Map<String, Object> facts = Data.yaml("languages/" + code + "/pack.yaml");
            if (!facts.isEmpty()) {
                profiles.put(code, Profile.of(code, facts));
            }
        }
        all = new Profiles(profiles.values());
    }

    /** The packs of this release, with the people of {@code world} in them. */
    public static Packs bundled(World world) {
        return new Packs(world);
    }

    /** ISO 639-1 codes of the languages that can be read. */
    public Set<String> languages() {
        return profiles.keySet();
    }

    /** The pack of a language, or null where there is none. */
    public @Nullable LanguagePack pack(String language) {
        return profiles.containsKey(language)
                ? loaded.computeIfAbsent(language, code -> LanguagePack.load(code, world))
                : null;
    }

    /**
     * The language of a text by its script and function words.
     *
     * @param hint what the page says of itself, weighed as one more sign; or null
     * @return ISO 639-1, or {@code und} where no pack fits
     */
    public String identify(String text, @Nullable String hint) {
        return all.best(text, hint);
    }
}
