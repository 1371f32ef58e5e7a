package kiosque.normalise.cut;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells which of many patterns can match a text at all, from its first letters: for almost every passage none can, and finding that out
/// once for all texts that begin alike costs a hundredth of trying them.
public final class Beginnings<T> {

    private static final int LETTERS = 3;

    /// More beginnings than that are a hostile text's; they are tried as they come.
    private static final int MOST = 20_000;

    private final List<T> all;
    private final Function<T, Pattern> pattern;
    private final Map<String, List<T>> known = new ConcurrentHashMap<>();

    public Beginnings(List<T> all, Function<T, Pattern> pattern) {
        this.all = List.copyOf(all);
        this.pattern = pattern;
    }

    /// In their order; those left out match neither the text nor a beginning of it.
    public List<T> of(String text) {
        String beginning = text.length() <= LETTERS ? text : text.substring(0, LETTERS);
        List<T> before = known.get(beginning);
        if (before != null) {
            return before;
        }
        List<T> possible = all.stream().filter(one -> isPossible(one, beginning)).toList();
        if (known.size() < MOST) {
            known.put(beginning, possible);
        }
        return possible;
    }

    /// A pattern that fails without having asked for what comes next fails whatever comes.
    @SuppressWarnings(
            "JdkObsolete") // what it says of input that is still to come is what is asked here
    private boolean isPossible(T one, String beginning) {
        Matcher matcher = pattern.apply(one).matcher(beginning);
        return matcher.matches() || matcher.hitEnd() || matcher.reset().lookingAt();
    }
}
