package org.readout.app.brief;

import org.readout.model.Act;

/** Colours, where the terminal has them. */
enum Ink {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    LABEL("36"),
    GOOD("32"),
    ASKING("33"),
    BAD("31");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** The colour of an act: of accord, of asking, of discord. */
    static Ink of(Act act) {
        return switch (act) {
            case AGREE, PLEDGE, SUPPORT -> GOOD;
            case PROPOSE, REQUEST, CONCERN -> ASKING;
            case ACCUSE, REJECT, THREATEN -> BAD;
            case COMMENT -> PLAIN;
        };
    }

    /** The text in this colour. */
    String on(String text, boolean colours) {
        return colours && !code.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
