package org.readout.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandIT {

    @TempDir Path folder;

    @Test
    void the_demo_prints_briefs_two_tellings_side_by_side_and_writes_the_report() throws Exception {
        Path home = Path.of("..").toAbsolutePath().normalize();
        Command.Result result =
                Command.readout(folder, List.of("-Dreadout.home=" + home), in -> {}, "demo");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .containsSubsequence(
                        "documents, ", "One contact, as each side tells it", " tells ", "│");
        assertThat(Files.readString(folder.resolve("readout-demo.html")))
                .contains("class=\"engagement\"", "class=\"m said\"", "class=\"reason\"");
    }

    @Test
    void without_the_examples_the_demo_says_how_to_start_it() throws Exception {
        Command.Result result = Command.readout(folder, "demo");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("./readout");
    }
}
