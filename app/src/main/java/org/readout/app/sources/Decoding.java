package org.readout.app.sources;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text. A byte order mark decides; then UTF-8 where the bytes are valid; then what the
 * page declares; then the shape of the bytes tells Cyrillic (windows-1251) from Chinese (GB18030)
 * from Western letters (windows-1252).
 */
final class Decoding {

    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9][a-z0-9_:.+-]*)");

    /** How many bytes at the start may hold a declaration. */
    private static final int HEAD = 4096;

    private Decoding() {}

    /**
     * The text of a file.
     *
     * @throws FaultException where the bytes are no text
     */
    static String text(byte[] bytes) throws FaultException {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (binary(bytes)) {
            throw new FaultException(
                    "is no text (it holds zero bytes); convert it to HTML or plain text first");
        }
        String text = strictly(StandardCharsets.UTF_8, bytes);
        Charset declared = text == null ? declared(bytes) : null;
        if (text == null && declared != null) {
            text = strictly(declared, bytes);
        }
        if (text == null) {
            text = new String(bytes, byShape(bytes));
        }
        return text;
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

    private static boolean binary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
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

    private static @Nullable Charset declared(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        try {
            String name = matcher.group(1);
            // Pages that say GB2312 or GBK use characters of its superset, and browsers read them
            // so.
            return Charset.forName(name.matches("(?i)gb(2312|k)|x-gbk") ? "GB18030" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /**
     * Cyrillic text is mostly small letters (E0 to FF); common Chinese characters begin with B0 to
     * D7.
     */
    private static Charset byShape(byte[] bytes) {
        int high = 0;
        int small = 0;
        int lead = 0;
        int pairs = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                continue;
            }
            high++;
            small += b >= 0xE0 ? 1 : 0;
            if (i + 1 < bytes.length && (bytes[i + 1] & 0xFF) >= 0xA1 && pairs * 2 + 1 <= high) {
                pairs++;
                lead += b >= 0xB0 && b <= 0xD7 ? 1 : 0;
            }
        }
        boolean dense = high * 5 > bytes.length; // Western text has few high bytes
        if (dense && small * 10 > high * 6) {
            return Charset.forName("windows-1251");
        }
        if (high > 0 && lead * 2 > pairs && strictly(Charset.forName("GB18030"), bytes) != null) {
            return Charset.forName("GB18030");
        }
        return Charset.forName(dense ? "windows-1251" : "windows-1252");
    }
}
