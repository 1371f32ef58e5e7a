package kiosque.poll.setting;

import java.time.Duration;

/// What one host, or all hosts of one domain, bear.
///
/// @param pattern a host name in lower case, `*.` before it for every name below it too; `:port` after it for that port only
/// @param concurrency how many polls of it run at once
/// @param gap between the end of one poll and the start of the next
public record HostRule(String pattern, int concurrency, Duration gap) {

    /// Whether this rule is about that host.
    ///
    /// @param host name and port, as in [kiosque.feed.Source#host()]
    public boolean fits(String host) {
        int colon = host.lastIndexOf(':');
        boolean withPort = pattern.lastIndexOf(':') > pattern.lastIndexOf(']');
        String name = withPort || colon <= host.lastIndexOf(']') ? host : host.substring(0, colon);
        if (!pattern.startsWith("*.")) {
            return name.equals(pattern);
        }
        return name.endsWith(pattern.substring(1)) || name.equals(pattern.substring(2));
    }
}
