package kiosque.poll;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is polled, and with how much restraint.
///
/// @param concurrency how many hosts are polled at once
/// @param perHost how many polls of one host run at once
/// @param gap between the end of one poll of a host and the start of its next
/// @param hosts exceptions from `perHost` and `gap`: the first whose pattern fits decides
/// @param sources by name, in the order of the configuration
public record PollSettings(
        int concurrency,
        int perHost,
        Duration gap,
        List<HostRule> hosts,
        Adoption adoption,
        Map<String, SourceSettings> sources,
        List<FeedSelection> feeds) {

    public PollSettings {
        hosts = List.copyOf(hosts);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        feeds = List.copyOf(feeds);
    }
}
