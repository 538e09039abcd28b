package org.readout.language;

/** One language: its facts, words and names, ready for look-up. Immutable. */
public final class LanguagePack {

    private final String code;

    private LanguagePack(String code) {
        this.code = code;
    }

    static LanguagePack load(String code) {
        return new LanguagePack(code);
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }
}
