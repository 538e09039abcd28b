package org.readout.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids are hashes of content, so that every machine gives the same. */
public final class Ids {

    private static final int DIGITS = 16;

    private Ids() {}

    /**
     * The id of a thing: 16 hexadecimal digits of SHA-256 over its kind and the parts that make it
     * what it is. A null part differs from an empty one, and no two lists of parts run together.
     */
    public static String of(String kind, Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind.getBytes(StandardCharsets.UTF_8));
            for (Object part : parts) {
                digest.update((byte) (part == null ? 0 : 1));
                if (part != null) {
                    byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                    digest.update(
                            new byte[] {
                                (byte) (bytes.length >>> 24),
                                (byte) (bytes.length >>> 16),
                                (byte) (bytes.length >>> 8),
                                (byte) bytes.length
                            });
                    digest.update(bytes);
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
