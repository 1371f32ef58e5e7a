package kiosque.filter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the user wants of one source or one merged feed: rules from the general to the particular, each with a name for `explain`.
public record FilterSettings(List<Rule> rules) {

    public static final FilterSettings EVERYTHING = new FilterSettings(List.of());

    public FilterSettings {
        rules = List.copyOf(rules);
    }

    /// One level's wishes; an entry has to satisfy them all.
    ///
    /// @param origin where it stands, for people: `defaults`, `tag une`, `source Le Monde`, `merged feed france`
    public record Rule(
            String origin,
            Optional<String> keep,
            Optional<String> drop,
            List<String> dropWords,
            Optional<Duration> maxAge) {

        public Rule {
            dropWords = List.copyOf(dropWords);
        }
    }
}
