package org.readout.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Meaning;
import org.readout.language.Tokens;
import org.readout.world.World;

/** Whom offices alone stand for: the minister, the ambassadors of X and Y. */
final class Offices {

    private static final String MINISTER = "minister";
    private static final String OFFICIAL = "official";
    private static final int APPOSED = 4; // tokens before a further office, and behind it
    private static final int BARE = 2; // words of a title alone

    private static final int LOWEST_SINGLE = 4; // rank of the lowest offices that one person holds

    /** Offices of higher rank that several persons of a state hold at a time. */
    private static final Set<String> SHARED =
            Set.of(
                    MINISTER,
                    "deputy-prime-minister",
                    "trade-minister",
                    "commissioner",
                    "head-of-organisation");

    /** Offices that a house's own page gives without its name. */
    private static final Set<String> HEADS =
            Set.of(
                    "president",
                    "prime-minister",
                    "foreign-minister",
                    "monarch",
                    "secretary-general",
                    "high-representative");

    private final World world;
    private final People people;
    private final Home home;
    private final @Nullable LocalDate day;
    private final Genders genders;

    /**
     * The offices of a page.
     *
     * @param day the day it is of, or null where none is known
     */
    Offices(World world, @Nullable LocalDate day, People people, Genders genders) {
        this.world = world;
        this.people = people;
        this.home = people.home();
        this.day = day;
        this.genders = genders;
    }

    /**
     * An office alone stands for the person who was named with it on this page, of the same side
     * where one is named; on a page of a state's own house for its own, unless another was named
     * with it before.
     */
    Entity of(Entity entity, List<Sentence> sentences) {
        Entity same = repeated(entity, sentences);
        if (same != null) {
            return same;
        }
        if (OFFICIAL.equals(entity.office()) && entity.actors().isEmpty()) {
            return entity; // some official or other
        }
        Entity own = named(entity, sentences, home.house(), Integer.MAX_VALUE);
        if (own == null && home.house() != null) {
            own = named(entity, sentences, null, entity.from());
        }
        if (own == null
                && home.house() != null
                && day != null
                && entity.actors().isEmpty()
                && isSingle(entity.office())) {
            List<World.Tenure> tenures = world.holders(entity.office(), home.house());
            for (World.Tenure tenure : tenures) {
                if (tenure.holds(day)) {
                    return entity.with(List.of(home.house()), tenure.person());
                }
            }
            if (!tenures.isEmpty()) { // its own, whoever holds it on a day the tables do not know
                return entity.with(List.of(home.house()), null);
            }
        }
        own = own == null ? named(entity, sentences, null, Integer.MAX_VALUE) : own;
        own = own == null ? minister(entity, sentences) : own;
        own = own == null ? Deputies.of(entity, sentences, people) : own;
        own = own == null ? shortened(entity, sentences) : own;
        boolean ours =
                own == null
                        && home.house() != null
                        && entity.actors().isEmpty()
                        && HEADS.contains(Objects.requireNonNullElse(entity.office(), ""));
        if (ours) {
            return entity.with(List.of(home.house()), null);
        }
        own = own == null ? unnamed(entity, sentences) : own;
        return own == null ? entity : own;
    }

    /**
     * An office alone, or "the minister", whose bearer nobody names is that of the only side told
     * of before with it: the president of X met Y, the president said. Null where there is none, or
     * more than one.
     */
    private @Nullable Entity unnamed(Entity entity, List<Sentence> sentences) {
        if (!entity.actors().isEmpty()
                || !isSingle(entity.office()) && !MINISTER.equals(entity.office())) {
            return null;
        }
        Sentence here = sentence(entity, sentences);
        if (here != null && here.has(Meaning.THEIR, entity.from() - 1, entity.from())) {
            return null; // its minister
        }
        boolean minister = MINISTER.equals(entity.office()) && !isField(entity);
        String side = null;
        for (Sentence sentence : sentences) {
            for (Entity other : sentence.entities) {
                boolean same =
                        other.form() == Entity.Form.OFFICE
                                && other.from() < entity.from()
                                && other.actor() != null
                                && (entity.office().equals(other.office())
                                        || minister
                                                && other.office() != null
                                                && other.office().endsWith("-minister")
                                                && !"prime-minister".equals(other.office()));
                if (same && side != null && !side.equals(other.actor())) {
                    return null;
                }
                side = same ? other.actor() : side;
            }
        }
        return side == null ? null : entity.with(List.of(side), null);
    }

