package kiosque.store.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the rules say of a stored entry.
///
/// @param droppedBy the rule that keeps it out of every merged feed, if one does
/// @param feeds by the slugs of those that take its source: the rule that keeps it out, or empty for one that wants it
public record RuleVerdict(Optional<String> droppedBy, Map<String, Optional<String>> feeds) {

    public RuleVerdict {
        feeds = Map.copyOf(feeds);
    }

    /// Slugs of the merged feeds that want it.
    public Set<String> wantedBy() {
        return droppedBy.isPresent()
                ? Set.of()
                : feeds.entrySet().stream()
                        .filter(feed -> feed.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /// What keeps it out of a merged feed; empty if nothing does.
    public Optional<String> against(String slug) {
        return droppedBy.isPresent()
                ? droppedBy
                : feeds.getOrDefault(slug, Optional.of("the merged feed does not take its source"));
    }
}
