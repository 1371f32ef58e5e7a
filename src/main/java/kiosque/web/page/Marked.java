package kiosque.web.page;

import kiosque.text.Folded;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with words marked in it that were searched for, or that another text has not, however they are accented or capitalised there.
public final class Marked {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final int SMALL_WORD = 3;

    /// @param hit whether it is one of the words
    public record Span(String text, boolean hit) {}

    /// The whole text in order; a word is marked where it begins with a word of the search.
    public static List<Span> of(String text, String search) {
        List<String> sought =
                Folded.words(search).stream().filter(word -> word.length() > 1).toList();
        return spans(text, word -> sought.stream().anyMatch(word::startsWith));
    }

    /// The whole text in order; marked is what the other does not say: longer words, numbers.
    public static List<Span> unlike(String text, String other) {
        Set<String> said = Set.copyOf(Folded.words(other));
        return spans(
                text,
                word ->
                        !said.contains(word)
                                && (word.length() > SMALL_WORD
                                        || Character.isDigit(word.charAt(0))));
    }

    private static List<Span> spans(String text, Predicate<String> isHit) {
        List<Span> spans = new ArrayList<>();
        int done = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String folded = Folded.plain(words.group());
            // Of the selector in ⚠️ nothing is left.
            if (!folded.isEmpty() && isHit.test(folded)) {
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
