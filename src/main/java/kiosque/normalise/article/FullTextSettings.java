package kiosque.normalise.article;

import java.nio.file.Path;

/// How an article is found in its page, for a source that asks for full texts.
public sealed interface FullTextSettings {

    /// By weighing the page's parts against each other.
    record Readability() implements FullTextSettings {}

    /// What a CSS selector finds.
    record Selector(String selector) implements FullTextSettings {}

    /// By the rules for the page's host in a directory of the ftr-site-config format, and by weighing where it has none.
    record SiteRules(Path directory) implements FullTextSettings {}
}
