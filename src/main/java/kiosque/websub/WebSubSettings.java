package kiosque.websub;

import java.net.URI;

/// Whether hubs tell us of new entries, and which hub tells others of ours.
public record WebSubSettings(Listening listening, Hub hub) {

    public static final WebSubSettings DEFAULT = new WebSubSettings(Listening.ON, new Hub.Own());

    /// Whether sources that name a hub are subscribed to there.
    public enum Listening {
        ON,
        OFF
    }

    /// The hub that our documents name.
    public sealed interface Hub {

        /// The one at `/hub`.
        record Own() implements Hub {}

        record Other(URI url) implements Hub {}

        record None() implements Hub {}
    }
}
