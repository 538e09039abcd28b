package org.readout.app.sources;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as a crawl, a feed, a corpus or a page: each is answered. */
class CrawlFuzzTest {

    @FuzzTest(maxDuration = "3m")
    void any_stream_is_answered(byte[] bytes) {
        if (FoundList.of(bytes).all().isEmpty() && bytes.length > 0 && bytes[0] != '{') {
            throw new AssertionError("neither a document nor a problem");
        }
    }
}
