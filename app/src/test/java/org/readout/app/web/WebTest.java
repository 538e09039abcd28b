package org.readout.app.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.app.LocalServer;
import org.readout.app.web.Web.Manners;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WebTest {

    private final LocalServer server = new LocalServer();
    private final Web web = new Web(new Manners(Duration.ZERO, Duration.ofSeconds(20), true));

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @Test
    void a_page_comes_with_what_its_server_says_of_it() throws Exception {
        server.on(
                "/call",
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"7\"");
                    exchange.getResponseHeaders()
                            .set("Last-Modified", "Mon, 03 May 2021 10:00:00 GMT");
                    LocalServer.send(
                            exchange, 200, "text/html; charset=utf-8", LocalServer.bytes("<p>x"));
                });
        Reply reply = get("/call");
        assertThat(reply.body()).isEqualTo(LocalServer.bytes("<p>x"));
        assertThat(reply.type()).isEqualTo("text/html; charset=utf-8");
        assertThat(reply.version())
                .isEqualTo(new Reply.Version("\"7\"", "Mon, 03 May 2021 10:00:00 GMT"));
        assertThat(reply.changed()).isTrue();
    }

    @Test
    void a_known_version_is_not_sent_again() throws Exception {
        server.on(
                "/feed",
                exchange -> {
                    boolean known =
                            "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                                    && "then"
                                            .equals(
                                                    exchange.getRequestHeaders()
                                                            .getFirst("If-Modified-Since"));
                    exchange.sendResponseHeaders(known ? 304 : 500, -1);
                });
        Reply reply =
                web.get(Web.address(server.at("/feed")), new Reply.Version("\"7\"", "then"), true);
        assertThat(reply.changed()).isFalse();
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void redirects_are_followed_a_few_times_and_not_for_ever() throws Exception {
        server.on("/1", LocalServer.redirect("/2?x=%D0%B0"))
                .on("/2?x=%D0%B0", LocalServer.redirect(server.at("/3")))
                .on("/3", "text/html", "there")
                .on("/round", LocalServer.redirect("/round"))
                .on("/out", LocalServer.redirect("file:///etc/passwd"))
                .on("/odd", LocalServer.redirect("http://%zz/"));
        assertThat(get("/1").address().toString()).isEqualTo(server.at("/3"));
        assertThat(fault("/round").reason()).contains("leads on more than 5 times");
        assertThat(fault("/round").lasting()).isTrue();
        assertThat(fault("/out").reason()).contains("no http or https address");
        assertThat(fault("/odd").reason()).contains("is no address");
    }

    @Test
    void a_refusal_says_whether_to_try_again_and_when() {
        server.on("/busy", exchange -> refuse(exchange, 429, "120"))
                .on("/down", exchange -> refuse(exchange, 503, "Sat, 01 Jan 2000 00:00:00 GMT"))
                .on("/broken", exchange -> refuse(exchange, 500, "soon"));
        assertThat(fault("/busy").retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(fault("/busy").lasting()).isFalse();
        assertThat(fault("/busy").busy()).isTrue();
        assertThat(fault("/down").retryAfter()).isEqualTo(Duration.ZERO);
        assertThat(fault("/broken").retryAfter()).isNull();
        assertThat(fault("/broken").busy()).isFalse();
        assertThat(fault("/none").lasting()).isTrue();
        assertThat(fault("/none").reason()).contains("404");
        Instant now = Instant.parse("2021-05-03T10:00:00Z");
        assertThat(Web.retryAfter("Mon, 3 May 2021 10:05:00 GMT", now))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(Web.retryAfter("99999999999", now)).isEqualTo(Duration.ofDays(1));
    }

    private static void refuse(
            com.sun.net.httpserver.HttpExchange exchange, int status, String retryAfter)
            throws IOException {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
        LocalServer.send(exchange, status, "text/html", LocalServer.bytes("no"));
    }

    @Test
    void the_robots_txt_of_a_host_is_obeyed_unless_a_person_asks() throws Exception {
        server.on("/robots.txt", "text/plain", "User-agent: readout\nDisallow: /inner\n")
                .on("/inner/1", "text/html", "in")
                .on("/outer", "text/html", "out")
                .on("/in", LocalServer.redirect("/inner/1"));
        assertThat(polite("/outer").body()).isNotEmpty();
        assertThat(get("/inner/1").body()).isNotEmpty();
        for (String path : new String[] {"/inner/1", "/in"}) {
            UnreachableException fault =
                    catchThrowableOfType(UnreachableException.class, () -> polite(path));
            assertThat(fault.reason()).contains("robots.txt");
            assertThat(fault.lasting()).isTrue();
        }
        assertThat(server.asked.stream().filter("/robots.txt"::equals)).hasSize(1);
    }

    @Test
    void a_host_without_robots_txt_may_be_read_and_one_that_cannot_say_may_not() throws Exception {
        server.on("/page", "text/html", "x");
        assertThat(polite("/page").body()).isNotEmpty();
        try (LocalServer broken = new LocalServer()) {
            broken.on("/page", "text/html", "x")
                    .on(
                            "/robots.txt",
                            exchange -> LocalServer.send(exchange, 503, "text/plain", new byte[0]));
            UnreachableException fault =
                    catchThrowableOfType(
                            UnreachableException.class,
                            () ->
                                    web.get(
                                            Web.address(broken.at("/page")),
                                            Reply.Version.NONE,
                                            false));
            assertThat(fault.lasting()).isFalse();
            assertThat(fault.reason()).contains("robots.txt", "cannot be had now");
        }
    }

    @Test
    void a_host_is_asked_one_thing_at_a_time_with_a_delay() throws Exception {
        server.on(
                "/slow",
                exchange -> {
                    pause(50);
                    LocalServer.send(exchange, 200, "text/html", LocalServer.bytes("x"));
                });
        ExecutorService threads = Executors.newFixedThreadPool(4);
        long start = System.nanoTime();
        try (Web slow =
                new Web(new Manners(Duration.ofMillis(200), Duration.ofSeconds(30), true))) {
            CountDownLatch done = new CountDownLatch(4);
            for (int i = 0; i < 4; i++) {
                threads.execute(
                        () -> {
                            try {
                                slow.get(Web.address(server.at("/slow")), Reply.Version.NONE, true);
                                done.countDown();
                            } catch (UnreachableException e) {
                                throw new IllegalStateException(e);
                            }
                        });
            }
            assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.most).hasValue(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(790));
    }

    @Test
    void a_server_that_never_ends_is_left_in_time() throws Exception {
        try (ServerSocket raw = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Web hasty = new Web(new Manners(Duration.ZERO, Duration.ofMillis(500), true))) {
            String address = "http://127.0.0.1:" + raw.getLocalPort() + "/";
            for (String start :
                    new String[] {"", "HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\n\r\n<p>"}) {
                Thread drip = new Thread(() -> drip(raw, start));
                drip.setDaemon(true);
                drip.start();
                long begin = System.nanoTime();
                UnreachableException fault =
                        catchThrowableOfType(
                                UnreachableException.class,
                                () -> hasty.get(Web.address(address), Reply.Version.NONE, true));
                assertThat(fault.lasting()).isFalse();
                assertThat(fault.reason()).contains("took longer than");
                assertThat(Duration.ofNanos(System.nanoTime() - begin))
                        .isLessThan(Duration.ofSeconds(5));
            }
        }
    }

    /** A byte now and then, so that no pause is long and there is no end. */
    private static void drip(ServerSocket raw, String start) {
        try (Socket socket = raw.accept();
                OutputStream out = socket.getOutputStream()) {
            out.write(start.getBytes(US_ASCII));
            while (!start.isEmpty() || !socket.isClosed()) {
                if (!start.isEmpty()) {
                    out.write('x');
                    out.flush();
                }
                pause(20);
            }
        } catch (IOException e) {
            // the other side has gone
        }
    }

    @Test
    void a_flood_of_headers_or_of_bytes_is_cut_off() throws Exception {
        server.on(
                "/endless",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] block = new byte[1 << 20];
                    while (true) {
                        exchange.getResponseBody().write(block);
                    }
                });
        assertThat(fault("/endless").reason()).contains("larger than 32 MB");
        try (ServerSocket raw = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread flood =
                    new Thread(
                            () -> {
                                try (Socket socket = raw.accept();
                                        OutputStream out = socket.getOutputStream()) {
                                    out.write("HTTP/1.1 200 OK\r\n".getBytes(US_ASCII));
                                    while (true) {
                                        out.write("A: b\r\n".getBytes(US_ASCII));
                                    }
                                } catch (IOException e) {
                                    // the other side has gone
                                }
                            });
            flood.setDaemon(true);
            flood.start();
            UnreachableException fault =
                    catchThrowableOfType(
                            UnreachableException.class,
                            () ->
                                    web.get(
                                            Web.address(
                                                    "http://127.0.0.1:" + raw.getLocalPort() + "/"),
                                            Reply.Version.NONE,
                                            true));
            assertThat(fault.reason()).contains("broke off or was no HTTP");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://172.31.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[fe80::1]/",
                "http://[fd12::1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:a00:1::]/",
                "http://255.255.255.255/",
                "http://224.0.0.1/"
            })
    void an_address_in_a_private_network_is_refused(String address) throws Exception {
        try (Web strict = new Web(Manners.usual(false))) {
            UnreachableException fault =
                    catchThrowableOfType(
                            UnreachableException.class,
                            () -> strict.get(Web.address(address), Reply.Version.NONE, true));
            assertThat(fault.reason()).contains("leads into a private network", "--allow-private");
            assertThat(fault.lasting()).isTrue();
        }
    }

    @Test
    void public_addresses_are_public() throws UnknownHostException {
        for (String address :
                new String[] {"8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:4700::1111"}) {
            assertThat(PublicAddresses.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
    }

    @Test
    void a_public_host_cannot_lead_into_a_private_network() throws Exception {
        // The server stands for a public one under that name; all else is looked up as usual.
        DnsResolver names =
                new PublicAddresses() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        return host.equals("herald.example")
                                ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                                : super.resolve(host);
                    }
                };
        String host = "http://herald.example:" + server.port();
        server.on("/call", "text/html", "x").on("/away", LocalServer.redirect(server.at("/call")));
        try (Web strict = new Web(Manners.usual(false), names)) {
            assertThat(strict.get(Web.address(host + "/call"), Reply.Version.NONE, true).body())
                    .isNotEmpty();
            UnreachableException fault =
                    catchThrowableOfType(
                            UnreachableException.class,
                            () ->
                                    strict.get(
                                            Web.address(host + "/away"), Reply.Version.NONE, true));
            assertThat(fault.reason()).contains("private network");
        }
        assertThat(server.asked).containsExactly("/call", "/away");
    }

    @Test
    void an_address_with_letters_of_other_scripts_is_understood() throws Exception {
        assertThat(Web.address("https://пример.example/новости?q=а б#top").toString())
                .isEqualTo(
                        "https://xn--e1afmkfd.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?q=%D0%B0%20%D0%B1");
        for (String none : new String[] {"ftp://a.example/", "http:///x", "http://a b/", "x"}) {
            assertThat(catchThrowableOfType(UnreachableException.class, () -> Web.address(none)))
                    .as(none)
                    .isNotNull();
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply get(String path) throws UnreachableException {
        return web.get(Web.address(server.at(path)), Reply.Version.NONE, true);
    }

    private Reply polite(String path) throws UnreachableException {
        return web.get(Web.address(server.at(path)), Reply.Version.NONE, false);
    }

    private UnreachableException fault(String path) {
        return catchThrowableOfType(UnreachableException.class, () -> get(path));
    }
}
