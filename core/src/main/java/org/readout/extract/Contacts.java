package org.readout.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Status;
import org.readout.world.World;

/** Finds the contacts that one sentence tells of, and who took part in each. */
final class Contacts {

    private static final int NEAR = 4;
    private static final int FAR = 24;
    private static final String UNION = "EU"; // acts as a side of its own

    private final World world;
    private final Sentence sentence;
    private final int scale;
    private final boolean verbFirst;
    private final List<Contact> found = new ArrayList<>();
    private final BitSet topic = new BitSet();
    private final BitSet told = new BitSet();
    private final Set<Entity> away = new HashSet<>();
    private final Set<Entity> taken = new HashSet<>();
    private final Set<Entity> paired = new HashSet<>();
    private List<Group> groups = List.of();

    /** Contact words that stand together and tell of one contact. */
    private static final class Group {
        final int from;
        int to;
        final List<Cue> cues = new ArrayList<>();
        boolean body;

        Group(Marked<Cue> cue) {
            from = cue.from();
            to = cue.to();
            cues.add(cue.what());
        }

        /** Whether only nouns stand in it, which tell no time. */
        boolean isNoun() {
            return cues.stream().allMatch(cue -> cue.meaning() == Meaning.MEETING || cue.meaning() == Meaning.CONFERENCE || cue.meaning() == Meaning.PRESS);
        }

        boolean isConference() {
            return body || has(Meaning.CONFERENCE);
        }

        boolean has(Meaning meaning) {
            return cues.stream().anyMatch(cue -> cue.meaning() == meaning);
        }
    }

    private Contacts(World world, LanguagePack pack, Sentence sentence) {
        this.scale = pack.spaces() ? 1 : 2;
        this.verbFirst = pack.flag("verb-first", false);
        this.world = world;
        this.sentence = sentence;
    }

    static List<Contact> of(World world, LanguagePack pack, Sentence sentence) {
        Contacts contacts = new Contacts(world, pack, sentence);
        contacts.groups = contacts.groups();
        contacts.zones();
        contacts.read();
        if (contacts.found.stream().allMatch(contact -> contact.refers)) {
            contacts.implied();
        }
        return contacts.found;
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<Marked<Cue>> cues = sentence.cues().stream()
                .filter(cue -> cue.what().meaning().isContact() || cue.what().meaning() == Meaning.ATTEND).sorted(Comparator.comparingInt(Marked::from)).toList();
        Group last = null;
        for (Marked<Cue> cue : cues) {
            if (last != null && cue.from() - last.to <= NEAR && !between(last.to, cue.from()) && joins(last, cue.what().meaning())) {
                last.to = Math.max(last.to, cue.to());
                last.cues.add(cue.what());
            } else {
                last = new Group(cue);
                groups.add(last);
            }
        }
        groups.removeIf(group -> group.cues.size() == 1 && group.has(Meaning.ATTEND) || group.has(Meaning.CONFERENCE) && groups.size() > 1 && isMargin(group));
        for (Marked<Cue> cue : sentence.cues()) {
            if ((cue.what().meaning() == Meaning.DISCUSS && talksWith(cue) || cue.what().meaning() == Meaning.SAY && tells(cue))
                    && groups.stream().noneMatch(group -> Math.abs(group.from - cue.to()) <= NEAR || Math.abs(cue.from() - group.to) <= NEAR)) {
                groups.add(new Group(cue));
            }
        }
        groups.sort(Comparator.comparingInt(group -> group.from));
        return groups;
    }

    /** Whether a day lies behind the day of publication. A day that contradicts its weekday proves nothing. */
    private boolean isAhead(@Nullable DateMention date) {
        java.time.LocalDate published = sentence.document().published();
        return date != null && date.first() != null && published != null && !date.doubtful() && date.precision() == org.readout.model.When.Precision.DAY
                && date.first().compareTo(published.plusDays(1).toString()) > 0;
    }

    /** Whether a conference is only the occasion for something else. */
    private boolean isMargin(Group group) {
        return sentence.cues().stream().anyMatch(cue -> cue.what().meaning() == Meaning.MARGIN && cue.to() <= group.from && group.from - cue.to() <= 8 * scale);
    }

