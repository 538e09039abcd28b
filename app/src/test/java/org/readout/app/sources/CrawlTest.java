package org.readout.app.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.model.Page;
import org.readout.model.Page.Form;

class CrawlTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"wget.warc", "wget.warc.gz"})
    void a_crawl_that_wget_wrote_gives_its_web_pages(String name) {
        Path file = Path.of("src", "test", "resources", "crawl", name);
        FoundList found = FoundList.of(file.toString());
        assertThat(found.problems()).isEmpty();
        String host = "http://127.0.0.1:8765/";
        assertThat(found.pages())
                .extracting(Page::url)
                .containsExactly(
                        host + "en.html", host + "ru.html", host + "zh.html", host + "en.html");
        assertThat(found.pages()).extracting(Page::form).containsOnly(Form.HTML);
        assertThat(found.pages().get(0).content())
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>")
                .contains("watch on the eastern border");
        assertThat(found.pages().get(1).content()).contains("встретился с королём Рохана");
        assertThat(found.pages().get(2).content()).contains("就贸易和边境防务交换意见");
    }

    @Test
    void a_crawl_may_come_as_a_stream() throws IOException {
        for (String name : List.of("wget.warc", "wget.warc.gz")) {
            byte[] bytes = Files.readAllBytes(Path.of("src", "test", "resources", "crawl", name));
            assertThat(FoundList.of(bytes).pages()).hasSize(4);
        }
    }

    @Test
    void text_that_another_program_made_of_pages_is_read_as_text() throws IOException {
        FoundList found =
                crawl(
                        record("conversion", "https://example.org/1", "text/plain", "Gondor met."),
                        record("metadata", "https://example.org/1", "text/plain", "fetched"),
                        record("resource", "https://example.org/2", "text/html", "<p>Rohan</p>"));
        assertThat(found.problems()).isEmpty();
        assertThat(found.pages()).extracting(Page::form).containsExactly(Form.TEXT, Form.HTML);
        assertThat(found.pages())
                .extracting(Page::content)
                .containsExactly("Gondor met.", "<p>Rohan</p>");
    }

    @Test
    void a_damaged_record_is_a_problem_with_its_offset_and_the_next_one_is_read()
            throws IOException {
        String first = record("resource", "https://example.org/1", "text/html", "<p>one</p>");
        String odd = "WARC/1.0\r\nWARC-Type resource\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n";
        String short2 =
                record("resource", "https://example.org/3", "text/html", "<p>three</p>")
                        .replace("Content-Length: 12", "Content-Length: 7");
        String last = record("resource", "https://example.org/4", "text/html", "<p>four</p>");
        FoundList found = crawl(first, odd, short2, last);
        assertThat(found.pages()).extracting(Page::content).contains("<p>one</p>", "<p>four</p>");
        assertThat(found.problems())
                .extracting(Found.Unreadable::source)
                .contains(folder.resolve("crawl.warc") + ":" + first.length());
        assertThat(found.problems())
                .extracting(Found.Unreadable::reason)
                .allSatisfy(reason -> assertThat(reason).contains("is no whole WARC record"));
    }

    @Test
    void a_zipped_crawl_goes_on_after_each_damaged_record() throws IOException {
        Path file = folder.resolve("crawl.warc.gz");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<String> places = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            byte[] one =
                    zipped(
                            record(
                                    "resource",
                                    "https://example.org/" + i,
                                    "text/html",
                                    "<p>" + i + "</p>"));
            if (i % 2 == 0) {
                Arrays.fill(one, 14, 40, (byte) 0x55);
                places.add(file + ":" + all.size());
            }
            all.write(one);
        }
        Files.write(file, all.toByteArray());
        FoundList found = FoundList.of(file.toString());
        assertThat(found.pages())
                .extracting(Page::content)
                .containsExactly("<p>1</p>", "<p>3</p>", "<p>5</p>", "<p>7</p>");
        assertThat(found.problems())
                .extracting(Found.Unreadable::source)
                .containsExactlyElementsOf(places);
        assertThat(found.problems())
                .extracting(Found.Unreadable::reason)
                .allSatisfy(reason -> assertThat(reason).contains("reading goes on at byte "));
    }

    @Test
    void an_answer_that_is_no_success_or_no_page_is_passed_over() throws IOException {
        FoundList found =
                crawl(
                        response("404 Not Found", "Content-Type: text/html\r\n", "<p>gone</p>"),
                        response("200 OK", "Content-Type: application/pdf\r\n", "%PDF-1.4"),
                        response("200 OK", "Content-Type: text/html\r\n", "<p>here</p>"),
                        response("200 OK", "", "<html><p>without a type</p></html>"));
        assertThat(found.problems()).isEmpty();
        assertThat(found.pages())
                .extracting(Page::content)
                .containsExactly("<p>here</p>", "<html><p>without a type</p></html>");
    }

    @Test
    void a_page_in_an_unknown_coding_or_cut_off_inside_is_a_problem_of_its_own()
            throws IOException {
        FoundList found =
                crawl(
                        response(
                                "200 OK",
                                "Content-Type: text/html\r\nContent-Encoding: zstd\r\n",
                                "<p>one</p>"),
                        response(
                                "200 OK",
                                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                                "\u001f"),
                        response("200 OK", "Content-Type: text/html\r\n", "<p>three</p>"));
        assertThat(found.problems())
                .extracting(Found.Unreadable::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("coding zstd"),
                        reason -> assertThat(reason).contains("cannot be read"));
        assertThat(found.pages()).extracting(Page::content).containsExactly("<p>three</p>");
    }

    @Test
    void a_record_that_claims_to_be_huge_or_swells_is_left_out() throws IOException {
        String claims =
                "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://example.org/1\r\n"
                        + "Content-Type: text/html\r\nContent-Length: 99999999999999\r\n\r\n<p>1</p>\r\n\r\n";
        assertThat(crawl(claims).problems()).hasSize(1);
        Path file = folder.resolve("bomb.warc.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("WARC/1.0\r\nX: ".getBytes(UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 19);
        assertThat(FoundList.of(file.toString()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.source()).isEqualTo(file + ":0"));
    }

    private FoundList crawl(String... records) throws IOException {
        Path file = folder.resolve("crawl.warc");
        Files.writeString(file, String.join("", records));
        return FoundList.of(file.toString());
    }

    private static String response(String status, String headers, String body) {
        return record(
                "response",
                "https://example.org/page",
                "application/http; msgtype=response",
                "HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body);
    }

    static String record(String type, String url, String mediaType, String block) {
        return "WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Target-URI: "
                + url
                + "\r\nWARC-Date: 2021-05-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: "
                + mediaType
                + "\r\nContent-Length: "
                + block.getBytes(UTF_8).length
                + "\r\n\r\n"
                + block
                + "\r\n\r\n";
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
