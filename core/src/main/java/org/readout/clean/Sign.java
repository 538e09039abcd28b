package org.readout.clean;

import java.util.Locale;

/** What words of {@code furniture.tsv} show. The file's first column names them in lower case. */
enum Sign {
    /** A whole line of this, or of several of these, is furniture. */
    LINE,
    /** A line that begins so is furniture. */
    START,
    /** A line that begins so points to other pages. */
    LINK,
    /** A line that ends so points to other pages or calls on the reader. */
    ENDS,
    /** A line that holds this is furniture. */
    HAS,
    /** A short line without a full stop that begins so calls on the reader. */
    CALL,
    /** A short line that begins so and names a network calls on the reader. */
    FOLLOW,
    /** The name of a network or an app. */
    NETWORK,
    /** These words alone are furniture, wherever they stand. */
    CUT,
    /** A line that begins so opens a box of other pages inside the text. */
    SKIP,
    /** A line that begins so ends that box. */
    RESUME,
    /** A line that is this stands between a picture and its caption. */
    ENLARGE,
    /** A line that is this opens what follows the article: everything after it is furniture. */
    END,
    /** A short line that begins so names who wrote it. */
    BYLINE,
    /** A short line without a full stop that holds this names who wrote or edited it. */
    DESK,
    /** A short line beside a name that begins or ends so is the post of who wrote it. */
    JOB,
    /** Stands before or behind the name of who made a picture. */
    CREDIT,
    /** Whose pictures newspapers print: its name in brackets ends a caption. */
    HOUSE,
    /** Stands before the date of publication. */
    DATED,
    /** Stands beside the number of an issue of a newspaper or of a page of it. */
    ISSUE,
    /** The label of a field of the page's own record. */
    FIELD,
    /** Stands before the headlines of other pages, inside running text. */
    ASIDE,
    /** A headline with this is a text of the sides together. */
    JOINT,
    /** A headline with this tells of questions and answers before the press. */
    BRIEFING,
    /** A headline with this is one side's official telling. */
    READOUT,
    /** A publisher with this in its name is an office of a state. */
    OFFICE;

    static Sign named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
