package org.readout.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.Readout;
import org.readout.app.sources.Found;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Page;

class ReadingTest {

    @Test
    void a_document_that_takes_too_long_is_a_problem_and_the_run_goes_on() {
        String words = "Gondor met Rohan on 3 May 2021, and the king spoke. ";
        List<String> told = new ArrayList<>();
        Sink sink =
                new Sink() {
                    @Override
                    public void document(Document document, List<Account> accounts) {
                        told.add(document.page().source());
                    }

                    @Override
                    public void problem(String source, String reason) {
                        told.add(source + " " + reason);
                    }

                    @Override
                    public void engagement(Engagement engagement, List<Account> accounts) {
                        // contacts are not looked at here
                    }
                };
        Reading.run(
                Readout.create(),
                new Reading.Terms(1, Duration.ofMillis(1), null, List.of()),
                found -> {
                    found.accept(new Found.Ready(Page.text("long", words.repeat(50_000))));
                    found.accept(new Found.Unreadable("after", "is there"));
                },
                sink);
        assertThat(told)
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("long takes longer than"),
                        problem -> assertThat(problem).isEqualTo("after is there"));
    }

    @Test
    void the_thread_of_a_document_that_takes_too_long_soon_stops() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 150_000; i++) { // what is said again would not be read again
            words.append("Gondor met Rohan in room ").append(i).append(", and the king spoke. ");
        }
        List<Boolean> stopped = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Sink sink =
                new Sink() {
                    @Override
                    public void document(Document document, List<Account> accounts) {
                        // none is read in time
                    }

                    @Override
                    public void problem(String source, String reason) {
                        problems.add(source);
                        Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> thread.getName().equals("reader"))
                                .forEach(reader -> stopped.add(isStopped(reader)));
                    }

                    @Override
                    public void engagement(Engagement engagement, List<Account> accounts) {
                        // contacts are not looked at here
                    }
                };
        Reading.run(
                Readout.create(),
                new Reading.Terms(1, Duration.ofMillis(200), null, List.of()),
                found -> found.accept(new Found.Ready(Page.text("long", words.toString()))),
                sink);
        assertThat(problems).containsExactly("long");
        assertThat(stopped).isNotEmpty().containsOnly(true); // looked at while the run goes on
    }

    /** Waits until a thread waits for more work or is gone; longer than that is a failure. */
    private static boolean isStopped(Thread reader) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (System.nanoTime() < end) {
            if (reader.getState() != Thread.State.RUNNABLE) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }
}
