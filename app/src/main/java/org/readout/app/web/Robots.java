package org.readout.app.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What the {@code robots.txt} of a host asks for (RFC 9309).
 *
 * @param rules as the library reads them
 * @param known whether they are what the host says, not what is assumed while it says nothing
 * @param until when they are to be asked for again, by {@link System#nanoTime}
 */
record Robots(BaseRobotRules rules, boolean known, long until) {

    /** The name to which rules for Readout are addressed. */
    static final String NAME = "readout";

    /** How many bytes are read; the RFC asks for 500 KiB at least. */
    static final int BOUND = 500 << 10;

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_AFTER_FAULT = Duration.ofMinutes(10);

    /** The longest delay between two requests that is granted. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

    /** The rules of a file. */
    static Robots of(URI address, byte[] file) {
        return new Robots(
                new SimpleRobotRulesParser()
                        .parseContent(
                                address.toString(),
                                Arrays.copyOf(file, Math.min(file.length, BOUND)),
                                "text/plain",
                                List.of(NAME)),
                true,
                System.nanoTime() + KEPT.toNanos());
    }

    /** The rules of a host without a file: all may be read. */
    static Robots none() {
        return new Robots(
                new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
                true,
                System.nanoTime() + KEPT.toNanos());
    }

    /** The rules of a host whose file cannot be had now: nothing may be read. */
    static Robots unknown() {
        return new Robots(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                false,
                System.nanoTime() + KEPT_AFTER_FAULT.toNanos());
    }

    boolean outdated() {
        return System.nanoTime() - until > 0;
    }

    /** How long to wait between two requests; never shorter than the usual delay. */
    Duration delay(Duration usual) {
        long asked = rules.getCrawlDelay();
        Duration delay =
                asked == BaseRobotRules.UNSET_CRAWL_DELAY || asked < 0
                        ? Duration.ZERO
                        : Duration.ofMillis(Math.min(asked, LONGEST_DELAY.toMillis()));
        return delay.compareTo(usual) > 0 ? delay : usual;
    }
}
