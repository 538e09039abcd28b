package org.readout.app.sources;

import java.io.ByteArrayOutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/**
 * In which character set bytes are likely to be written. Each one that news is written in is tried,
 * and the one counts whose letters look most like words: no capital inside a word, no two scripts
 * in one, Chinese characters that are in common use.
 */
final class Likely {

    /** In this order where two look the same. */
    private static final List<String> TRIED =
            List.of(
                    "UTF-8",
                    "windows-1252",
                    "windows-1251",
                    "KOI8-R",
                    "IBM866",
                    "windows-1256",
                    "windows-31j",
                    "EUC-JP",
                    "x-windows-949",
                    "GB18030",
                    "Big5-HKSCS");

    private static final int SAMPLE = 1 << 14;
    private static final String MARKS =
            "\u00a0\u00a1\u00a7\u00a9\u00ab\u00ad\u00ae\u00b0\u00b7\u00bb\u00bf\u20ac\u2116\u2122\u060c\u061b\u061f\u0640";

    /** The characters in common use: the first levels of the Chinese and Japanese standards. */
    private static final BitSet COMMON = new BitSet();

    static {
        common("GB2312", 0xB0, 0xD7);
        common("Big5", 0xA4, 0xC6);
        common("EUC-JP", 0xB0, 0xCF);
    }

    private final byte[] sample;
    private final Charset charset;
    private final double best;

    private Likely(byte[] sample) {
        this.sample = sample;
        Charset likeliest = StandardCharsets.UTF_8;
        double most = -1;
        for (String name : TRIED) {
            Charset tried = Charset.forName(name);
            double fit = fit(tried);
            if (fit > most) {
                likeliest = tried;
                most = fit;
            }
        }
        charset = likeliest;
        best = most;
    }

    /** Looks at those stretches of a page that are not ASCII. */
    static Likely of(byte[] bytes) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        int start = 0;
        boolean high = false;
        for (int i = 0; i <= bytes.length && sample.size() < SAMPLE; i++) {
            // None of these is ever the second byte of a character.
            if (i == bytes.length || bytes[i] == '\n' || bytes[i] == '<' || bytes[i] == '>') {
                if (high) {
                    sample.write(bytes, start, Math.min(i - start, SAMPLE));
                    sample.write('\n');
                }
                start = i + 1;
                high = false;
            } else {
                high |= bytes[i] < 0;
            }
        }
        return new Likely(sample.toByteArray());
    }

    /** The likeliest character set. */
    Charset charset() {
        return charset;
    }

    /** How well the likeliest one fits. */
    double best() {
        return best;
    }

    /** How well the bytes read in this character set look like text, from 0 to 1. */
    double fit(Charset tried) {
        String text = new String(sample, tried);
        boolean japanese = tried.name().equals("EUC-JP") || tried.name().equals("windows-31j");
        int all = 0;
        int right = 0;
        int kana = 0;
        int ideographs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            all++;
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            switch (kind(c)) {
                case IDEOGRAPH -> {
                    ideographs++;
                    right += COMMON.get(c) && kind(before) != Kind.HANGUL ? 1 : 0;
                }
                case KANA -> {
                    kana++;
                    right += japanese || tried.equals(StandardCharsets.UTF_8) ? 1 : 0;
                }
                case HANGUL -> right += kind(before) != Kind.IDEOGRAPH ? 1 : 0;
                case WIDE_MARK, MARK -> right++;
                case LETTER ->
                        right += fits(c, before, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
                default -> {
                    // none of the signs that texts are made of
                }
            }
        }
        if (all == 0) {
            return 0;
        }
        boolean strange = japanese && kana * 20 < ideographs; // no Japanese without kana
        return (strange ? 0.5 : 1) * right / all;
    }

    /** Whether a letter may stand between these two. */
    private static int fits(char c, char before, char after) {
        if (Character.isLetter(before)) {
            boolean capitals =
                    Character.isUpperCase(before) && !Character.isLowerCase(after)
                            || !Character.isUpperCase(c);
            if (UnicodeScript.of(before) != UnicodeScript.of(c) || !capitals) {
                return 0;
            }
        }
        if (Character.isLetter(after) && UnicodeScript.of(after) != UnicodeScript.of(c)) {
            return 0;
        }
        // In Latin script plain letters stand between the others.
        boolean run =
                before >= 0x80
                        && after >= 0x80
                        && Character.isLetter(before)
                        && Character.isLetter(after);
        return run && UnicodeScript.of(c) == UnicodeScript.LATIN ? 0 : 1;
    }

    private static Kind kind(char c) {
        if (c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF) {
            return Kind.IDEOGRAPH;
        }
        if (c >= 0x3041 && c <= 0x30FE) {
            return Kind.KANA;
        }
        if (c >= 0xAC00 && c <= 0xD7A3) {
            return Kind.HANGUL;
        }
        if (c >= 0x3000 && c <= 0x301F || c >= 0xFF01 && c <= 0xFF5E) {
            return Kind.WIDE_MARK;
        }
        if (MARKS.indexOf(c) >= 0
                || c >= 0x2010 && c <= 0x203A
                || Character.getType(c) == Character.NON_SPACING_MARK) {
            return Kind.MARK;
        }
        return Character.isLetter(c) && c < 0xD800 ? Kind.LETTER : Kind.OTHER;
    }

    private static void common(String name, int first, int last) {
        ByteArrayOutputStream pairs = new ByteArrayOutputStream();
        for (int lead = first; lead <= last; lead++) {
            for (int trail = 0x40; trail <= 0xFE; trail++) {
                pairs.write(lead);
                pairs.write(trail);
                pairs.write('\n'); // so that a pair that is none spoils no other
            }
        }
        pairs.toString(Charset.forName(name))
                .chars()
                .filter(c -> kind((char) c) == Kind.IDEOGRAPH)
                .forEach(COMMON::set);
    }

    private enum Kind {
        IDEOGRAPH,
        KANA,
        HANGUL,
        LETTER,
        MARK,
        WIDE_MARK,
        OTHER
    }
}
