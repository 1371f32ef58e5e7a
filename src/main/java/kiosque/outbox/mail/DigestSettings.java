package kiosque.outbox.mail;

import kiosque.publish.merged.MergedFeedSettings;
import kiosque.store.outgoing.Receiver;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/// Who is sent what has come into a merged feed, and when.
///
/// @param times each says when it comes next after an instant; one at least
/// @param entries how many a letter has at most
/// @param language of the words that are ours: BCP 47
public record DigestSettings(
        MergedFeedSettings feed,
        List<Mailbox> to,
        List<UnaryOperator<Instant>> times,
        int entries,
        String language) {

    /// What a letter holds if nobody says otherwise.
    public static final int ENTRIES = 50;

    public DigestSettings {
        to = List.copyOf(to);
        times = List.copyOf(times);
    }

    /// To nobody, for looking at.
    public static DigestSettings trial(MergedFeedSettings feed) {
        return new DigestSettings(feed, List.of(), List.of(), ENTRIES, feed.language());
    }

    Instant nextAfter(Instant instant) {
        return times.stream()
                .map(time -> time.apply(instant))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    Receiver receiver(Mailbox recipient, Instant now) {
        return new Receiver(
                Receiver.Kind.MAIL,
                feed.slug(),
                feed.formerly().stream().map(MergedFeedSettings.Formerly::slug).toList(),
                recipient.address(),
                recipient.masked(),
                nextAfter(now));
    }

    @Override
    public String toString() {
        return "digest of %s to %d".formatted(feed.slug(), to.size());
    }
}
