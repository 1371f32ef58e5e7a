package kiosque.poll.setting;

import kiosque.feed.Privacy;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is polled, and with how much restraint.
///
/// @param concurrency how many hosts are polled at once
/// @param perHost how many polls of one host run at once
/// @param gap between the end of one poll of a host and the start of its next
/// @param hosts exceptions from `perHost` and `gap`: the first whose pattern fits decides
/// @param sources by name, in the order of the configuration
/// @param hidden names of sources whose address is shown nowhere
public record PollSettings(
        int concurrency,
        int perHost,
        Duration gap,
        List<HostRule> hosts,
        Adoption adoption,
        Map<String, SourceSettings> sources,
        List<FeedSelection> feeds,
        Set<String> hidden) {

    public PollSettings {
        hidden = Set.copyOf(hidden);
        hosts = List.copyOf(hosts);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        feeds = List.copyOf(feeds);
    }

    /// Whether the address of that source may be shown.
    public Privacy privacyOf(String source) {
        return hidden.contains(source) ? Privacy.PRIVATE : Privacy.OPEN;
    }

    /// Names of the sources whose cookies are kept.
    public Set<String> withCookies() {
        return sources.values().stream()
                .flatMap(source -> source.access().cookies().stream())
                .collect(Collectors.toSet());
    }
}
