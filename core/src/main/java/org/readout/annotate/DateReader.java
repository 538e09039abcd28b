package org.readout.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.DateMatcher;
import org.readout.language.DateMeaning;
import org.readout.language.DateWords;
import org.readout.language.Halt;
import org.readout.model.Span;
import org.readout.model.When;

/**
 * Finds the words of a text that tell a time and works out the days they stand for. Knows no
 * language: the words and patterns come from {@code dates.yaml}. Reads from left to right; where
 * several patterns fit at one place, the longest wins, and of equal ones the first in the file that
 * does not contradict itself. Has no clock: what is reckoned from the day of publication needs that
 * day. Safe to share between threads.
 */
public final class DateReader {

    /** How far around a mention words of past and future are looked for, in UTF-16 units. */
    private static final int NEIGHBOURHOOD = 60;

    /** How far before a day of the week, for titles and names stand between. */
    private static final int CLAUSE = 120;

    /** How far behind "since", and behind "quoted by", a day is that of these words. */
    private static final int OPENING = 4; // letters

    private static final int SINCE = 10; // UTF-16 units

    private static final int ISSUED = 40;

    private final DateWords words;

    /** A reader of one language. */
    public DateReader(DateWords words) {
        this.words = words;
    }

    /**
     * The times that a text tells, in order and without overlaps.
     *
     * @param published the day of publication, or null where it is not known: what depends on it
     *     then has no {@code first}
     */
    public List<DateMention> read(String text, @Nullable LocalDate published) {
        return read(text, 0, text.length(), published);
    }

