package org.readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Languages are data: the code of the core holds none of their letters and none of their codes. */
class LanguageFreeTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /**
     * Punctuation and symbols are form, not language; letters and digits of any script but ASCII
     * are language.
     */
    @Test
    void the_core_holds_no_letter_outside_ascii() throws IOException {
        List<String> found = new ArrayList<>();
        eachLine(
                (place, line) -> {
                    if (unescaped(line)
                            .codePoints()
                            .anyMatch(c -> c > 127 && Character.isLetterOrDigit(c))) {
                        found.add(place + " " + line.strip());
                    }
                });
        assertThat(found).isEmpty();
    }

    @Test
    void the_core_names_no_language() throws IOException {
        Set<String> codes;
        try (Stream<Path> folders = Files.list(Path.of("..", "languages"))) {
            codes =
                    folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new));
        }
        codes.addAll(
                Set.of(
                        "ar", "de", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko",
                        "ms", "pt", "ru", "th", "tr", "uk", "vi", "zh"));
        codes.removeAll(Set.of("id", "th", "tr")); // also the name of a column and of HTML elements
        Pattern quoted = Pattern.compile("\"(" + String.join("|", codes) + ")\"");
        List<String> found = new ArrayList<>();
        eachLine(
                (place, line) -> {
                    Matcher matcher = quoted.matcher(line);
                    if (matcher.find()) {
                        found.add(place + " " + line.strip());
                    }
                });
        assertThat(found).isEmpty();
    }

    private static String unescaped(String line) {
        Matcher escape = Pattern.compile("\\\\u+([0-9a-fA-F]{4})").matcher(line);
        return escape.replaceAll(
                match ->
                        Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private interface Line {
        void at(String place, String line);
    }

    private static void eachLine(Line each) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    each.at(file.getFileName() + ":" + (i + 1), lines.get(i));
                }
            }
        }
    }
}
