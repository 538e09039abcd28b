package org.readout.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectCommandIT {

    private static final String CALL =
            "Russian Foreign Minister Sergey Lavrov spoke by phone with his Chinese counterpart Wang Yi on %s May 2021.";

    @TempDir Path folder;

    private static String id(String line) {
        Matcher matcher = Pattern.compile("\"id\":\"([0-9a-f]+)\"").matcher(line);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void two_calls_are_joined_and_parted_again_when_that_is_undone() throws Exception {
        Files.writeString(folder.resolve("one.txt"), CALL.formatted("3"));
        Files.writeString(folder.resolve("two.txt"), CALL.formatted("19"));
        Command.Result before = Command.readout(folder, "read", "one.txt", "two.txt");
        assertThat(before.lines("engagement")).hasSize(2);
        Files.writeString(folder.resolve("records.jsonl"), before.out());
        String first = id(before.lines("engagement").get(0));
        String second = id(before.lines("engagement").get(1));

        Command.Result join =
                Command.readout(
                        folder,
                        "correct",
                        "join",
                        first,
                        second,
                        "--records",
                        "records.jsonl",
                        "--corrections",
                        "mine.jsonl",
                        "--who",
                        "anna",
                        "--why",
                        "one call");
        assertThat(join.code()).as(join.err()).isZero();
        Command.Result joined =
                Command.readout(
                        folder, "read", "--corrections", "mine.jsonl", "one.txt", "two.txt");
        assertThat(joined.lines("engagement"))
                .singleElement()
                .asString()
                .contains("\"id\":\"" + first + "\"", "joined by anna");
        assertThat(joined.lines("redirect")).singleElement().asString().contains(second);
        assertThat(joined.lines("correction"))
                .singleElement()
                .asString()
                .contains("\"applied\":true");

        Command.Result undo =
                Command.readout(
                        folder,
                        "correct",
                        "undo",
                        id(joined.lines("correction").get(0)),
                        "--corrections",
                        "mine.jsonl",
                        "--why",
                        "two after all");
        assertThat(undo.code()).as(undo.err()).isZero();
        assertThat(
                        Command.readout(
                                        folder,
                                        "read",
                                        "--corrections",
                                        "mine.jsonl",
                                        "one.txt",
                                        "two.txt")
                                .lines("engagement"))
                .isEqualTo(before.lines("engagement"));
    }

    @Test
    void a_correction_whose_document_is_gone_is_told_as_a_problem() throws Exception {
        Files.writeString(folder.resolve("one.txt"), CALL.formatted("3"));
        Command.Result before = Command.readout(folder, "read", "one.txt");
        Files.writeString(folder.resolve("records.jsonl"), before.out());
        Command.readout(
                folder,
                "correct",
                "reject",
                id(before.lines("account").get(0)),
                "--records",
                "records.jsonl",
                "--corrections",
                "mine.jsonl",
                "--why",
                "a hoax");
        Files.writeString(folder.resolve("two.txt"), "Nothing happened today.");
        Command.Result after =
                Command.readout(folder, "read", "--corrections", "mine.jsonl", "two.txt");
        assertThat(after.code()).isEqualTo(1);
        assertThat(after.err()).contains("does not find its account", "one.txt");
    }

    @Test
    void an_id_that_names_nothing_is_wrong_usage() throws Exception {
        Files.writeString(folder.resolve("records.jsonl"), "");
        Command.Result result =
                Command.readout(
                        folder,
                        "correct",
                        "pin",
                        "0123",
                        "--records",
                        "records.jsonl",
                        "--corrections",
                        "mine.jsonl",
                        "--why",
                        "sure");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is no record 0123 in records.jsonl");
    }
}
