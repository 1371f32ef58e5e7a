package kiosque.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import kiosque.feed.Entry;
import kiosque.feed.Text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A real browser is the judge: none of our vectors may run from a cleaned text.
class SanitiserIT {

    private static final List<String> VECTORS = Vectors.all();

    @BeforeEach
    void thereIsABrowser() {
        assumeTrue(
                Files.isExecutable(ScriptWatch.CHROMIUM),
                "needs " + ScriptWatch.CHROMIUM + " to see that no script runs");
    }

    @Test
    void nothingRunsFromACleanedText() throws Exception {
        var sanitiser = new Sanitiser();
        List<String> pieces = new ArrayList<>();
        for (String vector : VECTORS) {
            pieces.add(sanitiser.sanitise(Text.html(vector), "https://gazette.example/"));
            pieces.add(sanitiser.sanitise(Text.plain(vector), "https://gazette.example/"));
            Entry entry = Samples.normalise(vector, "<p>Texte.</p>" + vector).entry();
            pieces.add(entry.body());
            pieces.add(escaped(entry.title()));
        }

        assertThat(runningOf(pieces.stream().distinct().toList())).isEmpty();
    }

    /// Without this, the test above would pass if the browser never started.
    @Test
    void theVectorsRunWhenNobodyCleansThem() throws Exception {
        assertThat(runningOf(VECTORS)).hasSizeGreaterThan(VECTORS.size() / 3);
    }

    private static Set<Integer> runningOf(List<String> pieces) throws Exception {
        try (var watch = new ScriptWatch(pieces)) {
            return watch.ran();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
