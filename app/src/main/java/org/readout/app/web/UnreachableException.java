package org.readout.app.web;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** An address that gave no page. */
public final class UnreachableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean lasting;
    private final int status;
    private final @Nullable Duration retryAfter;

    private UnreachableException(
            String reason, boolean lasting, int status, @Nullable Duration retryAfter) {
        super(reason);
        this.reason = reason;
        this.lasting = lasting;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static UnreachableException lasting(String reason) {
        return new UnreachableException(reason, true, 0, null);
    }

    static UnreachableException passing(String reason) {
        return new UnreachableException(reason, false, 0, null);
    }

    /** A server's refusal. */
    static UnreachableException of(int status, @Nullable Duration retryAfter) {
        boolean passing = status == 408 || status == 425 || status == 429 || status >= 500;
        return new UnreachableException(
                "was not given by its server (HTTP status "
                        + status
                        + ")"
                        + (passing ? "; try again later" : "; check the address"),
                !passing,
                status,
                retryAfter);
    }

    /** What went wrong on the way. */
    static UnreachableException of(Exception fault, boolean tooSlow, long seconds) {
        if (tooSlow || fault instanceof InterruptedIOException) {
            return passing("took longer than " + seconds + " s; try again later");
        }
        if (fault instanceof PublicAddresses.PrivateAddressException refused) {
            return lasting(
                    "leads into a private network ("
                            + refused.getMessage()
                            + "); --allow-private permits that");
        }
        if (fault instanceof UnknownHostException) {
            return passing("has a host that cannot be found; check the address and the network");
        }
        if (fault instanceof ConnectException) {
            return passing("has a host that does not answer; try again later");
        }
        if (fault instanceof SSLException) {
            return lasting(
                    "has a host that cannot prove to be who it says (" + fault.getMessage() + ")");
        }
        return passing("broke off or was no HTTP (" + fault + "); try again later");
    }

    /** The HTTP status that the server refused with; 0 where there was no answer. */
    int status() {
        return status;
    }

    /** What is wrong and what to do about it. */
    public String reason() {
        return reason;
    }

    /** Whether trying again later will not help. */
    public boolean lasting() {
        return lasting;
    }

    /** Whether the server has too much to do and wants to be left alone. */
    public boolean busy() {
        return status == 429 || status == 503;
    }

    /** How long the server asks to be left alone, or null. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
