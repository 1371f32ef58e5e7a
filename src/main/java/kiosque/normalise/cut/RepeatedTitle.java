package kiosque.normalise.cut;

import kiosque.normalise.words.ComparedWords;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds a headline that a publisher printed again as the first line of the text.
public final class RepeatedTitle {

    /// ` - Le Monde`, ` | Ouest-France`: what publishers hang on to a title.
    private static final Pattern SUFFIX = Pattern.compile(" [-–—|•] [^-–—|•]{2,40}$");

    public static Optional<Snippet> doubled(String title, List<Passage> passages) {
        if (passages.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        Passage first = passages.getFirst();
        return !first.illustrated()
                        && !isOneOfSeveral(first.nodes().getFirst())
                        && isSame(title, first.text())
                ? Optional.of(new Snippet("doubled-headline", first.text(), first.nodes()))
                : Optional.empty();
    }

    /// Of a list or a table, which would lack it.
    private static boolean isOneOfSeveral(Node line) {
        return line.parent() instanceof Element around
                && Set.of("li", "dt", "td", "th").contains(around.normalName())
                && around.nextElementSibling() != null;
    }

    private static boolean isSame(String title, String line) {
        if (line.length() > 2 * title.length() + 40) {
            return false;
        }
        String words = ComparedWords.folded(line);
        return words.equals(ComparedWords.folded(title))
                || words.equals(ComparedWords.folded(withoutSuffix(title)))
                || ComparedWords.folded(withoutSuffix(line)).equals(ComparedWords.folded(title));
    }

    private static String withoutSuffix(String title) {
        return SUFFIX.matcher(title).replaceFirst("");
    }
}
