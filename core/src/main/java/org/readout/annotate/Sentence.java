package org.readout.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.language.Tokens;
import org.readout.model.Document;
import org.readout.model.Span;

/**
 * A sentence and what was found in it. A quote of several sentences with its attribution is one.
 * Positions are token numbers of the whole text.
 */
public final class Sentence {

    private static final int INSERTED = 6; // words between commas

    private final Document document;
    private final Tokens tokens;
    private final int paragraph;
    private final int from;
    private final int to;
    private final BitSet quoted;
    private List<Marked<Cue>> cues = List.of();
    private final Map<Meaning, List<Marked<Cue>>> cuesOf = new EnumMap<>(Meaning.class);
    private final List<List<Marked<Cue>>> cuesAt; // by the tokens that they cover
    final List<Marked<String>> themes = new ArrayList<>();
    final List<Marked<String>> places = new ArrayList<>();
    final List<Marked<String>> topics = new ArrayList<>();
    final List<Marked<String>> posts = new ArrayList<>();
    final List<DateMention> dates = new ArrayList<>();
    final List<Entity> entities = new ArrayList<>();
    boolean strange; // whether it opens with somebody of no side

    Sentence(Document document, Tokens tokens, int paragraph, int from, int to, BitSet quoted) {
        this.document = document;
        this.tokens = tokens;
        this.paragraph = paragraph;
        this.from = from;
        this.to = to;
        this.quoted = quoted;
        this.cuesAt = new ArrayList<>(Collections.nCopies(to - from, List.of()));
    }

    /** The document it stands in. */
    public Document document() {
        return document;
    }

    /** The tokens of the whole text. */
    public Tokens tokens() {
        return tokens;
    }

    /** Number of its paragraph, from 0. */
    public int paragraph() {
        return paragraph;
    }

    /** Its first token. */
    public int from() {
        return from;
    }

    /** The token behind its last. */
    public int to() {
        return to;
    }

    /** Whether token {@code i} stands in a direct quote. */
    public boolean isQuoted(int i) {
        return quoted.get(i);
    }

    /** Takes a run of tokens out of the quote in which it stands. */
    void unquote(int first, int behind) {
        quoted.clear(first, behind);
    }

    /** Cue words, in order. */
    public List<Marked<Cue>> cues() {
        return cues;
    }

    /** Cue words of one meaning, in order. */
    public List<Marked<Cue>> cues(Meaning meaning) {
        return cuesOf.getOrDefault(meaning, List.of());
    }

    /** Cue words that cover token {@code i}, in order. */
    public List<Marked<Cue>> cuesAt(int i) {
        return i >= from && i < to ? cuesAt.get(i - from) : List.of();
    }

    /** Whether a cue word covers token {@code i}. */
    public boolean isCue(int i) {
        return !cuesAt(i).isEmpty();
    }

    /** Whether a phrase that names a side or a person covers token {@code i}. */
    public boolean isNamed(int i) {
        return entities.stream().anyMatch(entity -> entity.covers(i));
    }

    /** Gives the sentence its cue words, in place of those that it had. */
    void cues(List<Marked<Cue>> all) {
        cues = all;
        cuesOf.clear();
        Collections.fill(cuesAt, List.of());
        for (Marked<Cue> cue : all) {
            cuesOf.computeIfAbsent(cue.what().meaning(), meaning -> new ArrayList<>(2)).add(cue);
            for (int i = Math.max(0, cue.from() - from); i < cue.to() - from; i++) {
                if (cuesAt.get(i).isEmpty()) {
                    cuesAt.set(i, new ArrayList<>(2));
                }
                cuesAt.get(i).add(cue);
            }
        }
    }

    /** Words that show a theme, in order. */
    public List<Marked<String>> themes() {
        return themes;
    }

    /** Place ids, in order. */
    public List<Marked<String>> places() {
        return places;
    }

    /** Ids of actors and regions that are only talked about, in order. */
    public List<Marked<String>> topics() {
        return topics;
    }

