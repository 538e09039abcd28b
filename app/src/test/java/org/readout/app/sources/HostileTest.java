package org.readout.app.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.Readout;
import org.readout.app.LocalServer;
import org.readout.clean.UnreadablePageException;
import org.readout.model.Document;
import org.readout.model.Page;
import org.readout.model.Page.Form;

/**
 * Whatever comes in, it is answered by a document or a problem within two seconds of processor
 * time.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTest {

    private static final Duration BEARABLE = Duration.ofSeconds(2);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Readout READOUT = Readout.create();
    private static final String[] SCRAPS = {
        "<div>",
        "</div></div>",
        "<!--",
        "-->",
        "<script>",
        "</script",
        "<p><a><b><i>",
        "<table><tr><td>",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE x [<!ENTITY y 'z'>]>",
        "&y;",
        "&#x110000;",
        "&#0;",
        "&",
        "charset=utf-16",
        "<meta charset=gb2312>",
        "\u0000",
        "\u001f\u008b\u0008",
        "\u00ff\u00fe",
        "\u00ed\u00a0\u0080",
        "WARC/1.0\r\n",
        "Content-Length: 99999999999\r\n",
        "Content-Length: -1\r\n",
        "Transfer-Encoding: chunked\r\n\r\nfffffffff\r\n",
        "Content-Encoding: gzip\r\n",
        "\r\n\r\n",
        "<item><link>x</link>",
        "2021-99-99",
        "<time datetime=\"99999999999\">",
        "{\"@type\":\"NewsArticle\",",
        "**[",
        "\"",
    };

    /** What the fuzzer began with and what it found; see the classes named {@code …FuzzTest}. */
    @Test
    void what_the_fuzzer_found_is_answered() throws IOException {
        Path kept = Path.of("src", "test", "resources", "org", "readout", "app", "sources");
        try (Stream<Path> all = Files.walk(kept)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                answered(Files.readAllBytes(file), file.toString());
            }
        }
    }

    @Test
    void hundreds_of_damaged_files_are_answered() throws IOException {
        damaged(250, 1);
    }

    @Test
    @Tag("long")
    void ten_thousand_damaged_files_are_answered() throws IOException {
        damaged(10_000, 2);
    }

    private static void damaged(int times, long seed) throws IOException {
        List<byte[]> whole = files();
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            byte[] bytes = whole.get(random.nextInt(whole.size()));
            int first = random.nextInt(4);
            if (first == 0 && bytes.length > 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            for (int n = first == 0 ? random.nextInt(2) : 1 + random.nextInt(6); n > 0; n--) {
                bytes = damaged(bytes, random);
            }
            answered(bytes, "file " + i + " of seed " + seed);
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(1 + random.nextInt(400)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(6)) {
            case 0 -> { // a stretch is lost
                out.write(bytes, to, bytes.length - to);
            }
            case 1 -> { // a stretch comes many times
                for (int n = random.nextInt(60); n >= 0; n--) {
                    out.write(bytes, at, to - at);
                }
                out.write(bytes, to, bytes.length - to);
            }
            case 2 -> { // other bytes stand in its place
                byte[] noise = new byte[to - at];
                random.nextBytes(noise);
                out.writeBytes(noise);
                out.write(bytes, to, bytes.length - to);
            }
            case 3 -> { // a bit is turned
                out.write(bytes, at, bytes.length - at);
                byte[] turned = out.toByteArray();
                if (turned.length > 0) {
                    turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return turned;
            }
            default -> {
                String scrap = SCRAPS[random.nextInt(SCRAPS.length)];
                int often = random.nextInt(8) == 0 ? random.nextInt(3000) : 1 + random.nextInt(3);
                out.writeBytes(scrap.repeat(often).getBytes(ISO_8859_1));
                out.write(bytes, at, bytes.length - at);
            }
        }
        return out.toByteArray();
    }

    private static List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        Path corpus = Path.of("..", "corpus", "demo");
        try (Stream<Path> all = Files.walk(corpus)) {
            for (Path file :
                    all.filter(
                                    path ->
                                            path.toString().endsWith(".html")
                                                    || path.toString().endsWith(".txt")
                                                    || path.toString().endsWith(".md"))
                            .sorted()
                            .toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        assertThat(files).hasSizeGreaterThan(5);
        int pages = files.size();
        for (int i = 0; i < pages; i++) { // as many crawls and feeds as pages
            byte[] crawl =
                    Files.readAllBytes(
                            Path.of(
                                    "src",
                                    "test",
                                    "resources",
                                    "crawl",
                                    i % 3 == 0 ? "wget.warc" : "wget.warc.gz"));
            files.add(crawl);
        }
        files.add(FeedTest.RSS.getBytes(UTF_8));
        files.add(LocalServer.zipped(FeedTest.RSS.getBytes(UTF_8)));
        files.add("{\"id\": \"a\", \"html\": \"<p>Gondor met Rohan.</p>\"}\n".getBytes(UTF_8));
        return files;
    }

    static List<String> hostile() {
        String words = "Gondor said on 3 May 2021 that the king would meet Rohan in Edoras. ";
        List<String> pages = new ArrayList<>();
        for (String tag :
                List.of("div", "b", "a", "p", "table", "li", "blockquote", "span", "svg", "form")) {
            pages.add("<" + tag + ">" + ("<" + tag + ">").repeat(10_000) + words);
            pages.add(("<" + tag + ">" + words).repeat(3000));
            pages.add(("<" + tag + " class=x>" + words + "</" + tag + ">").repeat(2000));
            pages.add(words + ("</" + tag + ">").repeat(50_000));
        }
        pages.add("<table><tr><td>".repeat(10_000) + words);
        pages.add("<a><b><i><u>".repeat(5_000) + words);
        pages.add("<a" + " x".repeat(100_000) + ">" + words);
        pages.add("<div class=\"" + "share ".repeat(100_000) + "\">" + words);
        for (String scrap : SCRAPS) {
            pages.add("<p>" + scrap.repeat(100_000 / scrap.length()) + words);
        }
        pages.add(
                "<script type=\"application/ld+json\">"
                        + "[".repeat(100_000)
                        + "</script>"
                        + words);
        pages.add("<script type=\"application/ld+json\">" + "{\"a\":".repeat(20_000) + "</script>");
        pages.add("<title>" + words.repeat(2000) + "</title><h1>" + words.repeat(2000) + "</h1>");
        return pages;
    }

    @Test
    void html_nested_ten_thousand_deep_is_read() {
        for (String tag : List.of("<div>", "<b>", "<table><tr><td>", "<a><i>")) {
            String page = tag.repeat(10_000) + "Gondor met Rohan.";
            read(new Page("page", null, null, null, null, null, Form.HTML, page), tag, BEARABLE);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Tag("long")
    void a_page_made_to_be_slow_is_answered(String page) {
        read(new Page("page", null, null, null, null, null, Form.HTML, page), "page", BEARABLE);
    }

    private static void answered(byte[] bytes, String name) {
        long start = THREADS.getCurrentThreadCpuTime();
        FoundList found = FoundList.of(bytes);
        assertThat(found.all()).as(name).isNotEmpty();
        assertThat(found.problems())
                .as(name)
                .allSatisfy(problem -> assertThat(problem.reason()).isNotBlank());
        Duration spent = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
        assertThat(spent).as(name).isLessThan(BEARABLE);
        for (Page page : found.pages()) {
            read(page, name, BEARABLE.minus(spent));
        }
    }

    private static void read(Page page, String name, Duration bearable) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            Document document = READOUT.clean(page);
            READOUT.accounts(document);
        } catch (UnreadablePageException e) {
            assertThat(e).hasMessageContaining(";"); // a problem with its cure
        }
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
                .as(name)
                .isLessThan(bearable);
    }
}
