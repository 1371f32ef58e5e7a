package kiosque.normalise.article;

import kiosque.feed.ParsedEntry;
import kiosque.feed.Text;
import kiosque.normalise.markup.PlainText;
import kiosque.normalise.words.ComparedWords;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether what was found in a page is better than what the feed has.
///
/// @param why one sentence
record Comparison(boolean isWorse, String why) {

    /// Words that an article has at least.
    private static final int SHORTEST = 40;

    /// Letters of a word that says what a text is about.
    private static final int TELLING = 5;

    static Comparison of(Text found, ParsedEntry entry) {
        List<String> words = words(found);
        List<String> own =
                words(entry.texts().content().or(entry.texts()::summary).orElse(Text.plain("")));
        String counts =
                "the page's text has %d words, the feed's own %d"
                        .formatted(words.size(), own.size());
        if (words.size() < SHORTEST || words.size() < own.size()) {
            return new Comparison(true, counts);
        }
        Set<String> about = telling(words(entry.texts().title().orElse(Text.plain(""))));
        about.addAll(telling(own.subList(0, Math.min(60, own.size()))));
        long shared = about.stream().filter(new HashSet<>(words)::contains).count();
        return shared * 4 < about.size()
                ? new Comparison(true, "the page's text is about something else")
                : new Comparison(false, counts);
    }

    private static Set<String> telling(List<String> words) {
        Set<String> telling = new HashSet<>();
        words.stream().filter(it -> it.length() >= TELLING).forEach(telling::add);
        return telling;
    }

    private static List<String> words(Text text) {
        String folded = ComparedWords.folded(PlainText.of(text));
        return folded.isBlank() ? List.of() : Arrays.asList(folded.split(" "));
    }
}
