package org.readout.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Document.DateSource;
import org.readout.model.Page;

/**
 * What is known of one page beside its text: headline, address, publisher, language, day of
 * publication. What its bringer says comes first.
 */
final class Facts {

    private static final int HEAD = 8;
    private static final int NEAR = 3;
    private static final int DATE_LINE = 80;
    private static final int HEADLINE = 200;

    private final Dates dates;
    private @Nullable String title;
    private @Nullable String url;
    private @Nullable String publisher;
    private @Nullable String language;
    private @Nullable LocalDate published;
    private @Nullable DateSource publishedFrom;

    Facts(Page page, Dates dates) {
        this.dates = dates;
        title = blankToNull(page.title());
        url = blankToNull(page.url());
        publisher = blankToNull(page.publisher());
        language = blankToNull(page.language());
        published(page.published(), DateSource.METADATA);
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }

    void title(@Nullable String words) {
        title =
                title != null || words == null
                        ? title
                        : blankToNull(Anchored.loose(words).tidy().text());
    }

    void url(@Nullable String address) {
        url = url != null || address == null || !address.startsWith("http") ? url : address.strip();
    }

    void publisher(@Nullable String name) {
        publisher =
                publisher != null || name == null
                        ? publisher
                        : blankToNull(Anchored.loose(name).tidy().text());
    }

    void language(@Nullable String code) {
        language =
                language != null || code == null || code.length() < 2
                        ? language
                        : code.substring(0, 2).toLowerCase(java.util.Locale.ROOT);
    }

    void published(@Nullable LocalDate day, DateSource from) {
        if (published == null && day != null) {
            published = day;
            publishedFrom = from;
        }
    }

