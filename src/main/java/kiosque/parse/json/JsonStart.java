package kiosque.parse.json;

import kiosque.feed.Repair;
import kiosque.parse.text.DecodedText;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds JSON at the start of a document, or a JSON Feed behind what does not belong there: comments, a guard against scripts, a callback's name, a warning
/// that the server's program printed.
public final class JsonStart {

    private static final Pattern GUARD =
            Pattern.compile(
                    "(?:\\)]}'[^\\n]{0,9}\\n|while\\s*\\(1\\);|for\\s*\\(;;\\);|(?:/\\*\\*/)?[\\w$.]{1,99}\\s*\\()\\s*(?=\\{)");

    private static final Pattern COMMENTS =
            Pattern.compile("(?:\\s*(?:/\\*(?s:.*?)\\*/|//[^\\n]*\\n)){1,20}\\s*(?=\\{)");

    private static final Pattern FEED =
            Pattern.compile(
                    "\\{\\s*\"version\"\\s*:\\s*\"https?:(?:\\\\?/){2}(?:www\\.)?jsonfeed\\.org\\b");

    /// The document from there on; nothing where it is no JSON.
    ///
    /// @param visible where its first character is that shows
    public static Optional<DecodedText> of(DecodedText decoded, int visible) {
        String text = decoded.text();
        char first = text.charAt(visible);
        if (first == '{' || first == '[' || at(visible, COMMENTS, text).lookingAt()) {
            return Optional.of(decoded);
        }
        Matcher guard = at(visible, GUARD, text);
        if (guard.lookingAt()) {
            return Optional.of(from(guard.end(), decoded));
        }
        Matcher feed = FEED.matcher(text);
        return endsLikeJson(text) && feed.find()
                ? Optional.of(from(feed.start(), decoded))
                : Optional.empty();
    }

    private static Matcher at(int start, Pattern pattern, String text) {
        return pattern.matcher(text).region(start, text.length());
    }

    private static boolean endsLikeJson(String text) {
        int last = text.length() - 1;
        while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last >= 0 && text.charAt(last) == '}';
    }

    private static DecodedText from(int start, DecodedText decoded) {
        return new DecodedText(
                decoded.text().substring(start),
                decoded.charset(),
                Stream.concat(
                                decoded.repairs().stream(),
                                Stream.of(new Repair("junk", "characters before the document")))
                        .toList());
    }
}
