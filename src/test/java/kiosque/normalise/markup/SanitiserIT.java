package kiosque.normalise.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import kiosque.feed.Entry;
import kiosque.feed.Text;
import kiosque.normalise.FeedSamples;
import kiosque.normalise.FurtherTexts;
import kiosque.normalise.Vectors;
import kiosque.testing.ScriptWatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A real browser is the judge: none of our vectors may run from a cleaned text.
class SanitiserIT {

    private static final int PORTION = 600;
    private static final List<String> VECTORS = Vectors.all();

    @BeforeEach
    void thereIsABrowser() {
        assumeTrue(
                Files.isExecutable(ScriptWatch.CHROMIUM),
                "needs " + ScriptWatch.CHROMIUM + " to see that no script runs");
    }

    @Test
    void nothingRunsFromACleanedText() throws Exception {
        assertThat(runningOf(cleaned(VECTORS))).isEmpty();
    }

    /// A larger collection than ours, where there is one: a JSON list of objects with `html`.
    @Test
    void nothingRunsFromFurtherVectors() throws Exception {
        List<String> vectors = FurtherTexts.named("kiosque.vectors");
        List<String> pieces = cleaned(vectors);

        int uncleaned = 0;
        for (int start = 0; start < vectors.size(); start += PORTION) {
            try (var watch =
                    new ScriptWatch(
                            vectors.subList(start, Math.min(vectors.size(), start + PORTION)))) {
                uncleaned += watch.ranWithin(Duration.ofMinutes(1)).size();
            }
        }
        System.out.printf("%d vectors: %d seen running uncleaned%n", vectors.size(), uncleaned);
        Set<Integer> running = runningOf(pieces);
        System.out.printf("%d cleaned pieces: %d run%n", pieces.size(), running.size());
        assertThat(running).extracting(pieces::get).isEmpty();
        assertThat(uncleaned).isGreaterThan(vectors.size() / 20);
    }

    /// Each as markup, as plain text, as an entry's text and as its title: distinct ones only.
    private static List<String> cleaned(List<String> vectors) {
        var sanitiser = new Sanitiser();
        List<String> pieces = new ArrayList<>();
        for (String vector : vectors) {
            pieces.add(sanitiser.sanitise(Text.html(vector), "https://gazette.example/"));
            pieces.add(sanitiser.sanitise(Text.plain(vector), "https://gazette.example/"));
            Entry entry = FeedSamples.normalise(vector, "<p>Texte.</p>" + vector).entry();
            pieces.add(entry.body());
            pieces.add(escaped(entry.title()));
        }
        return pieces.stream().distinct().toList();
    }

    /// Without this, the test above would pass if the browser never started.
    @Test
    void theVectorsRunWhenNobodyCleansThem() throws Exception {
        assertThat(runningOf(VECTORS)).hasSizeGreaterThan(VECTORS.size() / 3);
    }

    /// Some hundred to a browser: what one piece does to it must not spoil all others.
    private static Set<Integer> runningOf(List<String> pieces) throws Exception {
        Set<Integer> running = new TreeSet<>();
        for (int start = 0; start < pieces.size(); start += PORTION) {
            int first = start;
            List<String> some = pieces.subList(start, Math.min(pieces.size(), start + PORTION));
            try (var watch = new ScriptWatch(some)) {
                watch.ran().forEach(index -> running.add(first + index));
            }
        }
        return running;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
