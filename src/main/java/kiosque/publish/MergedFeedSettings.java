package kiosque.publish;

import java.util.List;
import java.util.Optional;

/// How one merged feed is published.
///
/// @param slug its name in addresses: lower-case letters, digits and hyphens
/// @param entries how many its document has; older ones are in archives
/// @param perSource how many of those may be of one source
/// @param tokens any one of which opens it; empty for a public feed
/// @param from tags and names of the sources that it takes entries from, for its list of sources; empty for all
public record MergedFeedSettings(
        String slug,
        String title,
        Optional<String> description,
        String language,
        int entries,
        int perSource,
        Stories stories,
        Form content,
        List<String> tokens,
        List<String> from) {

    public MergedFeedSettings {
        tokens = List.copyOf(tokens);
        from = List.copyOf(from);
    }

    /// From all sources.
    public MergedFeedSettings(
            String slug,
            String title,
            Optional<String> description,
            String language,
            int entries,
            int perSource,
            Stories stories,
            Form content,
            List<String> tokens) {
        this(
                slug,
                title,
                description,
                language,
                entries,
                perSource,
                stories,
                content,
                tokens,
                List.of());
    }

    /// What becomes of entries that tell the same story.
    public enum Stories {
        MERGE,
        RELATED,
        OFF
    }

    /// How much of an entry's text is published.
    public enum Form {
        FULL,
        EXCERPT,
        TITLE
    }
}
