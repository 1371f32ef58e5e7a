package kiosque.feed;

import java.util.regex.Pattern;

/// Whether a source's address may be shown: one that holds a key is nobody's business.
public enum Privacy {
    OPEN,
    PRIVATE;

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?:/?/?[^\\s”»\"'<>]+");

    /// A sentence about the source, fit for others to read.
    public String cover(String sentence) {
        return switch (this) {
            case OPEN -> sentence;
            case PRIVATE -> ADDRESS.matcher(sentence).replaceAll("(a private address)");
        };
    }
}
