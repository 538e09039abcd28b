package org.readout.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 1 << 20})
    void lines_come_back_as_they_were_whether_they_waited_in_memory_or_on_disk(int most)
            throws IOException {
        List<String> written = new ArrayList<>();
        List<String> read = new ArrayList<>();
        try (Waiting waiting = new Waiting(most)) {
            for (int i = 0; i < 500; i++) {
                String line = "line " + "x".repeat(i * 7 % 300) + i + "\n";
                written.add(line);
                waiting.write(line.getBytes(StandardCharsets.UTF_8));
            }
            waiting.each(line -> read.add(new String(line, StandardCharsets.UTF_8)));
        }
        assertThat(read).isEqualTo(written);
    }
}
