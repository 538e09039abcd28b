package org.readout.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.app.LocalServer;

class WatchCommandIT {

    private static final String CALL =
            "Russian Foreign Minister Sergey Lavrov spoke by phone with his Chinese counterpart Wang Yi on 3 May 2021.";

    @TempDir Path folder;

    @Test
    void new_items_are_printed_as_records_once_and_kept_for_reading_again() throws Exception {
        try (LocalServer server = new LocalServer()) {
            server.on(
                    "/feed",
                    "application/rss+xml",
                    "<rss><channel><title>Herald</title><item><title>Call</title><link>/1</link><description>"
                            + CALL
                            + "</description></item></channel></rss>");
            Files.writeString(
                    folder.resolve("feeds.yaml"),
                    "every: 10s\nsources:\n- feed: " + server.at("/feed") + "\n");
            String[] watch = {"watch", "feeds.yaml", "--once", "--allow-private"};
            Command.Result first = Command.readout(folder, watch);
            assertThat(first.code()).as(first.err()).isZero();
            assertThat(first.lines("document")).hasSize(1);
            assertThat(first.lines("account")).hasSize(1);
            Command.Result second = Command.readout(folder, watch);
            assertThat(second.code()).as(second.err()).isZero();
            assertThat(second.out()).isEmpty();
            Command.Result again = Command.readout(folder, "read", "watched");
            assertThat(again.lines("engagement")).hasSize(1);
            Command.Result refused =
                    Command.readout(folder, "watch", "feeds.yaml", "--once", "--into", "other");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("private network");
        }
    }

    @Test
    void a_wrong_watch_list_is_wrong_usage() throws Exception {
        Files.writeString(folder.resolve("feeds.yaml"), "sources:\n- fed: x\n");
        Command.Result result = Command.readout(folder, "watch", "feeds.yaml", "--once");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("feeds.yaml line 2", "`fed` is unknown");
        assertThat(Command.readout(folder, "watch", "none.yaml").code()).isEqualTo(2);
    }
}