    /** Whether one side discusses with a person of another. */
    private boolean talksWith(Marked<Cue> discuss) {
        Entity subject = subject(discuss.from());
        if (subject == null || sentence.isQuoted(discuss.from())) {
            return false;
        }
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() == Meaning.WITH && cue.from() >= discuss.to()) {
                Entity other = entityAt(cue.to(), 2);
                if (other != null && isPersonal(other) && differs(subject, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one person tells something to a person of another side. */
    private boolean tells(Marked<Cue> say) {
        Entity subject = subject(say.from());
        if (subject == null || sentence.isQuoted(say.from()) || !isPersonal(subject) || say.from() - subject.to() > 3) {
            return false;
        }
        Marked<Cue> to = sentence.find(Meaning.TO, say.to(), say.to() + 1);
        if (to == null && !sentence.has(Meaning.TOLD, say.from(), say.to())) {
            return false;
        }
        Entity other = to == null ? entityAt(say.to(), 1) : objectAt(to.to());
        return other != null && isPersonal(other) && differs(subject, other);
    }

    private static boolean isPersonal(Entity entity) {
        return entity.form() == Form.PERSON || entity.form() == Form.OFFICE || entity.form() == Form.HE;
    }

    private static boolean differs(Entity a, Entity b) {
        return !a.actors().isEmpty() && !b.actors().isEmpty() && !a.actors().equals(b.actors());
    }

    private @Nullable Entity subject(int before) {
        Entity last = null;
        for (Entity entity : sentence.entities()) {
            if (entity.to() <= before && entity.form() != Form.ADJECTIVE) {
                last = last == null || isPersonal(entity) && !isPersonal(last) ? entity : last;
            }
        }
        return last;
    }

    private static boolean joins(Group group, Meaning meaning) {
        return meaning != Meaning.CONFERENCE && !group.has(Meaning.CONFERENCE) || group.has(Meaning.ATTEND) || meaning == Meaning.MEETING || meaning == Meaning.VIDEO;
    }

    private boolean between(int from, int to) {
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= from && entity.to() <= to) {
                return true;
            }
        }
        for (int i = from; i < to; i++) {
            if (",;:".indexOf(sentence.tokens().first(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Marks what is only talked about, and phrases that name a place or a teller. */
    private void zones() {
        sentence.entities().stream().filter(entity -> "spokesperson".equals(entity.office()) || sentence.isDateline(entity)).forEach(away::add);
        for (Marked<Cue> cue : sentence.cues()) {
            switch (cue.what().meaning()) {
                case DISCUSS, TOPIC -> {
                    Entity subject = verbFirst && cue.what().meaning() == Meaning.DISCUSS ? entityAt(cue.to(), 3) : null;
                    if (subject != null && isPersonal(subject)) {
                        break;
                    }
                    topic.set(cue.to(), Math.max(cue.to(), topicEnd(cue.to())));
                    told.set(cue.to(), Math.max(cue.to(), clauseEnd(cue.to())));
                }
                case SOURCE, HOSTED -> next(cue.to(), 2).ifTeller(away);
                case IN -> {
                    Entity entity = entityAt(cue.to(), 1);
                    if (entity != null && (entity.form() == Form.ACTOR || entity.form() == Form.CAPITAL || entity.form() == Form.SEAT)) {
                        away.add(entity);
                    }
                }
                case SAY -> teller(cue);
                case NOT -> {
                    Entity but = entityAt(cue.to(), 0);
                    if (but != null && but.form() == Form.ACTOR) {
                        away.add(but);
                    }
                }
                default -> { }
            }
        }
        for (Marked<String> place : sentence.places()) {
            for (Entity entity : sentence.entities()) {
                int gap = entity.from() - place.to();
                if (gap == 1 && (sentence.tokens().first(place.to()) == ',' || sentence.tokens().first(place.to()) == '(') && entity.form() == Form.ACTOR
                        && place.what().startsWith(entity.actors().get(0))) {
                    away.add(entity);
                }
            }
        }
    }

    private int clauseEnd(int from) {
        for (int i = from; i < sentence.to(); i++) {
            if (",;:".indexOf(sentence.tokens().first(i)) >= 0) {
                return i;
            }
        }
        return sentence.to();
    }

    private int topicEnd(int from) {
        int end = sentence.to();
        for (Group group : groups) {
            if (group.from >= from && !group.has(Meaning.SAY)) {
                end = Math.min(end, group.from);
            }
        }
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.from() >= from && cue.from() < end && cue.what().meaning() == Meaning.WITH) {
                Entity entity = entityAt(cue.to(), 2);
                if (entity != null && (entity.form() == Form.PERSON || entity.form() == Form.OFFICE)) {
                    end = cue.from();
                }
            }
        }
        return Math.max(from, end);
    }

    /** A ministry or spokesman that tells is no side. */
    private void teller(Marked<Cue> say) {
        for (Entity entity : sentence.entities()) {
            boolean near = entity.from() >= say.to() && entity.from() - say.to() <= 2 || entity.to() <= say.from() && say.from() - entity.to() <= 2;
            if (near && entity.form() == Form.SEAT) {
                away.add(entity);
            }
        }
    }

    private Near next(int from, int gap) {
        return new Near(entityAt(from, gap));
    }

    private record Near(@Nullable Entity entity) {
        void ifTeller(Set<Entity> away) {
            if (entity != null) {
                away.add(entity);
            }
        }
    }

    private @Nullable Entity entityAt(int from, int gap) {
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= from && entity.from() - from <= gap) {
                return entity;
            }
        }
        return null;
    }

    /** Two persons of two sides who discuss, agree or state something together have been in contact. */
    private void implied() {
        List<Entity> all = sentence.entities();
        for (int i = 0; i + 1 < all.size(); i++) {
            Entity a = all.get(i);
            Entity b = all.get(i + 1);
            if (a.form() != Form.PERSON || b.form() != Form.PERSON || !differs(a, b) || topic.get(a.from()) || away.contains(a) || sentence.isQuoted(a.from()) || !joined(a.to(), b.from())) {
                continue;
            }
            for (Marked<Cue> cue : sentence.cues()) {
                Meaning meaning = cue.what().meaning();
                boolean verb = meaning == Meaning.DISCUSS || meaning == Meaning.SAY && cue.what().act() != org.readout.model.Act.ACCUSE || meaning == Meaning.UNDERTAKE;
                if (verb && cue.from() >= b.to() && cue.from() - b.to() <= 4) {
                    Contact contact = new Contact(sentence, cue.from(), cue.to(), "together.agreed", null);
                    take(contact, a);
                    chain(b.from(), contact, 0);
                    contact.date = date(new Group(cue));
                    contact.dateSentence = sentence;
                    found.add(contact);
                    return;
                }
            }
        }
    }

    private void read() {
        List<Contact> contacts = new ArrayList<>();
        for (Group group : groups) {
            Contact contact = new Contact(sentence, group.from, group.to, rule(group), channel(group));
            pair(group, contact);
            contacts.add(contact);
        }
        for (int g = 0; g < groups.size(); g++) {
            Contact contact = contacts.get(g);
            if (contact.actors().size() < 2 && isJourney(groups.get(g))) {
                left(g, contact);
                destination(groups.get(g), contact);
            }
            if (contact.actors().size() < 2) {
                right(g, contact);
                left(g, contact);
            }
            if (verbFirst && contact.actors().size() < 2 && !isJourney(groups.get(g))) {
                behind(g, contact);
            }
            if (contact.actors().size() > 1 && contact.persons().isEmpty()) {
                people(groups.get(g), contact);
            }
            if (contact.actors().size() < 2 && groups.get(g).has(Meaning.VISIT)) {
                destination(groups.get(g), contact);
            }
            if (groups.get(g).isConference()) {
                conference(groups.get(g), contact);
            }
            contact.noun = groups.get(g).isNoun();
            contact.journey = groups.get(g).has(Meaning.VISIT);
            if (groups.get(g).isConference() && contact.actors().size() == 1 && !contact.persons().isEmpty()) {
                host(groups.get(g), contact);
            }
            contact.refers = contact.actors().size() < 2;
            contact.joint = contact.refers && isJoint(groups.get(g));
            state(groups.get(g), contact);
            contact.place = contact.place == null ? place(groups.get(g)) : contact.place;
            contact.placeSentence = sentence;
            boolean titled = sentence.has(Meaning.JOINT_STATEMENT, groups.get(g).to, groups.get(g).to + 3); // the name of a text, not its day
            contact.date = titled ? null : date(groups.get(g));
            contact.dateSentence = sentence;
            if (contact.status == Status.HELD && isAhead(contact.date)) {
                contact.status = Status.PLANNED;
            }
            Contact last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && contact.actors().size() < 2 && last.channel == Channel.MEETING && (contact.channel == Channel.CALL || contact.channel == Channel.VIDEO) && isBehind(last, contact)) {
                last.channel = contact.channel; // spoke with X by telephone
                continue;
            }
            if (last != null && last.status == Status.PLANNED && contact.status == Status.HELD && !contact.past && contact.from > last.to
                    && !sentence.has(Meaning.PAST, last.to, contact.from) && contact.actors().stream().anyMatch(last.actors()::contains)) {
                contact.status = Status.PLANNED; // one word of the future serves a whole sentence
            }
            if (!isGeneral(groups.get(g), contact)) {
                found.add(contact);
            }
        }
    }

    private static boolean isJourney(Group group) {
        return group.cues.stream().allMatch(cue -> cue.meaning() == Meaning.VISIT || cue.meaning() == Meaning.ATTEND) && group.has(Meaning.VISIT);
    }

    /** Where the verb stands first, both sides follow it: the subject, and over days and places the other. */
    private void behind(int g, Contact contact) {
        Group group = groups.get(g);
        int end = g + 1 < groups.size() ? groups.get(g + 1).from : sentence.to();
        Entity first = null;
        for (Entity entity : sentence.entities()) {
            if (entity.from() < group.to || entity.from() >= end || away.contains(entity) || isBound(entity) || entity.actors().isEmpty() || entity.form() == Form.ADJECTIVE) {
                continue;
            }
            if (first == null && entity.from() - group.to <= 6) {
                first = entity;
                take(contact, entity);
            } else if (first != null && differs(first, entity) && (isPersonal(entity) || joined(first.to(), entity.from())) && entity.from() - first.to() <= 14) {
                take(contact, entity);
                return;
            }
        }
    }

    private boolean isBehind(Contact last, Contact contact) {
        int end = last.sides.stream().mapToInt(side -> side.entity().to()).max().orElse(last.to);
        return end <= contact.from && contact.from - end <= 6 && isPlain(end, contact.from);
    }

    /** Sides that the noun itself carries: between A and B, the A–B talks. */
    private void pair(Group group, Contact contact) {
        for (Marked<Cue> cue : sentence.cues()) {
            int gap = cue.from() - group.to;
            if (cue.what().meaning() == Meaning.BETWEEN && gap >= 0 && gap <= 10 && !groupBetween(group.to, cue.from())) {
                chain(cue.to(), contact, 3);
                if (contact.actors().size() > 1) {
                    contact.sides.forEach(side -> paired.add(side.entity()));
                    return;
                }
                contact.sides.clear();
            }
        }
        List<Entity> compound = new ArrayList<>();
        int head = group.from;
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= group.from && entity.to() <= group.to && isBare(entity)) {
                compound.add(entity);
                head = Math.min(head, entity.from());
            }
        }
        Entity before = endingAt(head, 1);
        if (before == null && bareBefore(group.from)) {
            before = lastBefore(group.from);
        }
        while (before != null && isBare(before)) {
            compound.add(0, before);
            before = endingAt(before.from(), 1);
        }
        if (actors(compound) < 2 && !isJourney(group)) {
            compound.clear();
            Entity after = entityAt(group.to, 1);
            while (after != null && isBare(after)) {
                compound.add(after);
                Entity next = entityAt(after.to(), 1);
                after = next == null || next.from() == after.to() || isLink(after.to()) ? next : null;
            }
        }
        if (actors(compound) > 1) {
            compound.forEach(entity -> take(contact, entity));
        } else if (compound.size() == 1 && group.isNoun() && compound.get(0).actors().stream().anyMatch(id -> world.isOrganisation(id) && !id.equals(UNION))) {
            group.body = true; // the meeting of an organisation is one of many sides
            contact.channel = Channel.MULTILATERAL;
        }
    }

    /** Whether only words that belong to the noun stand between a pair of sides and it: the A–B economic and trade talks. */
    private boolean bareBefore(int noun) {
        Entity entity = lastBefore(noun);
        if (entity == null || noun - entity.to() > 5 || !isBare(entity) || entity.actors().size() < 2 && endingAt(entity.from(), 1) == null) {
            return false;
        }
        for (int i = entity.to(); i < noun; i++) {
            if (!sentence.tokens().isWord(i) || sentence.has(Meaning.IN, i, i + 1) || sentence.has(Meaning.WITH, i, i + 1) || sentence.has(Meaning.SAY, i, i + 1)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Entity lastBefore(int token) {
        Entity last = null;
        for (Entity entity : sentence.entities()) {
            if (entity.to() <= token) {
                last = entity;
            }
        }
        return last;
    }

    private static boolean isBare(Entity entity) {
        return entity.form() == Form.ACTOR || entity.form() == Form.ADJECTIVE || entity.form() == Form.CAPITAL || entity.form() == Form.OFFICE && entity.actors().size() > 1;
    }

    private static int actors(List<Entity> entities) {
        return (int) entities.stream().flatMap(entity -> entity.actors().stream()).distinct().count();
    }

    private void take(Contact contact, Entity entity) {
        contact.add(sentence, entity);
        taken.add(entity);
    }

    private @Nullable Entity endingAt(int to, int gap) {
        for (Entity entity : sentence.entities()) {
            if (entity.to() <= to && to - entity.to() <= gap && (to == entity.to() || isLink(entity.to()))) {
                return entity;
            }
        }
        return null;
    }

    private boolean isLink(int i) {
        char c = sentence.tokens().first(i);
        return c == '-' || c == 0x2013 || c == 0x2014 || c == '/' || sentence.has(Meaning.AND, i, i + 1) || sentence.has(Meaning.OF, i, i + 1);
    }

    /** Phrases joined by commas and "and" that start at or just behind token {@code from}. */
    private void chain(int from, Contact contact, int gap) {
        Entity entity = entityAt(from, gap);
        while (entity != null) {
            if (!away.contains(entity)) {
                take(contact, entity);
            }
            Entity next = null;
            for (Entity other : sentence.entities()) {
                if (other.from() >= entity.to() && (joined(entity.to(), other.from()) || isGoverned(entity.to(), other) || entity.actors().isEmpty() && other.from() - entity.to() <= 6)) {
                    next = other;
                    break;
                }
            }
            entity = next;
        }
    }

    private boolean isGoverned(int from, Entity other) {
        Marked<Cue> with = sentence.find(Meaning.WITH, from, from + 1);
        return with != null && other.equals(objectAt(with.to()));
    }

    private boolean joined(int from, int to) {
        if (to - from > 6) {
            return false;
        }
        boolean link = false;
        for (int i = from; i < to; i++) {
            Marked<Cue> and = sentence.find(Meaning.AND, i, i + 1);
            Marked<Cue> with = and == null ? sentence.find(Meaning.WITH, i, i + 1) : null;
            Marked<Cue> the = sentence.find(Meaning.THE, i, i + 1);
            if (and != null || with != null) {
                link = true;
                i = (and != null ? and : with).to() - 1;
            } else if (sentence.tokens().first(i) == ',') {
                link = true;
            } else if (the != null) {
                i = the.to() - 1;
            } else if (sentence.tokens().first(i) != '(' && sentence.tokens().first(i) != ')') {
                return false;
            }
        }
        return link;
    }

    private boolean groupBetween(int from, int to) {
        return groups.stream().anyMatch(group -> group.from >= from && group.to <= to);
    }

    private void right(int g, Contact contact) {
        Group group = groups.get(g);
        int end = g + 1 < groups.size() ? groups.get(g + 1).from : sentence.to();
        Entity object = entityAt(group.to - group.from > 1 ? group.from + 1 : group.to, group.to - group.from > 1 ? group.to - group.from + 2 : 3);
        if (object == null || away.contains(object) || isBound(object)) {
            object = behindPlace(group.to);
        }
        if (object != null && object.from() < end && !topic.get(object.from()) && isPlain(Math.min(group.to, object.from()), object.from()) && !away.contains(object) && isFree(object)) {
            chain(object.from(), contact, 0);
        }
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            if ((meaning == Meaning.WITH || meaning == Meaning.TO && (group.has(Meaning.LETTER) || group.has(Meaning.MEET) && isPersonalAt(cue.to())) || meaning == Meaning.ACCOMPANIED) && cue.from() >= group.from && cue.from() < end) {
                Entity entity = objectAt(cue.to());
                if (entity != null && isFree(entity)) {
                    chain(entity.from(), contact, 0);
                }
            }
        }
    }

    /** The object of a verb behind a day and a place: met on Tuesday in Z his counterpart X. */
    private @Nullable Entity behindPlace(int from) {
        boolean skipped = sentence.dates().stream().anyMatch(date -> sentence.tokens().at(date.span().start()) >= from && sentence.tokens().at(date.span().start()) - from <= 2);
        for (Entity entity : sentence.entities()) {
            if (entity.from() < from) {
                continue;
            }
            if (away.contains(entity) || isBound(entity)) {
                skipped = true;
            } else {
                return skipped && entity.from() - from <= 10 && isPersonal(entity) ? entity : null;
            }
        }
        return null;
    }

    /** The phrase that a preposition at {@code from} governs; words of a title that no pack knows may stand before it. */
    private @Nullable Entity objectAt(int from) {
        Entity entity = entityAt(from, 8);
        if (entity == null || entity.form() == Form.ADJECTIVE) {
            return null;
        }
        for (int i = from; i < entity.from(); i++) {
            boolean comma = sentence.tokens().first(i) == ',' && i == entity.from() - 1;
            int at = i;
            boolean polite = sentence.cues().stream().anyMatch(cue -> cue.what().meaning() == Meaning.THE && cue.covers(at));
            if (!comma && !polite && !sentence.tokens().isWord(i)) {
                return null;
            }
        }
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            if (cue.from() >= from && cue.from() < entity.from() && (meaning.isContact() || meaning == Meaning.SAY || meaning == Meaning.IN || meaning == Meaning.TOPIC || meaning == Meaning.DISCUSS)) {
                return null;
            }
        }
        return entity;
    }

    /** Whether nothing but small words stands between. */
    private boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (",;:()".indexOf(sentence.tokens().first(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isPersonalAt(int from) {
        Entity entity = objectAt(from);
        return entity != null && isPersonal(entity) && entity.from() - from <= 2;
    }

    private boolean isFree(Entity entity) {
        return !taken.contains(entity);
    }

    private void left(int g, Contact contact) {
        Group group = groups.get(g);
        int say = -1;
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() == Meaning.SAY && cue.to() <= group.from) {
                say = cue.to();
            }
        }
        Set<String> before = new HashSet<>(contact.actors());
        boolean bare = before.isEmpty() && group.isNoun();
        boolean inner = false;
        for (int i = sentence.entities().size() - 1; i >= 0; i--) {
            Entity entity = sentence.entities().get(i);
            if (entity.to() > group.from || topic.get(entity.from()) || away.contains(entity) || sentence.isQuoted(entity.from()) != sentence.isQuoted(group.from)) {
                continue;
            }
            if (isBound(entity) || paired.contains(entity)) {
                continue;
            }
            if (entity.form() == Form.ADJECTIVE && group.from - entity.to() > 1 && !isPaired(i) || taken.contains(entity) && !isSubject(entity)) {
                continue;
            }
            if (entity.from() < say && inner) {
                break;
            }
            if (groupBetween(entity.to(), group.from) && !isSubject(entity) || bare && !isPlain(entity.to(), group.from) && !isSubject(entity)) {
                continue;
            }
            contact.add(sentence, entity);
            inner |= entity.from() >= say;
            Set<String> now = contact.actors();
            if (now.size() > before.size() && now.size() > 1 && !coordinated(i)) {
                break;
            }
        }
        contact.sides.forEach(side -> taken.add(side.entity()));
    }

    /** Whether a noun says that the sides known from before are meant: their meeting, the two leaders' talks. */
    private boolean isJoint(Group group) {
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() == Meaning.THEIR && cue.to() <= group.from && group.from - cue.to() <= 3) {
                return true;
            }
        }
        for (Entity entity : sentence.entities()) {
            boolean before = entity.from() < group.from && entity.to() <= group.to && !topic.get(entity.from()) && sentence.isQuoted(entity.from()) == sentence.isQuoted(group.from);
            if ((entity.form() == Form.BOTH || entity.form() == Form.THEY) && before && !groupBetween(entity.to(), group.from)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name of a state hangs on a word of place, or is where another journey goes. */
    private boolean isBound(Entity entity) {
        if (entity.form() != Form.ACTOR && entity.form() != Form.CAPITAL) {
            return false;
        }
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            boolean before = cue.to() <= entity.from() && entity.from() - cue.to() <= 1;
            if (before && (meaning == Meaning.IN || meaning == Meaning.TO || meaning == Meaning.VISIT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two adjectives stand together and name two sides: the A and B ministers. */
    private boolean isPaired(int i) {
        List<Entity> all = sentence.entities();
        return i > 0 && all.get(i - 1).form() == Form.ADJECTIVE && joined(all.get(i - 1).to(), all.get(i).from())
                || i + 1 < all.size() && all.get(i + 1).form() == Form.ADJECTIVE && joined(all.get(i).to(), all.get(i + 1).from());
    }

    private boolean coordinated(int i) {
        return i > 0 && joined(sentence.entities().get(i - 1).to(), sentence.entities().get(i).from());
    }

    private boolean isSubject(Entity entity) {
        Entity first = sentence.entities().stream().filter(other -> !away.contains(other)).findFirst().orElse(entity);
        return first.equals(entity) || entity.form() == Form.PERSON && joined(first.to(), entity.from());
    }

    /** The persons of the same clause who act for the sides that a noun names. */
    private void people(Group group, Contact contact) {
        Set<String> sides = contact.actors();
        for (Entity entity : sentence.entities()) {
            boolean here = entity.to() <= group.from && !topic.get(entity.from()) && !away.contains(entity) && !taken.contains(entity) && !groupBetween(entity.to(), group.from)
                    && !sentence.has(Meaning.BETWEEN, sentence.from(), entity.from()) && !sentence.has(Meaning.SAY, entity.to(), group.from);
            if (here && entity.form() == Form.PERSON && sides.containsAll(entity.actors()) && sentence.isQuoted(entity.from()) == sentence.isQuoted(group.from)) {
                take(contact, entity);
            }
        }
    }

    /** The state that a journey goes to: right behind the word, or behind a word of place. */
    private @Nullable Entity target(Group group) {
        for (Entity entity : sentence.entities()) {
            boolean state = entity.form() == Form.ACTOR && entity.actor() != null && !world.isOrganisation(entity.actor()) || entity.form() == Form.CAPITAL;
            if (!state || entity.from() < group.to || entity.from() - group.to > 8 || groupBetween(group.to, entity.from())) {
                continue;
            }
            boolean placed = entity.from() - group.to <= 1;
            for (Marked<Cue> cue : sentence.cues()) {
                boolean to = cue.what().meaning() == Meaning.IN || cue.what().meaning() == Meaning.TO;
                placed |= to && cue.from() >= group.from && cue.to() <= entity.from() && entity.from() - cue.to() <= 2;
            }
            if (placed) {
                return entity;
            }
        }
        for (Entity entity : sentence.entities()) { // "is travelling to Z" where the verb stands last
            if (entity.to() <= group.from && group.from - entity.to() <= 4 && isBound(entity) && !sentence.isDateline(entity) && !world.isOrganisation(entity.actors().get(0))) {
                return entity;
            }
        }
        return null;
    }

    private void destination(Group group, Contact contact) {
        Entity entity = target(group);
        if (entity != null) {
            if (!contact.actors().isEmpty() && !contact.actors().contains(entity.actors().get(0))) {
                Set<Entity> subjects = new java.util.LinkedHashSet<>();
                contact.sides.forEach(side -> subjects.add(side.entity()));
                contact.add(sentence, entity);
                contact.place = new Marked<>(entity.from(), entity.to(), entity.actors().get(0));
                Entity last = entity;
                for (Entity other : sentence.entities()) { // a journey to several states is a visit to each
                    if (other.from() > last.from() && joined(last.to(), other.from()) && (other.form() == Form.ACTOR || other.form() == Form.CAPITAL)) {
                        Contact next = new Contact(sentence, contact.from, contact.to, contact.rule, contact.channel);
                        subjects.forEach(subject -> next.add(sentence, subject));
                        next.add(sentence, other);
                        next.place = new Marked<>(other.from(), other.to(), other.actors().get(0));
                        next.placeSentence = sentence;
                        state(group, next);
                        next.refers = next.actors().size() < 2;
                        found.add(next);
                        last = other;
                    }
                }
            }
        }
    }

    /** Talks in general, as a subject of talk, are no contact: no person, no day, no place, and not what the sentence itself tells. */
    private boolean isGeneral(Group group, Contact contact) {
        return told.get(group.from) && contact.date == null && contact.place == null && contact.persons().isEmpty();
    }

    /** A conference: the organisation whose it is, and those who the sentence says take part. */
    private void conference(Group group, Contact contact) {
        List<Entity> bodies = new ArrayList<>();
        for (Entity entity : sentence.entities()) {
            int gap = entity.from() >= group.to ? entity.from() - group.to : group.from - entity.to();
            boolean near = entity.from() >= group.from && entity.to() <= group.to || gap <= 3 * scale && !groupBetween(Math.min(group.to, entity.to()), Math.max(group.from, entity.from()));
            if (near && (entity.form() == Form.ACTOR || entity.form() == Form.ADJECTIVE) && entity.actors().stream().anyMatch(world::isOrganisation)) {
                bodies.add(entity);
            }
        }
        if (!bodies.isEmpty()) {
            contact.sides.removeIf(side -> side.entity().form() == Form.OFFICE && side.entity().person() == null && side.entity().actors().stream().noneMatch(world::isOrganisation));
            bodies.forEach(body -> take(contact, body));
        }
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() == Meaning.ATTEND) {
                attending(cue, contact);
            }
        }
        Set<String> actors = contact.actors();
        if (actors.size() <= 3 && actors.stream().noneMatch(world::isOrganisation) && !contact.hosted && actors.size() != 1) {
            contact.channel = Channel.MEETING;
        }
    }

    /** Who comes to a conference abroad meets at least the state that holds it. */
    private void host(Group group, Contact contact) {
        Marked<String> place = place(group);
        String state = place == null ? "" : place.what().substring(0, Math.min(3, place.what().length()));
        if (state.length() == 3 && world.actor(state) != null && !contact.actors().contains(state)) {
            contact.add(sentence, new Entity(place.from(), place.to(), Form.ACTOR, List.of(state), null, sentence.span(place.from(), place.to()).of(sentence.document().text()), null));
            contact.hosted = true;
        }
    }

    /** The list of sides that stands right before or right behind a word of taking part. */
    private void attending(Marked<Cue> cue, Contact contact) {
        List<Entity> all = sentence.entities();
        for (int i = all.size() - 1; i >= 0; i--) {
            Entity entity = all.get(i);
            if (entity.to() <= cue.from() && cue.from() - entity.to() <= 3 * scale && !away.contains(entity) && !isBound(entity) && !topic.get(entity.from())) {
                take(contact, entity);
                while (i > 0 && joined(all.get(i - 1).to(), all.get(i).from())) {
                    i--;
                    if (!away.contains(all.get(i))) {
                        take(contact, all.get(i));
                    }
                }
                return;
            }
        }
        Marked<Cue> by = sentence.find(Meaning.HOSTED, cue.to(), cue.to() + 1);
        chain(by == null ? cue.to() : by.to(), contact, 1);
    }

    private static String rule(Group group) {
        return group.cues.get(0).meaning().name().toLowerCase(java.util.Locale.ROOT) + ".cue";
    }

    private static @Nullable Channel channel(Group group) {
        if (group.has(Meaning.DISCUSS)) {
            return null;
        }
        if (group.has(Meaning.VIDEO)) {
            return Channel.VIDEO;
        }
        if (group.has(Meaning.CALL)) {
            return Channel.CALL;
        }
        if (group.has(Meaning.LETTER)) {
            return Channel.LETTER;
        }
        return group.has(Meaning.CONFERENCE) ? Channel.MULTILATERAL : Channel.MEETING;
    }

    private void state(Group group, Contact contact) {
        int start = sentence.from();
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.from() < start || cue.from() > group.to + FAR * scale) {
                continue;
            }
            boolean before = cue.to() <= group.from;
            int gap = (before ? group.from - cue.to() : cue.from() - group.to) / scale;
            if (!before && scale > 1 && cue.from() >= group.to && sentence.tokens().start(cue.from()) > sentence.tokens().end(cue.from() - 1)) {
                continue; // a blank parts headlines in two where there are no blanks between words
            }
            if (before && groupBetween(cue.to(), group.from) && gap > NEAR) {
                continue;
            }
            switch (cue.what().meaning()) {
                case WILL, PLANNED -> {
                    boolean behind = !before && gap <= 12 && group.isNoun() && !groupBetween(group.to, cue.from());
                    if (before && gap <= 12 || gap <= (group.has(Meaning.VISIT) ? 8 : 2) || behind) {
                        contact.status = contact.status == Status.HELD ? Status.PLANNED : contact.status;
                    }
                }
                case PROPOSED -> contact.status = before && gap <= 6 || gap <= 2 ? Status.PROPOSED : contact.status;
                case POSTPONED -> contact.status = gap <= FAR && !crosses(group, cue) ? Status.POSTPONED : contact.status;
                case CANCELLED -> contact.status = gap <= FAR && !crosses(group, cue) ? Status.CANCELLED : contact.status;
                case DENIED -> contact.status = before && gap <= 16 || cue.from() < group.to && group.from < cue.to() ? Status.DENIED : contact.status;
                case PAST -> contact.past |= gap <= NEAR;
                case REQUESTED -> contact.requested = true;
                case INITIATED -> {
                    Entity by = entityAt(cue.to(), 2);
                    contact.initiatedBy = by == null ? contact.initiatedBy : by.actor();
                }
                default -> { }
            }
        }
    }

    private boolean crosses(Group group, Marked<Cue> cue) {
        return groupBetween(Math.min(group.to, cue.to()), Math.max(group.from, cue.from()));
    }

    private @Nullable Marked<String> place(Group group) {
        Marked<String> best = null;
        int least = Integer.MAX_VALUE;
        for (Marked<String> place : sentence.places()) {
            boolean in = false;
            for (Marked<Cue> cue : sentence.cues()) {
                in |= cue.what().meaning() == Meaning.IN && cue.to() <= place.from() && place.from() - cue.to() <= 7 && isPlain(cue.to(), place.from()) && !groupBetween(cue.to(), place.from());
            }
            int gap = place.from() >= group.to ? place.from() - group.to : group.from - place.to() + 3;
            if ((in || place.to() == group.from) && gap < least && !groupBetween(Math.min(group.to, place.to()), Math.max(group.from, place.from()))) {
                least = gap;
                best = place;
            }
        }
        if (best == null) {
            for (Marked<Cue> cue : sentence.cues()) {
                Entity entity = cue.what().meaning() == Meaning.IN ? entityAt(cue.to(), 1) : null;
                if (entity != null && entity.form() == Form.ACTOR && entity.actor() != null && !world.isOrganisation(entity.actor())) {
                    best = new Marked<>(entity.from(), entity.to(), entity.actor());
                }
            }
        }
        if (best == null && group.has(Meaning.VISIT)) {
            Entity entity = target(group);
            if (entity != null) {
                best = new Marked<>(entity.from(), entity.to(), entity.actors().get(0));
            }
        }
        return best;
    }

    private @Nullable DateMention date(Group group) {
        DateMention best = null;
        int least = Integer.MAX_VALUE;
        for (DateMention date : sentence.dates()) {
            int from = sentence.tokens().at(date.span().start());
            int gap = from >= group.to ? from - group.to : (group.from - from);
            boolean other = groupBetween(Math.min(group.to, from), Math.max(group.from, from));
            int cost = gap + (other ? 30 : 0) + (topic.get(from) && from < group.from ? 20 : 0);
            if (cost < least) {
                least = cost;
                best = date;
            }
        }
        return best;
    }
}
