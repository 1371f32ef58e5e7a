package kiosque.store;

import java.util.Set;

/// A merged feed as the configuration has it.
///
/// @param sources names of those that it is made of, tags resolved
/// @param filter stands for its filter rules: when it changes, what the rules let through is looked for again
public record ConfiguredFeed(String slug, Set<String> sources, Stories stories, String filter) {

    public ConfiguredFeed {
        sources = Set.copyOf(sources);
    }
}
