package org.readout.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages: one connection a host at a time, with a delay between two requests, only from
 * public addresses, and never longer or more than is bearable. Safe to share between threads.
 */
public final class Web implements AutoCloseable {

    /** The most bytes of a body as it is sent. */
    private static final int BOUND = 32 << 20;

    private static final int REDIRECTS = 5;
    private static final int HEADERS = 200;
    private static final int HEADER_LENGTH = 16 << 10;
    private static final Duration LONGEST_RETRY = Duration.ofDays(1);
    private static final String AGENT = Robots.NAME + "/0.1 (reads news of diplomatic contacts)";

    private final Manners manners;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarms;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    /**
     * How to ask.
     *
     * @param delay between two requests to a host
     * @param patience how long a page may take, from connecting to its last byte
     * @param privateAddresses whether hosts of this machine and of private networks may be asked
     */
    public record Manners(Duration delay, Duration patience, boolean privateAddresses) {

        /** A second between two requests, half a minute a page. */
        public static Manners usual(boolean privateAddresses) {
            return new Manners(Duration.ofSeconds(1), Duration.ofSeconds(30), privateAddresses);
        }
    }

    /** Asks with these manners. */
    public Web(Manners manners) {
        this(
                manners,
                manners.privateAddresses()
                        ? SystemDefaultDnsResolver.INSTANCE
                        : new PublicAddresses());
    }

