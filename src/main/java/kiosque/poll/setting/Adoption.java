package kiosque.poll.setting;

import java.time.Duration;

/// When a permanent redirect becomes the source's own URL: after this many polls in a row were answered by it, and it has held for so long.
public record Adoption(int polls, Duration holdFor) {

    public static final Adoption DEFAULT = new Adoption(3, Duration.ofDays(2));
}
