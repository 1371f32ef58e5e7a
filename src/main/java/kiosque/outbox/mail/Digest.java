package kiosque.outbox.mail;

import kiosque.feed.PublishedEntry;
import kiosque.store.published.NewPlaces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one letter tells: the stories that most sources tell come first, then the newest.
///
/// @param further how many more have come
/// @param at when it is told
record Digest(List<PublishedEntry> entries, int further, Instant at) {

    private static final Comparator<PublishedEntry> ORDER =
            Comparator.<PublishedEntry>comparingInt(entry -> entry.alsoAt().size())
                    .thenComparing(PublishedEntry::placedAt)
                    .thenComparing(PublishedEntry::ordinal)
                    .reversed();

    Digest {
        entries = List.copyOf(entries);
    }

    /// As many as one letter has, and of one source no more than its merged feed would have.
    static Digest of(NewPlaces.Latest latest, DigestSettings settings, Instant at) {
        int perSource = settings.feed().coverage().perSource();
        Map<String, Integer> ofSource = new HashMap<>();
        List<PublishedEntry> chosen = new ArrayList<>();
        for (PublishedEntry entry : latest.entries().stream().sorted(ORDER).toList()) {
            if (chosen.size() < settings.entries()
                    && ofSource.merge(entry.source().name(), 1, Integer::sum) <= perSource) {
                chosen.add(entry);
            }
        }
        return new Digest(chosen, latest.all() - chosen.size(), at);
    }

    /// Of all that have come.
    int all() {
        return entries.size() + further;
    }
}