    /** Reads a date as metadata write it: an ISO date or instant, or that of a mail's head. */
    void published(@Nullable String written) {
        if (published != null || written == null || written.isBlank()) {
            return;
        }
        String words = written.strip();
        LocalDate day = null;
        try {
            if (words.length() >= 10 && words.charAt(4) == '-') {
                day = LocalDate.parse(words.substring(0, 10));
            } else if (words.indexOf(',') == 3) {
                day = LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(words));
            } else if (words.length() >= 8
                    && words.substring(0, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
                day = LocalDate.parse(words.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            }
        } catch (DateTimeException e) {
            day = null;
        }
        if (day == null) {
            List<Dates.Found> found = dates.all(Tokens.of(words));
            day = found.isEmpty() ? null : found.get(0).day();
        }
        if (day != null && day.getYear() > 1900 && day.getYear() < 2101) {
            published(day, DateSource.METADATA);
        }
    }

    /** Reads a date out of the page's address: /2021/03/25/, /2021-03-25. */
    void publishedInAddress() {
        if (published != null || url == null) {
            return;
        }
        Tokens tokens = Tokens.of(url);
        for (int i = 0; i + 2 < tokens.size(); i++) {
            String year = tokens.word(i);
            if (year.length() == 4
                    && (year.startsWith("19") || year.startsWith("20"))
                    && tokens.number(i)) {
                Dates.Found found = dates.at(tokens, i);
                if (found != null
                        && found.tokens() == 3
                        && tokens.end(i + 2) - tokens.start(i) <= 10) {
                    published(found.day(), DateSource.METADATA);
                    return;
                }
            }
        }
    }

    /** Takes the date of a short line that the page marks as its date. */
    void dated(String line) {
        if (published == null && line.length() <= DATE_LINE) {
            List<Dates.Found> found = dates.all(Tokens.of(line));
            published(found.isEmpty() ? null : found.get(0).day(), DateSource.TEXT);
        }
    }

    /** Takes what the front matter says. */
    void read(FrontMatter matter) {
        title(text(matter.field("title", "headline")));
        url(
                text(
                        matter.field(
                                "source_url",
                                "canonical_url",
                                "canonical",
                                "original_url",
                                "url",
                                "link",
                                "permalink")));
        publisher(text(matter.field("publisher", "site_name", "sitename", "source", "site")));
        language(text(matter.field("lang", "language", "locale")));
        published(
                text(
                        matter.field(
                                "date",
                                "published_time",
                                "pubdate",
                                "published",
                                "publishdate",
                                "datepublished",
                                "published_at",
                                "created")));
    }

    private static @Nullable String text(@Nullable Anchored field) {
        return field == null ? null : field.text();
    }

    /**
     * The blocks with the front matter's title before them, unless they begin with it themselves.
     */
    List<Block> titled(List<Block> blocks, FrontMatter matter) {
        Anchored field = matter.field("title", "headline");
        if (field == null) {
            return blocks;
        }
        Tokens headline = Tokens.of(field.text());
        List<Block> titled = new ArrayList<>(blocks);
        for (int i = 0; i < blocks.size() && i < NEAR; i++) {
            Tokens line = blocks.get(i).tokens();
            int n = line.size();
            int from = headline.size() - n;
            if (n > 2
                    && (headline.shared(0, line, 0) == n
                            || from > 0 && headline.shared(from, line, 0) == n
                            || from < 0 && line.shared(-from, headline, 0) == headline.size())) {
                titled.set(i, new Block(Block.Kind.HEADING, blocks.get(i).words()));
                title = from > 0 ? blocks.get(i).text() : title;
                return titled;
            }
        }
        if (headline.size() > 0) {
            titled.add(0, new Block(Block.Kind.HEADING, field));
        }
        return titled;
    }

    /** Takes a date from the page's own lines, where nothing else told it. */
    void read(List<Block> blocks, Furniture furniture) {
        publishedInAddress();
        if (published != null) {
            return;
        }
        List<Tokens> lines = new ArrayList<>();
        blocks.forEach(block -> lines.add(block.tokens()));
        List<LocalDate> told = told(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (i >= HEAD && i < lines.size() - NEAR) {
                continue;
            }
            Dates.Found found = Sieve.dateLine(lines.get(i), furniture, dates);
            if (found != null) {
                boolean swap =
                        found.other() != null
                                && !told.contains(found.day())
                                && told.contains(found.other());
                published(swap ? found.other() : found.day(), DateSource.TEXT);
                return;
            }
        }
        if (!told
                .isEmpty()) { // what is told as today's lies within days of the first date; a later
            // one is still to come
            LocalDate first = told.get(0);
            LocalDate latest = first;
            for (LocalDate day : told) {
                latest = day.isAfter(latest) && day.isBefore(first.plusDays(NEAR)) ? day : latest;
            }
            published(latest, DateSource.TEXT);
        }
    }

    /**
     * Days in brackets after a word with a capital, as news write the day beside the weekday:
     * "Thursday (25/3/2021)".
     */
    private List<LocalDate> told(List<Tokens> lines) {
        List<LocalDate> told = new ArrayList<>();
        for (Tokens line : lines) {
            for (int i = 1; i + 2 < line.size(); i++) {
                if (!line.number(i) || line.charBefore(i) != '(' || !line.capital(i - 1)) {
                    continue;
                }
                Dates.Found found = dates.at(line, i);
                if (found != null && found.tokens() == 3 && line.charAfter(i + 2) == ')') {
                    told.add(found.day());
                }
            }
        }
        return told;
    }

    /** The headline known from beside the content, or null. */
    @Nullable String headline() {
        return title;
    }

    /** Takes the first line as headline where none is known and it looks like one. */
    void headline(List<Block> blocks) {
        if (title == null && !blocks.isEmpty()) {
            Block first = blocks.get(0);
            boolean heading =
                    first.kind() == Block.Kind.HEADING
                            || blocks.size() > 1
                                    && first.text().length() <= HEADLINE
                                    && !sentence(first.text());
            title = heading ? first.text() : null;
        }
    }

    /**
     * Whether a line ends with a full stop or a colon; questions, cries and quotes are headlines
     * too.
     */
    private static boolean sentence(String line) {
        char last = line.charAt(line.length() - 1);
        return last == '.' || last == ':' || last == ';' || last == ',' || last == 0x3002;
    }

    @Nullable String title() {
        return title;
    }

    @Nullable String url() {
        return url;
    }

    @Nullable String publisher() {
        return publisher;
    }

    @Nullable String language() {
        return language;
    }

    @Nullable LocalDate published() {
        return published;
    }

    @Nullable DateSource publishedFrom() {
        return publishedFrom;
    }
}
