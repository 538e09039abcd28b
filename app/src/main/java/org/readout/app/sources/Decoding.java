package org.readout.app.sources;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text. A byte order mark decides; then UTF-8 where the bytes are valid; then what the
 * server and the page declare, where the text that it gives looks like text; then the content alone
 * ({@link Likely}).
 */
final class Decoding {

    /** How many bytes at the start may hold a declaration. */
    private static final int HEAD = 4096;

    /** How much worse than the likeliest a declared character set may look and be believed. */
    private static final double TRUST = 0.1;

    private Decoding() {}

    /**
     * The text of a file.
     *
     * @throws FaultException where the bytes are no text
     */
    static String text(byte[] bytes) throws FaultException {
        return text(bytes, null);
    }

    /**
     * The text of a body that a server sent.
     *
     * @param named the character set that the server names, or null
     * @throws FaultException where the bytes are no text
     */
    static String text(byte[] bytes, @Nullable String named) throws FaultException {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return new String(bytes, wide);
        }
        if (binary(bytes)) {
            throw new FaultException(
                    "is no text (it holds zero bytes); convert it to HTML or plain text first");
        }
        String text = strictly(StandardCharsets.UTF_8, bytes);
        if (text != null) {
            String shifted = shifts(text) ? strictly(Charset.forName("ISO-2022-JP"), bytes) : null;
            return shifted == null ? text : shifted;
        }
        return new String(bytes, charset(bytes, named));
    }

    private static Charset charset(byte[] bytes, @Nullable String named) {
        Likely likely = Likely.of(bytes);
        List<String> declared = new ArrayList<>();
        if (named != null) {
            declared.add(named);
        }
        declared(bytes, declared);
        for (String name : declared) {
            Charset charset = charset(name);
            if (charset != null && likely.fit(charset) >= likely.best() - TRUST) {
                return charset;
            }
        }
        return likely.charset();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: in the mark-up of a page every other byte is a zero. */
    private static @Nullable Charset wide(byte[] bytes) {
        int big = 0;
        int little = 0;
        int head = Math.min(bytes.length, HEAD) & ~1;
        for (int i = 0; i < head; i += 2) {
            big += bytes[i] == 0 && plain(bytes[i + 1]) ? 1 : 0;
            little += bytes[i + 1] == 0 && plain(bytes[i]) ? 1 : 0;
        }
        int most = Math.max(big, little);
        if (most * 8 <= head || Math.min(big, little) * 8 > most) {
            return null;
        }
        return big == most ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static boolean plain(byte b) {
        return b >= ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static boolean binary(byte[] bytes) {
        int zeros = 0;
        int head = Math.min(bytes.length, HEAD);
        for (int i = 0; i < head; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros * 100 > head;
    }

    /**
     * Whether there are the signs with which ISO-2022-JP, which has no high bytes, begins kanji.
     */
    private static boolean shifts(String text) {
        return text.contains("\u001b$B") || text.contains("\u001b$@");
    }

    private static @Nullable String strictly(Charset charset, byte[] bytes) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** What stands after {@code charset=} or {@code encoding=} at the start of the page. */
    private static void declared(byte[] bytes, List<String> names) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        for (String word : new String[] {"charset", "encoding"}) {
            for (int at = head.indexOf(word); at >= 0; at = head.indexOf(word, at + 1)) {
                int from = past(head, at + word.length(), " \t\r\n");
                if (from < head.length() && head.charAt(from) == '=') {
                    from = past(head, from + 1, " \t\r\n\"'");
                    int to = from;
                    while (to < head.length()
                            && (Character.isLetterOrDigit(head.charAt(to))
                                    || "-_:.+".indexOf(head.charAt(to)) >= 0)) {
                        to++;
                    }
                    names.add(head.substring(from, to));
                }
            }
        }
    }

    private static int past(String text, int from, String some) {
        int at = from;
        while (at < text.length() && some.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /**
     * The character set that pages mean by a name, which is often a superset of the named one (the
     * table of the WHATWG Encoding Standard).
     */
    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(
                    switch (name.toLowerCase(Locale.ROOT)) {
                        case "gb2312", "gbk", "x-gbk", "gb_2312-80", "cp936" -> "GB18030";
                        case "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii" ->
                                "windows-1252";
                        case "iso-8859-9" -> "windows-1254";
                        case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
                        case "euc-kr", "ks_c_5601-1987", "korean" -> "x-windows-949";
                        case "big5" -> "Big5-HKSCS";
                        case "utf8", "unicode" -> "UTF-8";
                        default -> name;
                    });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
