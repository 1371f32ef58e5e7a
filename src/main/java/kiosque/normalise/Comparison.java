package kiosque.normalise;

import kiosque.feed.ParsedEntry;
import kiosque.feed.Text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether what was found in a page is better than what the feed has.
final class Comparison {

    /// Words that an article has at least.
    private static final int SHORTEST = 40;

    /// Letters of a word that says what a text is about.
    private static final int TELLING = 5;

    private Comparison() {}

    /// One sentence, or empty where the page's text is the better one.
    static Optional<String> whyWorse(Text found, ParsedEntry entry) {
        List<String> words = words(found);
        List<String> own = words(entry.content().or(entry::summary).orElse(Text.plain("")));
        if (words.size() < SHORTEST) {
            return Optional.of("the page's text has " + words.size() + " words only");
        }
        if (words.size() < own.size()) {
            return Optional.of(
                    "the page's text has %d words, the feed's own %d"
                            .formatted(words.size(), own.size()));
        }
        Set<String> about = telling(words(entry.title().orElse(Text.plain(""))));
        about.addAll(telling(own.subList(0, Math.min(60, own.size()))));
        long shared = about.stream().filter(new HashSet<>(words)::contains).count();
        return shared * 4 < about.size()
                ? Optional.of("the page's text is about something else")
                : Optional.empty();
    }

    private static Set<String> telling(List<String> words) {
        Set<String> telling = new HashSet<>();
        words.stream().filter(it -> it.length() >= TELLING).forEach(telling::add);
        return telling;
    }

    private static List<String> words(Text text) {
        String folded = Words.folded(PlainText.of(text));
        return folded.isBlank() ? List.of() : Arrays.asList(folded.split(" "));
    }
}
