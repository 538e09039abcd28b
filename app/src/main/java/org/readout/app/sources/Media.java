package org.readout.app.sources;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** What a server says of the bytes that it sends, and what is to be believed of it. */
final class Media {

    private static final String CHARSET = "charset=";

    private Media() {}

    /** The type without its parameters, in small letters; empty where none is given. */
    static String name(@Nullable String type) {
        if (type == null) {
            return "";
        }
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether this is the type of web pages. */
    static boolean html(String type) {
        String name = name(type);
        return name.equals("text/html") || name.equals("application/xhtml+xml");
    }

    /** Whether the bytes are a web page; without a type their first letters tell. */
    static boolean html(@Nullable String type, byte[] bytes) {
        if (type != null && !name(type).isEmpty()) {
            return html(type);
        }
        int i = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0; // after a byte order mark
        while (i < bytes.length && bytes[i] <= ' ' && bytes[i] >= 0) {
            i++;
        }
        return i < bytes.length && bytes[i] == '<';
    }

    /** Whether this is the type of plain text. */
    static boolean text(@Nullable String type) {
        return name(type).equals("text/plain");
    }

    /** The character set that the type names, or null. */
    static @Nullable String charset(@Nullable String type) {
        int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf(CHARSET);
        if (type == null || at < 0) {
            return null;
        }
        String rest = type.substring(at + CHARSET.length());
        int end = rest.indexOf(';');
        String name = (end < 0 ? rest : rest.substring(0, end)).replace('"', ' ').strip();
        return name.isEmpty() ? null : name;
    }

    /**
     * A body without the codings it was sent in.
     *
     * @param codings values of {@code Content-Encoding}
     * @throws FaultException where the body is too large or a coding unknown
     */
    static byte[] plain(InputStream body, List<String> codings) throws IOException, FaultException {
        List<String> names = new ArrayList<>();
        for (String value : codings) {
            for (String name : value.split(",")) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        InputStream plain = body;
        for (int i = names.size() - 1; i >= 0; i--) { // the last one was put on last
            plain =
                    switch (names.get(i)) {
                        case "", "identity", "none" -> plain;
                        case "gzip", "x-gzip" -> unzipped(plain);
                        case "deflate" -> inflated(plain);
                        default ->
                                throw new FaultException(
                                        "was sent in the coding "
                                                + names.get(i)
                                                + ", which is not read; fetch it without");
                    };
            if (names.size() > 4) {
                throw new FaultException("was coded " + names.size() + " times over");
            }
        }
        return Sources.bounded(plain);
    }

    /** Bytes that may be a zipped file, such as {@code sitemap.xml.gz}, as what is in it. */
    static byte[] unzipped(byte[] bytes) throws IOException, FaultException {
        return bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B
                ? Sources.bounded(new Unzipped(new ByteArrayInputStream(bytes)))
                : bytes;
    }

    /** Some crawlers keep the header of a coding that they have taken off. */
    private static InputStream unzipped(InputStream coded) throws IOException {
        InputStream in = new BufferedInputStream(coded);
        in.mark(1);
        boolean zipped = in.read() == 0x1F;
        in.reset();
        return zipped ? new Unzipped(in) : in;
    }

    /** Deflated data with the zlib header that RFC 9110 asks for, or without, as some send them. */
    private static InputStream inflated(InputStream coded) throws IOException {
        InputStream in = new BufferedInputStream(coded);
        in.mark(1);
        boolean header = (in.read() & 0x0F) == 8;
        in.reset();
        return new InflaterInputStream(in, new Inflater(!header));
    }
}
