package org.readout.app.sources;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as a feed: its items, or what is wrong with it. */
class FeedFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void any_feed_is_read_to_its_end(byte[] bytes) {
        try {
            Feed.read(Decoding.text(bytes), item -> Pages.page("feed", null, item));
        } catch (FaultException e) {
            // a problem is an answer
        }
    }
}