    /**
     * The times that part of a text tells.
     *
     * @param start first UTF-16 unit
     * @param end one past the last unit
     * @param published the day of publication, or null
     */
    public List<DateMention> read(String text, int start, int end, @Nullable LocalDate published) {
        List<DateMention> mentions = new ArrayList<>();
        DateMatcher matcher = words.matcher();
        Best best = new Best(text, start, end, published);
        boolean inside = start > 0 && words.isInside(text.charAt(start - 1));
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean here = words.starts(c) && canStart(text, i, c, inside);
            inside = words.isInside(c);
            if (!here) {
                continue;
            }
            Halt.ifAsked();
            boolean found = best.look(matcher, i);
            if (!found) {
                int prefix = words.prefix(text, i, end);
                found = prefix > 0 && i + prefix < end && best.look(matcher, i + prefix);
            }
            if (found) {
                i = best.end - 1;
                inside = words.isInside(text.charAt(i));
                best.tell(mentions);
            }
        }
        return mentions;
    }

    /**
     * Whether a mention can begin here: not inside a word, a number, a price or a name that ends in
     * a number.
     */
    private boolean canStart(String text, int at, char c, boolean inside) {
        boolean figure = words.isFigure(c);
        if (!figure) {
            return !inside || !words.spaces();
        }
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (inside) {
            return !words.spaces()
                    && !words.isFigure(before)
                    && (before > 0x7F || !Character.isLetter(before));
        }
        if (Character.getType(before) == Character.CURRENCY_SYMBOL
                || before == '#'
                || before == '+'
                || before == '_'
                || before == '='
                || before == 0x2116) {
            return false;
        }
        boolean joins =
                ".,:/".indexOf(before) >= 0
                        || Character.getType(before) == Character.DASH_PUNCTUATION;
        return !joins
                || at == 1
                || !words.isInside(text.charAt(at - 2))
                || before == ',' && !words.isFigure(text.charAt(at - 2))
                || !words.spaces()
                        && text.charAt(at - 2) > 0x7F
                        && !words.isFigure(text.charAt(at - 2));
    }

    /** Keeps the longest fit at one place. */
    private final class Best implements DateMatcher.Found {

        private final String text;
        private final int from;
        private final int to;
        private final @Nullable LocalDate published;
        private @Nullable LocalDate anchor;
        private @Nullable LocalDate single; // the last that is no end of several days
        private @Nullable LocalDate over; // the last that the publication does not come before
        private @Nullable LocalDate recent; // the last of these that is among those before the page
        private int start;
        private int end;
        private int reach;
        private @Nullable DateMention mention;

        Best(String text, int from, int to, @Nullable LocalDate published) {
            this.text = text;
            this.from = from;
            this.to = to;
            this.published = published;
        }

        /** Looks for the longest fit that begins at {@code at}; whether there is one. */
        boolean look(DateMatcher matcher, int at) {
            start = at;
            end = at;
            reach = at;
            mention = null;
            matcher.match(text, at, to, this);
            return end > at;
        }

        void tell(List<DateMention> mentions) {
            if (mention != null) {
                mentions.add(mention);
                boolean known = mention.last() != null && mention.precision() == When.Precision.DAY;
                if (known && (anchor == null || !isAside())) {
                    LocalDate day = LocalDate.parse(mention.last());
                    anchor = day;
                    single = mention.last().equals(mention.first()) ? day : single;
                    over = published != null && !day.isAfter(published) ? day : over;
                    boolean near =
                            published != null
                                    && !day.isAfter(published)
                                    && published.toEpochDay() - day.toEpochDay()
                                            <= DateResolver.THESE_DAYS;
                    recent = near && day.equals(single) ? day : recent;
                }
            }
        }

        /**
         * Whether words before the mention show that its day is that of a report or the beginning
         * of what lasts: nothing is told of that day, and "the day before" is not the one before
         * it. X, at odds with Y since 2 May, met Z; the same day he met W.
         */
        private boolean isAside() {
            for (int i = start - 1; i >= Math.max(from, start - ISSUED) && !isSentenceEnd(i); i--) {
                Boolean aside = isWordStart(i) ? words.aside(text, i, start) : null;
                if (aside != null && (!aside || start - i <= SINCE)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void at(DateMeaning meaning, int[] fields, int behind, int reaches) {
            boolean none = meaning.how() == DateMeaning.How.NONE;
            if (reaches < reach
                    || reaches == reach && !none && (mention == null || !mention.doubtful())) {
                return;
            }
            Span span = new Span(start, trimmed(behind));
            DateMention read = read(span, meaning, fields, behind, from(meaning, behind));
            if (read == null && !none || reaches == reach && read != null && read.doubtful()) {
                return;
            }
            reach = reaches;
            end = span.end();
            mention = read;
        }

        /**
         * The day reckoned from: several days are not the one of "that day", and neither that day
         * nor "the day before" of what is over is one to come: a plan is due by May; that day he
         * met X. A new paragraph goes on with "that day" from the days of the page, not from one
         * long before that it recalled.
         */
        private @Nullable LocalDate from(DateMeaning meaning, int behind) {
            boolean back =
                    meaning.how() == DateMeaning.How.EARLIER
                            || meaning.how() == DateMeaning.How.ANCHORED && meaning.amount() < 0;
            if (back && over != null && anchor.isAfter(published)) {
                return over;
            }
            boolean same =
                    meaning.how() == DateMeaning.How.PART
                            || meaning.how() == DateMeaning.How.ANCHORED && meaning.amount() == 0;
            boolean ahead = same && over != null && anchor.isAfter(published);
            if (ahead && Boolean.FALSE.equals(tense(behind))) {
                return over;
            }
            return same && recent != null && opensParagraph()
                    ? recent
                    : same && single != null ? single : anchor;
        }

        /** Whether no more than a small word stands before the mention in its paragraph. */
        private boolean opensParagraph() {
            int line = text.lastIndexOf('\n', start - 1) + 1;
            return line > from && start - line <= OPENING;
        }

        private @Nullable DateMention read(
                Span span,
                DateMeaning meaning,
                int[] fields,
                int behind,
                @Nullable LocalDate from) {
            return new DateResolver(span, meaning, fields, published, from, () -> tense(behind))
                    .resolve();
        }

        /**
         * Without the full stop or comma that ends a sentence or clause as well as an abbreviation.
         */
        private int trimmed(int behind) {
            return behind > start + 1 && ".,".indexOf(text.charAt(behind - 1)) >= 0
                    ? behind - 1
                    : behind;
        }

        /** Whether that word is one of the future; null where there is none. */
        private @Nullable Boolean tense(int behind) {
            boolean weekday = text.substring(start, behind).chars().noneMatch(Character::isDigit);
            int reach = words.spaces() && weekday ? CLAUSE : NEIGHBOURHOOD;
            for (int i = start - 1; i >= Math.max(from, start - reach) && !isSentenceEnd(i); i--) {
                Boolean cue = isWordStart(i) ? words.cue(text, i, start) : null;
                if (cue != null) {
                    return cue;
                }
            }
            for (int i = behind;
                    i < Math.min(to, behind + words.reach()) && !isSentenceEnd(i);
                    i++) {
                Boolean cue = isWordStart(i) ? words.cue(text, i, to) : null;
                if (cue != null) {
                    return cue;
                }
            }
            return null;
        }

        private boolean isWordStart(int at) {
            return !words.spaces()
                    || words.isInside(text.charAt(at))
                            && (at == 0 || !words.isInside(text.charAt(at - 1)));
        }

        private boolean isSentenceEnd(int at) {
            char c = text.charAt(at);
            return switch (c) {
                case '\n', '!', '?', ';', 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x061F, 0x061B -> true;
                case '.' -> at + 1 >= to || Character.isWhitespace(text.charAt(at + 1));
                default -> false;
            };
        }
    }
}
