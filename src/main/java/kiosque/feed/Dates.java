package kiosque.feed;

import java.time.Instant;
import java.util.Optional;

/// The publisher's two dates, as given, however implausible.
public record Dates(Optional<Instant> published, Optional<Instant> updated) {

    public static final Dates NONE = new Dates(Optional.empty(), Optional.empty());
}
