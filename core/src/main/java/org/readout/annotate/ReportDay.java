package org.readout.annotate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.LanguagePack;
import org.readout.model.Document;

/**
 * The day from which a page reckons "today": that of its publication, or that of its dateline where
 * it was written a day or two before (Smalltown, 3 May - The president received today).
 */
final class ReportDay {

    private static final int HEAD = 1200; // UTF-16 units at the top of a page
    private static final int BEFORE = 60; // of a line, before the day
    private static final int BEHIND = 30; // between the day and the mark behind a dateline
    private static final int EARLIER = 2; // days at most

    private ReportDay() {}

    /**
     * That day; null where no publication is known.
     *
     * @param dates those of the page, reckoned from its publication
     */
    static @Nullable LocalDate of(Document document, List<DateMention> dates, LanguagePack pack) {
        LocalDate published = document.published();
        String text = document.text();
        if (published == null) {
            return null;
        }
        for (DateMention date : dates) {
            if (date.span().end() > HEAD) {
                break;
            }
            boolean day =
                    date.kind() == DateMention.Kind.CALENDAR && date.isOneDay() && !date.doubtful();
            if (day && isDateline(text, date, pack.spaces())) {
                LocalDate told = LocalDate.parse(date.first());
                boolean before =
                        told.isBefore(published) && !told.isBefore(published.minusDays(EARLIER));
                return before ? told : published;
            }
        }
        return published;
    }

    /**
     * Whether a day stands at the head of its line with a dash behind it, or, where words stand
     * without blanks, a bracket that closes or a blank.
     */
    private static boolean isDateline(String text, DateMention date, boolean spaces) {
        int line = text.lastIndexOf('\n', date.span().start()) + 1;
        if (date.span().start() - line > BEFORE) {
            return false;
        }
        int end = Math.min(text.length(), date.span().end() + BEHIND);
        for (int i = date.span().end(); i < end && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            boolean dash =
                    Character.getType(c) == Character.DASH_PUNCTUATION
                            && i > 0
                            && !Character.isLetterOrDigit(text.charAt(i - 1));
            boolean closes =
                    !spaces
                            && (Character.isWhitespace(c)
                                    || Character.getType(c) == Character.END_PUNCTUATION);
            if (dash || closes) {
                return true;
            }
        }
        return false;
    }
}
