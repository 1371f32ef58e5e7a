package kiosque.poll;

import java.nio.file.Path;
import java.util.Optional;

/// How the text of a source's article pages is found.
///
/// @param selector a CSS selector of the text; empty for what the extraction finds by itself
/// @param rules a folder of extraction rules, one file a host name
public record FullTextSettings(Optional<String> selector, Optional<Path> rules) {

    public static final FullTextSettings AUTOMATIC =
            new FullTextSettings(Optional.empty(), Optional.empty());
}