    /**
     * The head of government whose title begins with the words of a head of state and who was named
     * so before, for those words alone: the president of the government, X. The president. Null
     * where there is none.
     */
    private @Nullable Entity shortened(Entity head, List<Sentence> sentences) {
        if (!"president".equals(head.office()) || !head.actors().isEmpty()) {
            return null;
        }
        for (Sentence sentence : sentences) {
            for (Entity other : sentence.entities) {
                boolean so =
                        other.from() < head.from()
                                && other.person() != null
                                && other.actor() != null
                                && "prime-minister".equals(other.office())
                                && sentence.span(other.from(), other.to())
                                        .of(sentence.document().text())
                                        .startsWith(head.name() + " ");
                if (so) {
                    return head.with(other.actors(), other.person());
                }
            }
        }
        return null;
    }

    /**
     * A minister of several words without a state stands for whom the very same words stood for
     * before: the minister of state, X, came. The minister of state said. Null where none did.
     */
    private static @Nullable Entity repeated(Entity minister, List<Sentence> sentences) {
        if (!MINISTER.equals(minister.office())
                || !minister.actors().isEmpty()
                || minister.to() - minister.from() < BARE) {
            return null;
        }
        for (Sentence sentence : sentences) {
            for (Entity other : sentence.entities) {
                if (other.from() < minister.from()
                        && other.person() != null
                        && MINISTER.equals(other.office())
                        && sentence.span(other.from(), other.to())
                                .of(sentence.document().text())
                                .contains(minister.name())) {
                    return minister.with(other.actors(), other.person());
                }
            }
        }
        return null;
    }

    /**
     * The colleague without a state with whom an officer has to do is who was named last before
     * with the same office for another side; null where there is none.
     *
     * @param told whom the text was about before, whose colleague opens the sentence
     */
    @Nullable Entity colleague(
            Entity entity, Sentence sentence, List<Sentence> sentences, @Nullable Entity told) {
        if (entity.office() != null
                || !entity.actors().isEmpty()
                || !sentence.has(Meaning.COUNTERPART, entity.from(), entity.to())
                || sentence.entities.stream()
                        .flatMap(one -> one.actors().stream())
                        .anyMatch(world::isOrganisation)) { // its colleagues of all members
            return null;
        }
        Entity subject = null;
        for (Entity one : sentence.entities) {
            subject = one.to() <= entity.from() && one.person() != null ? one : subject;
        }
        int start = subject == null ? entity.from() : subject.from();
        subject = subject == null && told != null && told.person() != null ? told : subject;
        String office = subject == null ? null : people.officeOf(subject.person());
        Entity last = null;
        for (Sentence before : sentences) {
            for (Entity one : before.entities) {
                boolean meant =
                        office != null
                                && one.from() < start
                                && one.person() != null
                                && one.actor() != null
                                && !one.actors().equals(subject.actors())
                                && office.equals(people.officeOf(one.person()));
                last = meant ? entity.with(one.actors(), one.person()) : last;
            }
        }
        return last;
    }

    /**
     * Notes that a colleague named without an office has that of the first other person of the
     * sentence who has one: minister X met his colleague Y.
     */
    void peer(Entity colleague, Sentence sentence) {
        if (colleague.person() == null
                || colleague.actor() == null
                || people.officeOf(colleague.person()) != null
                || !sentence.has(Meaning.COUNTERPART, colleague.from(), colleague.to())) {
            return;
        }
        for (Entity one : sentence.entities) {
            String office = one.person() == null ? null : people.officeOf(one.person());
            if (office != null && one.actor() != null && !one.actors().equals(colleague.actors())) {
                people.holds(colleague.person(), office);
                return;
            }
        }
    }

