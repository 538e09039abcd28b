package org.readout.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandIT {

    private static final String CALL =
            """
            Russian Foreign Minister Sergey Lavrov spoke by phone with his Chinese counterpart Wang Yi on 3 May 2021.
            Lavrov said that Moscow was ready to expand trade. The ministers discussed the situation in Syria.
            """;

    @TempDir Path folder;

    @Test
    void a_file_gives_its_document_and_the_records_read_from_it() throws Exception {
        Files.writeString(folder.resolve("call.txt"), CALL);
        Command.Result result = Command.readout(folder, "read", "call.txt");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.lines("document"))
                .singleElement()
                .asString()
                .contains("\"source\":\"call.txt\"", "\"language\":\"en\"");
        assertThat(result.lines("account"))
                .singleElement()
                .asString()
                .contains("\"channel\":\"call\"", "\"actor\":\"RUS\"", "\"actor\":\"CHN\"");
        assertThat(result.lines("engagement")).hasSize(1);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void a_text_that_two_papers_print_counts_once_in_whatever_order_they_come() throws Exception {
        String wire =
                """
                Russian Foreign Minister Sergey Lavrov spoke by phone with his Chinese counterpart Wang Yi on 3 May 2031.
                Lavrov said that Moscow was ready to expand trade in grain and timber by a third before the year is out.
                Wang told him that Beijing would send its deputy minister to Kazan in July to sign the papers.
                """;
        Files.writeString(folder.resolve("b.txt"), wire);
        Files.writeString(folder.resolve("b.meta.json"), "{\"published\": \"2031-05-03\"}");
        for (String copy : List.of("a", "c")) {
            Files.writeString(
                    folder.resolve(copy + ".txt"), "Lavrov and Wang talk timber\n" + wire);
            Files.writeString(
                    folder.resolve(copy + ".meta.json"), "{\"published\": \"2031-05-04\"}");
        }
        Command.Result result = Command.readout(folder, "read", "a.txt", "b.txt", "c.txt");
        String original = result.lines("document").get(1).split("\"id\":\"")[1].substring(0, 16);
        assertThat(result.lines("document").get(0)).endsWith("\"copyOf\":\"" + original + "\"}");
        assertThat(result.lines("document").get(1)).endsWith("\"copyOf\":null}");
        assertThat(result.lines("document").get(2)).endsWith("\"copyOf\":\"" + original + "\"}");
        assertThat(result.lines("engagement"))
                .anySatisfy(line -> assertThat(line).contains("\"independent\":1,"));
    }

    @Test
    void what_cannot_be_read_is_told_twice_and_the_rest_goes_on() throws Exception {
        Files.writeString(
                folder.resolve("all.jsonl"),
                "{\"id\": \"good\", \"text\": \"Nothing happened today.\"}\nnot json\n");
        Command.Result result = Command.readout(folder, "read", "all.jsonl", "missing.txt");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.lines("document")).hasSize(1);
        assertThat(result.lines("problem"))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"source\":\"all.jsonl:2\"");
        assertThat(result.err())
                .contains("all.jsonl:2 is not valid JSON")
                .contains("missing.txt does not exist; check the path");
    }

    @Test
    void wrong_usage_ends_with_2_and_says_what_is_right() throws Exception {
        assertThat(Command.readout(folder, "read").code()).isEqualTo(2);
        Command.Result result = Command.readout(folder, "read", "--format", "xml", "x.txt");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("Usage: readout read");
    }

    @Test
    void output_that_cannot_be_written_ends_with_3() throws Exception {
        Files.writeString(folder.resolve("call.txt"), CALL);
        Command.Result result =
                Command.readout(
                        folder, "read", "--report", "no/such/folder/report.html", "call.txt");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("cannot write the output");
    }

    @Test
    void one_thread_and_many_give_the_same_bytes() throws Exception {
        for (int i = 0; i < 60; i++) {
            Files.writeString(
                    folder.resolve("call-" + i + ".txt"),
                    CALL.repeat(1 + i % 7).replace("3 May", 1 + i % 28 + " May")
                            + " \uD83D\uDE00 "
                            + CALL);
        }
        Command.Result one = Command.readout(folder, "read", "--threads", "1", ".");
        Command.Result many = Command.readout(folder, "read", "--threads", "7", ".");
        assertThat(one.lines("document")).hasSize(60);
        assertThat(many.out()).isEqualTo(one.out());
    }

    @Test
    void a_brief_is_printed_on_request_and_a_report_written() throws Exception {
        Files.writeString(folder.resolve("call.txt"), CALL);
        Command.Result result =
                Command.readout(
                        folder, "read", "--format", "brief", "--report", "report.html", "call.txt");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("Russia")
                .contains("Sergey Lavrov")
                .contains("1 document, 1 engagement")
                .doesNotContain("\u001B");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Sergey Lavrov")
                .contains("class=\"m ");
    }

    @Test
    void a_stream_larger_than_memory_goes_through() throws Exception {
        String filler = "The river rose again and the harvest was late. ".repeat(1000);
        Command.Result result =
                Command.readout(
                        folder,
                        List.of("-Xmx128m"),
                        out -> {
                            for (int i = 0; i < 5_000; i++) {
                                line(
                                        out,
                                        "{\"id\": "
                                                + i
                                                + ", \"text\": \"Gondor met Rohan.\", \"raw\": \""
                                                + filler
                                                + "\"}\n");
                            }
                        },
                        "read",
                        "--format",
                        "brief",
                        "-");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("5000 documents");
        assertThat(result.code()).isZero();
    }

    @Test
    void a_page_for_which_memory_is_too_small_is_a_problem_and_the_rest_goes_on() throws Exception {
        StringBuilder page = new StringBuilder("<html><body><article>");
        for (int i = 0; page.length() < 9_000_000; i++) {
            page.append("<p>Gondor told Rohan in room ").append(i).append(" of the matter.</p>");
        }
        Files.writeString(folder.resolve("large.html"), page);
        Files.writeString(folder.resolve("small.txt"), CALL);
        Command.Result result =
                Command.readout(
                        folder,
                        List.of("-Xmx72m", "-XX:+UseSerialGC"),
                        out -> {},
                        "read",
                        "large.html",
                        "small.txt");
        assertThat(result.code()).as(result.err()).isEqualTo(1);
        assertThat(result.lines("problem"))
                .singleElement()
                .asString()
                .contains("large.html", "needs more memory", "READOUT_JAVA_OPTS");
        assertThat(result.lines("account")).hasSize(1);
    }

    private static void line(java.io.OutputStream out, String line) throws IOException {
        out.write(line.getBytes(UTF_8));
    }
}
