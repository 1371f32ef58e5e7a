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
                    "\\G(?:\\)]}'[^\\n]{0,9}\\n|while\\s*\\(1\\);|for\\s*\\(;;\\);|(?:/\\*\\*/)?[\\w$.]{1,99}\\s*\\()\\s*(?=\\{)");

    private static final Pattern COMMENTS =
            Pattern.compile("\\G(?:\\s*(?:/\\*(?s:.*?)\\*/|//[^\\n]*\\n)){1,20}\\s*(?=\\{)");

    private static final Pattern FEED =
            Pattern.compile(
                    "\\{\\s*\"version\"\\s*:\\s*\"https?:(?:\\\\?/){2}(?:www\\.)?jsonfeed\\.org\\b");

    private JsonStart() {}

    /// The document from there on; nothing where it is no JSON.
    ///
    /// @param visible where its first character is that shows
    public static Optional<DecodedText> of(DecodedText decoded, int visible) {
        String text = decoded.text();
        char first = text.charAt(visible);
        if (first == '{' || first == '[' || COMMENTS.matcher(text).find(visible)) {
            return Optional.of(decoded);
        }
        Matcher guard = GUARD.matcher(text);
        if (guard.find(visible)) {
            return Optional.of(from(guard.end(), decoded));
        }
        Matcher feed = FEED.matcher(text);
        return text.stripTrailing().endsWith("}") && feed.find()
                ? Optional.of(from(feed.start(), decoded))
                : Optional.empty();
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
