package org.readout.app.sources;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.readout.Readout;
import org.readout.clean.UnreadablePageException;
import org.readout.model.Document;
import org.readout.model.Page;
import org.readout.model.Page.Form;

/** Any bytes as a web page: decoded, cleaned and read to the end. */
class PageFuzzTest {

    private static final Readout READOUT = Readout.create();

    @FuzzTest(maxDuration = "3m")
    void any_page_is_read_to_its_end(byte[] bytes) {
        try {
            String content = Decoding.text(bytes);
            Document document =
                    READOUT.clean(
                            new Page("page", null, null, null, null, null, Form.HTML, content));
            READOUT.accounts(document);
        } catch (FaultException | UnreadablePageException e) {
            // a problem is an answer
        }
    }
}
