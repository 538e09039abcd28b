package org.readout.app.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up hosts and refuses those that stand in no public network, so that no page can make this
 * machine ask its own network. The connection is made to the very addresses that were checked,
 * whatever the name means a moment later.
 */
class PublicAddresses implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!isPublic(address)) {
                throw new PrivateAddressException(host, address);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /**
     * Whether an address can be reached by everybody, by the registries of special addresses (RFC
     * 6890 and those after it).
     */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isPublic4(bytes)
                : address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        return !(a == 0
                || a == 100 && (b & 0xC0) == 64 // shared by providers, RFC 6598
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 198 && (b & 0xFE) == 18 // benchmarks, RFC 2544
                || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113
                || a >= 240);
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (first == 0x2002) { // 6to4 holds an address of version 4, RFC 3056
            return holdsPublic(bytes, 2);
        }
        if (first == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B) {
            return bytes[4] == 0 && bytes[5] == 0 && holdsPublic(bytes, 12); // RFC 6052
        }
        boolean teredo = first == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
        boolean documentation =
                first == 0x2001 && (bytes[2] & 0xFF) == 0x0D && (bytes[3] & 0xFF) == 0xB8;
        return (first & 0xE000) == 0x2000 && !teredo && !documentation; // RFC 4291
    }

    private static boolean holdsPublic(byte[] bytes, int from) {
        try {
            return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
        } catch (UnknownHostException e) {
            return false; // never with four bytes
        }
    }

    /** A host in a private network. */
    static final class PrivateAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        PrivateAddressException(String host, InetAddress address) {
            super(
                    host.equals(address.getHostAddress())
                            ? host
                            : host + " is " + address.getHostAddress());
        }
    }
}
