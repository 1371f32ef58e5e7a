package kiosque.store.source;

import kiosque.feed.Privacy;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/// A source as the configuration has it.
///
/// @param name unique, and what its stored state is found by
/// @param host what politeness is owed to: host name in lower case and port
/// @param firstPollAt when it is due if it is new, or if its URL has changed
public record ConfiguredSource(
        String name,
        URI url,
        String host,
        List<String> tags,
        Instant firstPollAt,
        Privacy privacy) {

    public ConfiguredSource {
        tags = List.copyOf(tags);
    }
}
