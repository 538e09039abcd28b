package org.readout.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.language.Folding;
import org.readout.language.LanguagePack;

/**
 * The state that a page leaves out before its own offices: of the house that publishes it, of the
 * place it reports from, of the press of its language, of the officers whom it names without one.
 */
final class Home {

    private static final int LONGEST = 4; // letters of a name that is written without blanks

    private final Folding folding;
    private final Set<String> surnames;
    private final Map<String, Integer> officers = new TreeMap<>();
    private List<String> press = List.of();
    private @Nullable String given;
    private @Nullable String house;
    private @Nullable String host;
    private @Nullable String subject;

    /**
     * The home of a page in the language of {@code pack}, which tells with which family names, in
     * small letters, the names of the people of the first state begin whose press writes in it.
     */
    Home(LanguagePack pack) {
        this.folding = pack.folding();
        this.surnames = pack.surnames();
    }

    /** Notes the state from whose capital the page reports. */
    void from(String actor) {
        given = given == null ? actor : given;
    }

    /** Notes the state whose office or agency publishes the page. */
    void of(String actor) {
        house = actor;
        from(actor);
    }

    /** Notes that a person was named by title without a state, as a page does with its own. */
    void named(String actor, boolean titled) {
        if (titled) {
            officers.merge(actor, 1, Integer::sum);
        }
    }

    /**
     * Notes the states whose press writes in the language of the page, the likeliest first, where
     * there are few.
     */
    void press(List<String> actors) {
        press = actors;
    }

    /** Notes the state in which an envoy named here serves, or from which the page reports. */
    void hosts(String actor) {
        host = host == null ? actor : host;
    }

    /** Notes the state with whose name the page opens. */
    void opens(String actor) {
        subject = actor;
    }

    /** Whether an office is one of a city or region. */
    static boolean isLocal(@Nullable String office) {
        return "governor".equals(office) || "mayor".equals(office);
    }

    /**
     * The side of a city's or region's officer of whom the page tells no more: that of its own
     * state, else that in which the envoys whom it names serve or from which it reports.
     */
    @Nullable String local(Entity person) {
        String own = actorOf(person);
        return own == null || given == null && host != null ? host : own;
    }

    /** Whether a name begins with a family name of the state whose press this is. */
    boolean isOurs(String name) {
        int end = name.indexOf(' ');
        if (end > 0) {
            return surnames.contains(name.substring(0, end).toLowerCase(Locale.ROOT));
        }
        String letters = folding.fold(name);
        return letters.length() > 1
                && letters.length() <= LONGEST
                && Character.isIdeographic(letters.charAt(0))
                && (letters.length() < LONGEST && surnames.contains(letters.substring(0, 1))
                        || surnames.contains(letters.substring(0, 2)));
    }

    /**
     * The state of offices named without one: the one given, else of those whose press it may be
     * the one whose officers the page names most without their state; last of all where it is
     * nobody's press that in which an envoy named here serves, or with whose name the page opens.
     */
    @Nullable String actor() {
        if (given != null) {
            return given;
        }
        String best = null;
        for (Map.Entry<String, Integer> entry : officers.entrySet()) {
            if ((press.isEmpty() || press.contains(entry.getKey()))
                    && (best == null || entry.getValue() > officers.get(best))) {
                best = entry.getKey();
            }
        }
        String likely = host == null ? subject : host;
        likely = press.isEmpty() ? likely : press.get(0);
        return best == null ? likely : best;
    }

    /** The state that a page leaves out before its own offices; null for who bears no such name. */
    @Nullable String actorOf(Entity person) {
        String best = actor();
        boolean ours = surnames.isEmpty() || best == null || !press.contains(best);
        return ours || isOurs(person.name()) ? best : null;
    }

    /** The state whose ministries a page names without one; null where nothing tells it. */
    @Nullable String ministries() {
        return given == null && press.isEmpty() ? subject : given;
    }

    /** The state that publishes the page or from which it reports, or null. */
    @Nullable String given() {
        return given;
    }

    /** The state whose office or agency publishes the page, or null. */
    @Nullable String house() {
        return house;
    }

    /** The state whose press this is and whose people are known by their names, or null. */
    @Nullable String named() {
        return press.isEmpty() || surnames.isEmpty() ? null : press.get(0);
    }

    /** Whether the press of the language is that of few states. */
    boolean hasPress() {
        return !press.isEmpty();
    }
}
