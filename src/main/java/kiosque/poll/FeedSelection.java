package kiosque.poll;

import kiosque.filter.FilterSettings;

import java.util.List;

/// Whose entries a merged feed takes, and which of them.
///
/// @param from names of sources and tags
/// @param filter beside the sources' own
public record FeedSelection(String slug, List<String> from, FilterSettings filter) {

    public FeedSelection {
        from = List.copyOf(from);
    }

    public boolean takes(SourceSettings source) {
        return from.contains(source.name()) || source.tags().stream().anyMatch(from::contains);
    }
}