    /** Ids of the states in which envoys serve, marked by the phrases that name the envoys. */
    public List<Marked<String>> posts() {
        return posts;
    }

    /** Dates, in order. */
    public List<DateMention> dates() {
        return dates;
    }

    /** Whether token {@code i} is part of a date: in May 2021. */
    public boolean isDate(int i) {
        int start = tokens.start(i);
        for (DateMention date : dates) {
            if (date.span().start() <= start && start < date.span().end()) {
                return true;
            }
        }
        return false;
    }

    /** Phrases that name sides and persons, in order. */
    public List<Entity> entities() {
        return entities;
    }

    /** Where it stands in the text. */
    public Span span() {
        return span(from, to);
    }

    /** Where a run of its tokens stands in the text; an empty one where it starts. */
    public Span span(int first, int behind) {
        int start = tokens.start(first);
        return new Span(start, first < behind ? tokens.end(behind - 1) : start);
    }

    /** Whether a phrase names people or a body of a side, and no building: the officials of X. */
    public boolean isDelegation(Entity entity) {
        return entity.form() == Entity.Form.SEAT && has(Meaning.SIDE, entity.from(), entity.to());
    }

    /** Whether a possessive stands right before a phrase: his counterpart, their minister. */
    public boolean isOwned(Entity entity) {
        return has(Meaning.HIS, entity.from() - 1, entity.from())
                || has(Meaning.THEIR, entity.from() - 1, entity.from());
    }

    /** Whether a phrase is the city that a report is sent from, at the head of its text. */
    public boolean isDateline(Entity entity) {
        int city = entity.from();
        return entity.form() == Entity.Form.CAPITAL
                && (isDateline(city, entity.to())
                        || isHouse(city) && entity.to() < to && isDash(entity.to()));
    }

    /** Whether a city that stands there is the one that a report is sent from. */
    boolean isDateline(int first, int behind) {
        return isHead(first)
                && behind < to
                && !isSubject(behind)
                && (",-(/:\u2013\u2014".indexOf(tokens.first(behind)) >= 0
                        || behind == to - 1 && tokens.first(to - 1) == '.');
    }

    /**
     * Whether a few words between commas part what stands before them from its verb of saying: X,
     * for its part, said.
     */
    private boolean isSubject(int comma) {
        int i = comma + 1;
        while (tokens.first(comma) == ',' && i < to && i - comma <= INSERTED && tokens.isWord(i)) {
            i++;
        }
        return i < to
                && i > comma + 1
                && tokens.first(comma) == ','
                && tokens.first(i) == ','
                && !isDate(comma + 1)
                && find(Meaning.SAY, i + 1, i + 2) != null;
    }

    /** Whether nothing but other cities, with slashes between, stands before a token: X/Y. */
    private boolean isHead(int token) {
        for (int i = from; i < token; i++) {
            boolean slash = tokens.first(i) == '/';
            if (!slash && !tokens.isCapital(i) || i == token - 1 && !slash) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but the name of a house in one piece stands before a token: DAILY.COM, X. */
    private boolean isHouse(int token) {
        int comma = token - 1;
        boolean house = comma > from && tokens.first(comma) == ',' && tokens.isCapital(from);
        for (int i = from + 1; i < comma; i++) {
            house &= tokens.start(i) == tokens.end(i - 1);
        }
        return house;
    }

    private boolean isDash(int i) {
        return "-\u2013\u2014".indexOf(tokens.first(i)) >= 0;
    }

    /** Its words. */
    public String text() {
        return span().of(document.text());
    }

    /** Whether a cue of that meaning covers or starts in the run of tokens. */
    public boolean has(Meaning meaning, int first, int behind) {
        return find(meaning, first, behind) != null;
    }

    /** The first cue of that meaning that starts in the run of tokens, or null. */
    public @Nullable Marked<Cue> find(Meaning meaning, int first, int behind) {
        for (Marked<Cue> cue : cues(meaning)) {
            if (cue.from() >= first && cue.from() < behind) {
                return cue;
            }
        }
        return null;
    }
}
