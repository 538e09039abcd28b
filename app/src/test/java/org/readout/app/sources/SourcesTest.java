package org.readout.app.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.model.Page;
import org.readout.model.Page.Form;

class SourcesTest {

    private static final String RUSSIAN =
            "Король Гондора встретился с королём Рохана. Стороны обсудили торговлю и оборону.";
    private static final String CHINESE = "刚铎国王同洛汗国王通电话，双方就贸易和边境防务交换意见，一致同意保持沟通。";

    @TempDir Path folder;

    @Test
    void a_folder_gives_its_files_by_name_and_passes_over_other_kinds() throws IOException {
        for (String name :
                List.of(
                        "b.txt",
                        "a.html",
                        "c.md",
                        "picture.png",
                        "a.gold.json",
                        "b.meta.json",
                        "sub/d.htm",
                        ".git/x.txt",
                        ".txt")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name.endsWith(".json") ? "{}" : "words");
        }
        List<Page> pages = pages(found(folder.toString()));
        assertThat(pages)
                .extracting(Page::source)
                .containsExactly(at("a.html"), at("b.txt"), at("c.md"), at("sub/d.htm"));
        assertThat(pages)
                .extracting(Page::form)
                .containsExactly(Form.HTML, Form.TEXT, Form.MARKDOWN, Form.HTML);
    }

    @Test
    void a_sidecar_names_and_dates_its_page() throws IOException {
        Files.writeString(folder.resolve("call.txt"), "words");
        Files.writeString(
                folder.resolve("call.meta.json"),
                """
                {"id": "gondor-7", "url": "https://example.org/7", "publisher": "Minas Tirith Herald", "odd": {"x": [1]},
                 "published": "3019-03-25T23:30:00-08:00", "language": "en", "title": "A call", "tags": null}
                """);
        assertThat(pages(found(at("call.txt"))))
                .containsExactly(
                        new Page(
                                "gondor-7",
                                "https://example.org/7",
                                "Minas Tirith Herald",
                                LocalDate.of(3019, 3, 25),
                                "en",
                                "A call",
                                Form.TEXT,
                                "words"));
    }

    @Test
    void a_page_with_a_broken_sidecar_is_read_without_it() throws IOException {
        Files.writeString(folder.resolve("call.txt"), "words");
        Files.writeString(folder.resolve("call.meta.json"), "{\"id\": ");
        List<Found> found = found(at("call.txt"));
        assertThat(found.get(0))
                .isInstanceOfSatisfying(
                        Found.Unreadable.class,
                        fault -> assertThat(fault.source()).endsWith("call.meta.json"));
        assertThat(pages(found)).extracting(Page::source).containsExactly(at("call.txt"));
    }

    @Test
    void a_corpus_line_is_known_by_its_id_else_its_url_else_its_place() throws IOException {
        Files.writeString(
                folder.resolve("all.jsonl"),
                """
                {"id": 7, "text": "one"}

                {"url": "https://example.org/2", "html": "<p>two</p>", "text": "two"}
                {"text": "three", "published": "no date"}
                """);
        List<Page> pages = pages(found(at("all.jsonl")));
        assertThat(pages)
                .extracting(Page::source)
                .containsExactly("7", "https://example.org/2", at("all.jsonl") + ":4");
        assertThat(pages).extracting(Page::form).containsExactly(Form.TEXT, Form.HTML, Form.TEXT);
        assertThat(pages).extracting(Page::content).containsExactly("one", "<p>two</p>", "three");
    }

    @Test
    void a_bad_line_is_a_problem_with_its_place_and_the_next_one_is_read() throws IOException {
        Files.writeString(
                folder.resolve("all.jsonl"),
                "{\"text\": \"one\"\n[1]\n{\"id\": \"x\"}\n{\"text\": \"four\"} {}\n{\"text\": \"five\"}");
        List<Found> found = found(at("all.jsonl"));
        assertThat(problems(found))
                .extracting(Found.Unreadable::source)
                .containsExactly(
                        at("all.jsonl") + ":1",
                        at("all.jsonl") + ":2",
                        at("all.jsonl") + ":3",
                        at("all.jsonl") + ":4");
        assertThat(problems(found))
                .extracting(Found.Unreadable::reason)
                .allSatisfy(reason -> assertThat(reason).contains(";"));
        assertThat(pages(found)).extracting(Page::content).containsExactly("five");
    }

    @Test
    void a_zipped_corpus_is_read_and_a_torn_one_up_to_the_tear() throws IOException {
        byte[] zipped = zipped("{\"text\": \"one\"}\n".repeat(20_000));
        Files.write(folder.resolve("whole.jsonl.gz"), zipped);
        Files.write(
                folder.resolve("torn.jsonl.gz"),
                java.util.Arrays.copyOf(zipped, zipped.length / 2));
        assertThat(pages(found(at("whole.jsonl.gz")))).hasSize(20_000);
        List<Found> torn = found(at("torn.jsonl.gz"));
        assertThat(pages(torn)).isNotEmpty();
        assertThat(problems(torn))
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.reason()).contains("cannot be read to its end"));
    }

    @Test
    void what_is_not_there_or_of_no_kind_is_a_problem_with_its_cure() throws IOException {
        Files.writeString(folder.resolve("crawl.pdf"), "x");
        Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2, 0});
        assertThat(
                        problems(
                                found(
                                        at("none.txt"),
                                        at("nowhere"),
                                        at("crawl.pdf"),
                                        at("binary.txt"))))
                .extracting(Found.Unreadable::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).isEqualTo("does not exist; check the path"),
                        reason -> assertThat(reason).isEqualTo("does not exist; check the path"),
                        reason -> assertThat(reason).contains(".html, .htm, .txt"),
                        reason -> assertThat(reason).contains("is no text"));
    }

    @Test
    void a_stream_may_hold_a_corpus_or_one_page() throws IOException {
        assertThat(
                        pages(
                                stream(
                                        "{\"id\": \"a\", \"text\": \"x\"}\n{\"text\": \"y\"}"
                                                .getBytes(UTF_8))))
                .extracting(Page::source)
                .containsExactly("a", "-:2");
        assertThat(pages(stream(zipped("{\"id\": \"a\", \"text\": \"x\"}"))))
                .extracting(Page::source)
                .containsExactly("a");
        assertThat(pages(stream("  <html>x</html>".getBytes(UTF_8))))
                .extracting(Page::form)
                .containsExactly(Form.HTML);
        assertThat(pages(stream("Gondor met Rohan".getBytes(UTF_8))))
                .extracting(Page::form)
                .containsExactly(Form.TEXT);
        assertThat(pages(stream(new byte[0]))).extracting(Page::content).containsExactly("");
    }

    @Test
    void text_is_decoded_by_mark_validity_declaration_or_shape() throws IOException {
        assertDecoded("utf8.txt", RUSSIAN, RUSSIAN.getBytes(UTF_8));
        assertDecoded("mark.txt", RUSSIAN, ("\uFEFF" + RUSSIAN).getBytes(UTF_8));
        assertDecoded("utf16.txt", CHINESE, ("\uFEFF" + CHINESE).getBytes("UTF-16LE"));
        assertDecoded("cyrillic.txt", RUSSIAN, RUSSIAN.getBytes("windows-1251"));
        assertDecoded("chinese.txt", CHINESE, CHINESE.getBytes("GB18030"));
        assertDecoded(
                "western.txt",
                "L’élysée a confirmé un entretien à huis clos avec le roi du Rohan",
                "L’élysée a confirmé un entretien à huis clos avec le roi du Rohan"
                        .getBytes("windows-1252"));
        String declared = "<meta charset=\"koi8-r\">" + RUSSIAN;
        assertDecoded("declared.html", declared, declared.getBytes("KOI8-R"));
        String old =
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">"
                        + CHINESE
                        + "镕";
        assertDecoded("old.html", old, old.getBytes("GB18030"));
    }

    @Test
    void a_line_longer_than_any_document_is_left_out_and_the_next_one_is_read() throws IOException {
        Path file = folder.resolve("huge.jsonl");
        try (var out = Files.newOutputStream(file)) {
            byte[] block = "x".repeat(1 << 20).getBytes(UTF_8);
            out.write("{\"text\": \"".getBytes(UTF_8));
            for (int i = 0; i < 33; i++) {
                out.write(block);
            }
            out.write("\"}\n{\"text\": \"small\"}\n".getBytes(UTF_8));
        }
        List<Found> found = found(file.toString());
        assertThat(problems(found))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("larger than 32 MB"));
        assertThat(pages(found)).extracting(Page::content).containsExactly("small");
    }

    private void assertDecoded(String name, String text, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        assertThat(pages(found(at(name)))).as(name).extracting(Page::content).containsExactly(text);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static List<Found> found(String... paths) {
        List<Found> found = new ArrayList<>();
        Sources.each(List.of(paths), InputStream.nullInputStream(), Fetching.NONE, found::add);
        return found;
    }

    private static List<Found> stream(byte[] bytes) {
        List<Found> found = new ArrayList<>();
        Sources.each(List.of("-"), new ByteArrayInputStream(bytes), Fetching.NONE, found::add);
        return found;
    }

    private static List<Page> pages(List<Found> found) {
        return found.stream()
                .filter(Found.Ready.class::isInstance)
                .map(one -> ((Found.Ready) one).page())
                .toList();
    }

    private static List<Found.Unreadable> problems(List<Found> found) {
        return found.stream()
                .filter(Found.Unreadable.class::isInstance)
                .map(Found.Unreadable.class::cast)
                .toList();
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
