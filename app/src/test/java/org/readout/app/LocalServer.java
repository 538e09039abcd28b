package org.readout.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A real HTTP server on loopback, for as long as a test runs. */
public final class LocalServer implements AutoCloseable {

    /** What it was asked for, in order. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** How many requests were under way at most at a time. */
    public final AtomicInteger most = new AtomicInteger();

    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** What it does when a path is asked for. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** Starts at a free port. */
    public LocalServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    try (exchange) {
                        answers.getOrDefault(
                                        exchange.getRequestURI().toString(),
                                        other -> send(other, 404, "text/html", bytes("gone")))
                                .to(exchange);
                    } finally {
                        underWay.decrementAndGet();
                    }
                });
        server.setExecutor(threads);
        server.start();
    }

    /** The whole address of a path. */
    public String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Its port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Answers a path so from now on. */
    public LocalServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** Answers a path with a body. */
    public LocalServer on(String path, String type, byte[] body) {
        return on(path, exchange -> send(exchange, 200, type, body));
    }

    /** Answers a path with text in UTF-8. */
    public LocalServer on(String path, String type, String body) {
        return on(path, type, bytes(body));
    }

    /** Sends an answer. */
    public static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Sends the reader on. */
    public static Answer redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    public static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    public static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