    /**
     * "The minister" is whichever minister was named last before, and "the official" whichever
     * person; rather one with the very same word for it, which tells a woman from a man.
     */
    private @Nullable Entity minister(Entity entity, List<Sentence> sentences) {
        boolean official = OFFICIAL.equals(entity.office()) && !entity.actors().isEmpty();
        if (!official && (!MINISTER.equals(entity.office()) || isField(entity))) {
            return null;
        }
        Entity last = null;
        Entity same = null;
        Sentence here = sentence(entity, sentences);
        String word = word(entity, here);
        Boolean woman = here == null ? null : genders.isWoman(here, entity);
        for (Sentence sentence : sentences) {
            boolean subject = false; // the first minister of a sentence is rather whom it is about
            for (Entity other : sentence.entities) {
                if (other.from() >= entity.from()) {
                    return same != null ? same : last;
                }
                String office = other.person() == null ? null : people.officeOf(other.person());
                boolean minister =
                        office == null
                                ? sentence.has(Meaning.COUNTERPART, other.from(), other.to())
                                : office.endsWith(MINISTER) && !office.endsWith("prime-minister");
                Boolean bearer = woman == null ? null : people.isWoman(other.person());
                boolean meant =
                        (official ? other.person() != null : minister)
                                && other.form() == Entity.Form.PERSON
                                && (entity.actors().isEmpty()
                                        || entity.actors().equals(other.actors()))
                                && (bearer == null || bearer.equals(woman))
                                && (here == null || genders.fits(other.person(), here, entity));
                if (meant && !subject) {
                    subject = !official;
                    last = entity.with(other.actors(), other.person());
                    same = isCalled(other, word, sentence) ? last : same;
                }
            }
        }
        return same != null ? same : last;
    }

    /**
     * The office held by who is named with it before a token, of one side where one is given; of
     * several rather who was named first in the same paragraph, of several ministers one with the
     * very same word for it.
     */
    private @Nullable Entity named(
            Entity entity, List<Sentence> sentences, @Nullable String side, int before) {
        Sentence here = sentence(entity, sentences);
        String word = word(entity, here);
        Boolean woman = here == null ? null : genders.isWoman(here, entity);
        Entity first = null;
        Entity called = null;
        Entity near = null;
        Set<String> others =
                isSingle(entity.office()) ? Wordings.others(entity, sentences, people) : Set.of();
        for (Sentence sentence : sentences) {
            if (called != null && (here == null || sentence.from() > here.from())) {
                break;
            }
            for (Entity other : sentence.entities) {
                Boolean bearer = woman == null ? null : people.isWoman(other.person());
                if (other.person() != null
                        && !others.contains(other.person())
                        && (bearer == null || bearer.equals(woman))
                        && other.from() < before
                        && entity.office() != null
                        && people.bears(other.person(), entity.office(), entity.actors())
                        && !(MINISTER.equals(entity.office())
                                && isField(entity)
                                && entity.actors().isEmpty()
                                && !sentence.span(other.from(), other.to())
                                        .of(sentence.document().text())
                                        .contains(last(entity.name())))) {
                    List<String> sides =
                            other.actors().isEmpty() && people.actorOf(other.person()) != null
                                    ? List.of(people.actorOf(other.person()))
                                    : other.actors();
                    if ((entity.actors().isEmpty() || entity.actors().equals(sides))
                            && (side == null || sides.equals(List.of(side)))) {
                        Entity meant = entity.with(sides, other.person());
                        if (!MINISTER.equals(entity.office()) || isCalled(other, word, sentence)) {
                            called = called == null ? meant : called;
                            boolean beside =
                                    here != null
                                            && sentence.paragraph() == here.paragraph()
                                            && other.to() <= entity.from();
                            near = beside && near == null ? meant : near;
                        }
                        first = first == null ? meant : first;
                    }
                }
            }
        }
        return near != null ? near : called != null ? called : first;
    }

    /** Whether a state has one holder of an office at a time. */
    private boolean isSingle(@Nullable String office) {
        return office != null && world.rank(office) <= LOWEST_SINGLE && !SHARED.contains(office);
    }

