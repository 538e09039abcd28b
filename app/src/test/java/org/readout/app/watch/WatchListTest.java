package org.readout.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchListTest {

    @TempDir Path folder;

    @Test
    void a_watch_list_says_what_how_often_and_in_which_name() throws Exception {
        assertThat(
                        read("""
                                        every: 1h
                                        sources:
                                          - feed: https://example.org/feed.xml
                                          - feed: https://example.org/news.atom
                                            fetch: true
                                            every: 90s
                                            publisher: Foreign Ministry of Gondor
                                            language: en
                                          - page: https://example.org/readout
                                        """)
                                .sources())
                .containsExactly(
                        new Watched(
                                "https://example.org/feed.xml",
                                false,
                                false,
                                Duration.ofHours(1),
                                null,
                                null),
                        new Watched(
                                "https://example.org/news.atom",
                                false,
                                true,
                                Duration.ofSeconds(90),
                                "Foreign Ministry of Gondor",
                                "en"),
                        new Watched(
                                "https://example.org/readout",
                                true,
                                false,
                                Duration.ofHours(1),
                                null,
                                null));
    }

    @Test
    void the_example_in_the_documentation_is_a_watch_list() throws Exception {
        assertThat(WatchList.read(Path.of("..", "docs", "feeds.yaml")).sources()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|write `sources:`",
                "every: 1h|names no sources",
                "sources: []|names no sources",
                "sources: [{feed: 'https://a.example/', page: 'https://a.example/'}]|line 1: a source needs either",
                "sources: [{feed: 'ftp://a.example/'}]|line 1: ftp://a.example/ is no http",
                "sources: [{feed: 'https://a.example/', every: soon}]|write 90s, 15m",
                "sources: [{feed: 'https://a.example/', every: 1s}]|at least 10s",
                "sources: [{feed: 'https://a.example/', evry: 1h}]|`evry` is unknown",
                "sources: [{feed: 'https://a.example/', fetch: maybe}]|true or false",
                "sources: [{feed: 'https://a.example/'}, {feed: 'https://a.example/'}]|twice",
                "sources: [|is no YAML",
            })
    void a_slip_in_it_is_told_of_with_its_place_and_cure(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(WatchListException.class)
                .hasMessageContaining("feeds.yaml")
                .hasMessageContaining(message);
    }

    private WatchList read(String yaml) throws Exception {
        Path file = folder.resolve("feeds.yaml");
        Files.writeString(file, yaml);
        return WatchList.read(file);
    }
}
