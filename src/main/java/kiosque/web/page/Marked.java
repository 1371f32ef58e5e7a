package kiosque.web.page;

import kiosque.text.Folded;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with the words that were searched for marked in it, however they are accented or capitalised there.
public final class Marked {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /// @param hit whether it is one of the words
    public record Span(String text, boolean hit) {}

    private Marked() {}

    /// The whole text in order; a word is marked where it begins with a word of the search.
    public static List<Span> of(String text, String search) {
        List<String> sought =
                Folded.words(search).stream().filter(word -> word.length() > 1).toList();
        if (sought.isEmpty()) {
            return List.of(new Span(text, false));
        }
        List<Span> spans = new ArrayList<>();
        int done = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String folded = Folded.plain(words.group());
            if (sought.stream().anyMatch(folded::startsWith)) {
                if (words.start() > done) {
                    spans.add(new Span(text.substring(done, words.start()), false));
                }
                spans.add(new Span(words.group(), true));
                done = words.end();
            }
        }
        if (done < text.length()) {
            spans.add(new Span(text.substring(done), false));
        }
        return spans;
    }
}
