package kiosque.store.rule;

import kiosque.feed.Stories;
import kiosque.store.row.Placing;

import java.util.List;
import java.util.Set;

/// A merged feed as the configuration has it.
///
/// @param sources names of those that it is made of, tags resolved
/// @param filter stands for its filter rules: when it changes, what the rules let through is looked for again
/// @param formerly slugs that it had before: what is stored under one of them is its own, if it has nothing yet
public record ConfiguredFeed(
        String slug, Set<String> sources, Stories stories, String filter, List<String> formerly) {

    public ConfiguredFeed {
        sources = Set.copyOf(sources);
        formerly = List.copyOf(formerly);
    }

    /// What has one place in it.
    public Placing placing() {
        return Placing.of(stories);
    }
}
