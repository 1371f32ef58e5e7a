package kiosque.store.outgoing;

import kiosque.feed.Sha256;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Somebody who is told of what is new.
///
/// @param slug of the merged feed; empty for what somebody should look after
/// @param formerly slugs that the merged feed had before: who was told under one goes on where that ended
/// @param target an address, which is never stored: it may hold a key
/// @param label the same for people
/// @param firstAt when to look for something new for the first time, and after each time that it is found to have changed
public record Receiver(
        Kind kind,
        String slug,
        List<String> formerly,
        String target,
        String label,
        Instant firstAt) {

    public Receiver {
        formerly = List.copyOf(formerly);
    }

    /// By which way.
    public enum Kind {
        WEBHOOK,
        MAIL
    }

    /// What it is known by.
    public Sha256 digest() {
        return digest(slug);
    }

    Stream<Sha256> formerDigests() {
        return formerly.stream().map(this::digest);
    }

    private Sha256 digest(String under) {
        return Sha256.of(kind.name(), under, target);
    }

    @Override
    public String toString() {
        return kind + " of " + slug + " to " + label;
    }
}
