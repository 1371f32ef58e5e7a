package kiosque.normalise.cut;

/// A change to one part of an entry, as the configuration asks for it.
public sealed interface Rewrite {

    /// Every match of an RE2 pattern in `title`, `link` or `content` replaced.
    record Replace(String part, String pattern, String replacement) implements Rewrite {}

    /// Elements that a CSS selector finds in the content taken out.
    record Remove(String selector) implements Rewrite {}

    /// Only the elements that a CSS selector finds in the content kept.
    record Keep(String selector) implements Rewrite {}
}
