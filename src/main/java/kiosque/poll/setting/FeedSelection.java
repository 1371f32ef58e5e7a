package kiosque.poll.setting;

import kiosque.filter.FilterSettings;

import java.util.List;

/// Whose entries a merged feed takes, and which of them.
///
/// @param from names of sources and tags
/// @param filter beside the sources' own
/// @param formerly slugs under which its entries may have been stored before
public record FeedSelection(
        String slug, List<String> from, FilterSettings filter, List<String> formerly) {

    public FeedSelection {
        from = List.copyOf(from);
        formerly = List.copyOf(formerly);
    }

    public boolean takes(SourceSettings source) {
        return from.contains(source.name()) || source.tags().stream().anyMatch(from::contains);
    }
}