    /** Whether a phrase holds a word, with its article or without. */
    private static boolean isCalled(Entity entity, String word, Sentence sentence) {
        for (int i = entity.from(); i < entity.to(); i++) {
            String part = sentence.tokens().folded(i);
            if (word.endsWith(part) && part.length() * 2 > word.length()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a field of duty stands in a phrase: the minister of transport. */
    private static boolean isField(Entity entity) {
        return entity.to() - entity.from() > BARE;
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** The sentence that a phrase stands in, or null. */
    private static @Nullable Sentence sentence(Entity entity, List<Sentence> sentences) {
        return sentences.stream()
                .filter(one -> one.from() <= entity.from() && entity.from() < one.to())
                .findFirst()
                .orElse(null);
    }

    /** The word that a phrase begins with, as it is compared. */
    private static String word(Entity entity, @Nullable Sentence sentence) {
        return sentence == null ? "" : sentence.tokens().folded(entity.from());
    }

    /** Makes of "the ambassadors of X and Y" one of each. */
    static void envoys(Sentence sentence) {
        for (int i = 0; i < sentence.entities.size(); i++) {
            Entity entity = sentence.entities.get(i);
            if (entity.form() == Entity.Form.OFFICE
                    && entity.actors().size() > 1
                    && "ambassador".equals(entity.office())) {
                List<Entity> each =
                        entity.actors().stream()
                                .map(actor -> entity.with(List.of(actor), null))
                                .toList();
                sentence.entities.remove(i);
                sentence.entities.addAll(i, each);
                i += each.size() - 1;
            }
        }
    }

    /**
     * Makes of words for several and the one state beside them its house: the leaders of X, the
     * Xian leaders.
     */
    void leaders(Sentence sentence) {
        List<Entity> all = sentence.entities;
        for (int i = 0; i < all.size(); i++) {
            Entity both = all.get(i);
            if (both.form() != Entity.Form.BOTH) {
                continue;
            }
            Entity left = i == 0 ? null : all.get(i - 1);
            Entity right = i + 1 == all.size() ? null : all.get(i + 1);
            if (right != null && right.from() == both.to() && isState(right)) {
                Entity next = i + 2 == all.size() ? null : all.get(i + 2);
                if (!sentence.has(Meaning.AND, right.to(), right.to() + 2)
                        && (next == null || next.from() - right.to() > 1)) {
                    all.set(i, house(sentence, both.from(), right.to(), right));
                    all.remove(i + 1);
                }
            } else if (left != null
                    && left.to() == both.from()
                    && left.form() == Entity.Form.ADJECTIVE
                    && isState(left)) {
                Entity before = i < 2 ? null : all.get(i - 2);
                if (!sentence.has(Meaning.AND, left.from() - 1, left.from())
                        && (before == null || left.from() - before.to() > 1)) {
                    all.set(i, house(sentence, left.from(), both.to(), left));
                    all.remove(--i);
                }
            }
        }
    }

    private boolean isState(Entity entity) {
        return (entity.form() == Entity.Form.ACTOR || entity.form() == Entity.Form.ADJECTIVE)
                && entity.actor() != null
                && world.isState(entity.actor());
    }

    private static Entity house(Sentence sentence, int from, int to, Entity state) {
        String name = sentence.span(from, to).of(sentence.document().text());
        return new Entity(from, to, Entity.Form.SEAT, state.actors(), null, name, null);
    }

    /**
     * Takes out an office that, where no blanks part words, only stands in a list of those of the
     * person right behind it: committee member, foreign minister X.
     */
    static void chained(Sentence sentence) {
        for (int i = 0; i + 1 < sentence.entities.size(); i++) {
            Entity office = sentence.entities.get(i);
            Entity person = sentence.entities.get(i + 1);
            boolean own =
                    office.form() == Entity.Form.OFFICE
                            && person.form() == Entity.Form.PERSON
                            && person.office() != null
                            && person.name() != null
                            && Tokens.isUnspaced(sentence.tokens().first(office.from()))
                            && person.from() - office.to() == 1
                            && sentence.has(Meaning.AND, office.to(), person.from())
                            && (office.actors().isEmpty()
                                    || office.actors().equals(person.actors()))
                            && sentence.span(person.from(), person.to())
                                    .of(sentence.document().text())
                                    .endsWith(person.name());
            if (own) {
                sentence.entities.remove(i--);
            }
        }
    }

    /**
     * Settles a further office of the person whom it stands behind, between commas. One of his own
     * side adds nothing: minister X, also a member of the bureau of Z, met. One in an organisation
     * is the one he speaks in: the former minister X of Y, the envoy of Z for V, met.
     */
    void apposed(Sentence sentence) {
        for (int i = 0; i + 1 < sentence.entities.size(); i++) {
            Entity person = sentence.entities.get(i);
            Entity office = sentence.entities.get(i + 1);
            boolean further =
                    office.form() == Entity.Form.OFFICE
                            && office.person() == null
                            && person.form() == Entity.Form.PERSON
                            && person.office() != null
                            && person.actor() != null
                            && sentence.tokens().first(person.to()) == ','
                            && office.from() - person.to() <= APPOSED
                            && isClosed(sentence, office.to());
            if (further && person.actors().equals(office.actors())) {
                sentence.entities.remove(i + 1);
                i--;
            } else if (further
                    && office.actor() != null
                    && world.isOrganisation(office.actor())
                    && !world.isOrganisation(person.actor())) {
                int end = comma(sentence, office.to());
                if (!sentence.has(Meaning.AND, end + 1, end + 2)) {
                    sentence.entities.removeIf(
                            other -> other.from() >= office.from() && other.to() <= end);
                    sentence.entities.set(
                            i,
                            person.over(person.from(), office.to())
                                    .with(office.actors(), person.person())
                                    .inOffice(office.office()));
                }
            }
        }
    }

    /** The mark that ends a run of words. */
    private static int comma(Sentence sentence, int from) {
        int end = from;
        while (end < sentence.to() && sentence.tokens().isWord(end)) {
            end++;
        }
        return end;
    }

    /** Whether a comma ends a phrase soon behind a token. */
    private static boolean isClosed(Sentence sentence, int to) {
        int close = comma(sentence, to);
        return close - to <= APPOSED && sentence.tokens().first(close) == ',';
    }

    /**
     * Of "the ministers of X and Y" one of each, where the page names one of them with that office;
     * else none.
     */
    List<Entity> holders(Entity entity, List<Sentence> sentences) {
        List<Entity> each = new ArrayList<>();
        if (entity.form() == Entity.Form.OFFICE && entity.actors().size() > 1) {
            for (String actor : entity.actors()) {
                Entity one = of(entity.with(List.of(actor), null), sentences);
                each.add(one);
            }
        }
        return each.stream().anyMatch(one -> one.person() != null) ? each : List.of();
    }

    /**
     * Makes of the states behind "the two ministers of" those whom the page names with that office.
     */
    void both(Sentence sentence, List<Sentence> sentences) {
        Entity last = null;
        String office = null;
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < sentence.entities.size(); i++) {
            Entity entity = sentence.entities.get(i);
            boolean next =
                    last != null
                            && entity.form() == Entity.Form.ACTOR
                            && entity.from() - last.to() <= 2;
            if (!next) {
                held(list, office, sentence, sentences);
                list.clear();
            }
            office = entity.form() == Entity.Form.BOTH ? entity.office() : next ? office : null;
            last = office == null ? null : entity;
            if (next && office != null) {
                list.add(i);
            }
        }
        held(list, office, sentence, sentences);
    }

    /**
     * Makes of the states of a list those whom the page names with an office; of more than two all
     * or none, so that the list goes on.
     */
    private void held(
            List<Integer> list,
            @Nullable String office,
            Sentence sentence,
            List<Sentence> sentences) {
        List<Entity> holders = new ArrayList<>();
        for (int i : list) {
            Entity state = sentence.entities.get(i);
            Entity bearer =
                    new Entity(
                            state.from(),
                            state.to(),
                            Entity.Form.OFFICE,
                            state.actors(),
                            null,
                            state.name(),
                            office);
            Entity holder = of(bearer, sentences);
            holders.add(isOver(holder) ? state : holder);
        }
        boolean all = holders.stream().allMatch(holder -> holder.person() != null);
        for (int i = 0; (all || list.size() < 3) && i < list.size(); i++) {
            sentence.entities.set(list.get(i), holders.get(i));
        }
    }

    /** Whether nobody is named, or only who held the office before the day of the page. */
    private boolean isOver(Entity holder) {
        String person = holder.person();
        List<World.Tenure> own =
                holder.office() == null || holder.actor() == null
                        ? List.of()
                        : world.holders(holder.office(), holder.actor()).stream()
                                .filter(tenure -> tenure.person().equals(person))
                                .toList();
        return person == null
                || day != null
                        && !own.isEmpty()
                        && own.stream().noneMatch(tenure -> tenure.holds(day));
    }
}