    /** Asks with these manners the hosts that {@code names} finds. */
    Web(Manners manners, DnsResolver names) {
        this.manners = manners;
        Timeout patience = Timeout.of(manners.patience());
        client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(names)
                                        .setMaxConnPerRoute(1)
                                        .setMaxConnTotal(64)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(patience)
                                                        .setSocketTimeout(patience)
                                                        .build())
                                        .setConnectionFactory(
                                                ManagedHttpClientConnectionFactory.builder()
                                                        .http1Config(
                                                                Http1Config.custom()
                                                                        .setMaxHeaderCount(HEADERS)
                                                                        .setMaxLineLength(
                                                                                HEADER_LENGTH)
                                                                        .build())
                                                        .build())
                                        .build())
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableContentCompression()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .setUserAgent(AGENT)
                        .build();
        ScheduledThreadPoolExecutor executor =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            Thread thread = new Thread(task, "patience");
                            thread.setDaemon(true);
                            return thread;
                        });
        executor.setRemoveOnCancelPolicy(true);
        alarms = executor;
    }

    /**
     * The address that a person wrote.
     *
     * @throws UnreachableException where it is none
     */
    public static URI address(String written) throws UnreachableException {
        try {
            URI address = new URI(mended(written.strip())).parseServerAuthority();
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
                throw UnreachableException.lasting(
                        "is no http or https address; give one that a browser would open");
            }
            String whole = address.toString();
            int fragment = whole.indexOf('#');
            return fragment < 0 ? address : new URI(whole.substring(0, fragment));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw UnreachableException.lasting("is no address; give one that a browser would open");
        }
    }

    /**
     * Fetches a page.
     *
     * @param address a http or https address
     * @param known the version that need not be sent again
     * @param asked whether a person asked for this very page; else robots.txt has a say
     * @throws UnreachableException where there is none
     */
    public Reply get(URI address, Reply.Version known, boolean asked) throws UnreachableException {
        URI at = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (!asked) {
                obey(at);
            }
            Answer answer = ask(at, hop == 0 ? known : Reply.Version.NONE);
            if (answer instanceof Page page) {
                return page.reply;
            }
            at = ((Redirect) answer).to;
        }
        throw UnreachableException.lasting(
                "leads on more than "
                        + REDIRECTS
                        + " times; open it in a browser and give the address it ends at");
    }

    private void obey(URI address) throws UnreachableException {
        Robots robots = robots(address);
        if (robots.rules().isAllowed(address.toString())) {
            return;
        }
        throw robots.known()
                ? UnreachableException.lasting(
                        "may not be read by programs, says the robots.txt of its host")
                : UnreachableException.passing(
                        "was not read, because the robots.txt of its host cannot be had now");
    }

    private Robots robots(URI address) throws UnreachableException {
        Host host = host(address);
        Robots robots = host.robots;
        if (robots == null || robots.outdated()) {
            robots = fetched(address.resolve("/robots.txt"));
            host.robots = robots;
            host.delay = robots.delay(manners.delay());
        }
        return robots;
    }

    private Robots fetched(URI file) throws UnreachableException {
        try {
            return Robots.of(file, get(file, Reply.Version.NONE, true).body());
        } catch (UnreachableException e) {
            if (e.status() >= 400 && e.status() < 500 && e.lasting()) {
                return Robots.none();
            }
            if (e.status() == 0 && e.lasting()) { // its host may not be asked at all
                throw e;
            }
            return Robots.unknown();
        }
    }

    private Host host(URI address) {
        return hosts.computeIfAbsent(
                address.getScheme() + "://" + address.getRawAuthority(),
                name -> new Host(manners.delay()));
    }

    private Answer ask(URI address, Reply.Version known) throws UnreachableException {
        Host host = host(address);
        synchronized (host) {
            host.await();
            HttpGet request = new HttpGet(address);
            request.setHeader("Accept-Encoding", "gzip, deflate");
            if (known.tag() != null) {
                request.setHeader("If-None-Match", known.tag());
            }
            if (known.modified() != null) {
                request.setHeader("If-Modified-Since", known.modified());
            }
            ScheduledFuture<?> alarm =
                    alarms.schedule(
                            request::cancel, manners.patience().toMillis(), TimeUnit.MILLISECONDS);
            try (ClassicHttpResponse response =
                    client.executeOpen(HttpHost.create(address), request, null)) {
                return answer(address, response);
            } catch (IOException | RuntimeException e) {
                throw UnreachableException.of(
                        e, request.isCancelled(), manners.patience().toSeconds());
            } finally {
                alarm.cancel(false);
                host.asked();
            }
        }
    }

    private static Answer answer(URI address, ClassicHttpResponse response)
            throws IOException, UnreachableException {
        int status = response.getCode();
        Reply.Version version =
                new Reply.Version(header(response, "ETag"), header(response, "Last-Modified"));
        if (status == 304) {
            return new Page(new Reply(address, false, null, List.of(), version, new byte[0]));
        }
        String location = header(response, "Location");
        if (status >= 301 && status <= 308 && location != null) {
            return new Redirect(next(address, location));
        }
        if (status < 200 || status > 299) {
            throw UnreachableException.of(
                    status, retryAfter(header(response, "Retry-After"), Instant.now()));
        }
        HttpEntity entity = response.getEntity();
        InputStream in = entity == null ? InputStream.nullInputStream() : entity.getContent();
        byte[] body = in.readNBytes(BOUND + 1); // not closed: closing would read on to its end
        if (body.length > BOUND) {
            throw UnreachableException.lasting(
                    "is larger than " + (BOUND >> 20) + " MB, too large for one document");
        }
        List<String> codings =
                Arrays.stream(response.getHeaders("Content-Encoding"))
                        .map(Header::getValue)
                        .toList();
        return new Page(
                new Reply(address, true, header(response, "Content-Type"), codings, version, body));
    }

    private static URI next(URI address, String location) throws UnreachableException {
        try {
            return address(address.resolve(mended(location.strip())).toString());
        } catch (IllegalArgumentException e) {
            throw UnreachableException.lasting("leads on to " + location + ", which is no address");
        }
    }

    /** What a browser would make of an address with spaces or letters of other scripts in it. */
    private static String mended(String written) {
        StringBuilder mended = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                mended.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                mended.append(c);
            }
        }
        int from = mended.indexOf("://") + 3;
        int to = from;
        while (to < mended.length() && "/?#".indexOf(mended.charAt(to)) < 0) {
            to++;
        }
        if (from > 2 && mended.substring(from, to).chars().anyMatch(c -> c > 0x7F)) {
            mended.replace(from, to, IDN.toASCII(mended.substring(from, to)));
        }
        return URI.create(mended.toString()).toASCIIString();
    }

    /** How long a server asks to be left alone, in seconds or until a date (RFC 9110). */
    static @Nullable Duration retryAfter(@Nullable String written, Instant now) {
        if (written == null) {
            return null;
        }
        Duration asked;
        try {
            asked = Duration.ofSeconds(Long.parseLong(written.strip()));
        } catch (NumberFormatException notSeconds) {
            try {
                asked =
                        Duration.between(
                                now,
                                Instant.from(
                                        DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                                                written.strip())));
            } catch (DateTimeException | ArithmeticException e) {
                return null;
            }
        }
        return asked.isNegative()
                ? Duration.ZERO
                : asked.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : asked;
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().isBlank()
                ? null
                : header.getValue().strip();
    }

    @Override
    public void close() {
        alarms.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private sealed interface Answer {}

    private record Page(Reply reply) implements Answer {}

    private record Redirect(URI to) implements Answer {}

    /** A host, which is asked one thing at a time. */
    private static final class Host {

        private volatile Duration delay;
        private volatile @Nullable Robots robots;
        private long free = System.nanoTime();

        Host(Duration delay) {
            this.delay = delay;
        }

        void await() throws UnreachableException {
            try {
                TimeUnit.NANOSECONDS.sleep(free - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw UnreachableException.passing("was not asked for, because the run was ended");
            }
        }

        void asked() {
            free = System.nanoTime() + delay.toNanos();
        }
    }
}
