package org.readout.app.report;

/** What words were read as. Each has a colour of its own and can be switched off. */
enum Layer {
    CONTACT("contact", "the contact"),
    WHO("who", "who"),
    WHEN("when", "when"),
    WHERE("where", "where"),
    TOPIC("topic", "on what"),
    SAID("said", "what was said"),
    PROMISED("promised", "what was promised");

    private final String code;
    private final String label;

    Layer(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its name in the page's code. */
    String code() {
        return code;
    }

    /** What a reader calls it. */
    String label() {
        return label;
    }
}
