package kiosque.outbox.webhook;

import kiosque.feed.Notice;
import kiosque.feed.PublishedEntry;
import kiosque.publish.Publisher;
import kiosque.store.Database;
import kiosque.store.Notices;
import kiosque.store.published.NewPlaces;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a webhook is told: a type, a time, and a JSON Feed of what is new (Standard Webhooks 1.0, “Payload structure”).
final class Bulletins {

    static final int MOST_ITEMS = 100;

    /// Receivers bound what they take; one entry alone may be larger.
    private static final int MOST_BYTES = 1_000_000;

    private final NewPlaces places;
    private final Notices notices;
    private final Publisher publisher;
    private final Function<List<Notice>, byte[]> ops;

    /// @param body empty if there is nothing to tell
    /// @param reaches what was looked at
    record Bulletin(Optional<byte[]> body, long reaches) {}

    /// @param ops writes what somebody should look after as a JSON Feed
    Bulletins(Database database, Publisher publisher, Function<List<Notice>, byte[]> ops) {
        this.places = new NewPlaces(database);
        this.notices = new Notices(database);
        this.publisher = publisher;
        this.ops = ops;
    }

    /// @param slug of the merged feed; empty for what somebody should look after
    Bulletin after(String slug, long told, Instant now) {
        return slug.isEmpty() ? ops(told, now) : stories(slug, told, now);
    }

    private Bulletin stories(String slug, long told, Instant now) {
        NewPlaces.Portion portion = places.after(slug, told, MOST_ITEMS);
        List<PublishedEntry> entries = portion.entries();
        if (entries.isEmpty()) {
            return new Bulletin(Optional.empty(), portion.reaches());
        }
        Optional<byte[]> feed = publisher.bulletin(slug, entries);
        long reaches = portion.reaches();
        while (feed.isPresent() && feed.get().length > MOST_BYTES && entries.size() > 1) {
            entries = entries.subList(0, entries.size() / 2);
            reaches = entries.getLast().ordinal();
            feed = publisher.bulletin(slug, entries);
        }
        return new Bulletin(feed.map(json -> enveloped("stories.published", now, json)), reaches);
    }

    private Bulletin ops(long told, Instant now) {
        List<Notices.Changed> changed = notices.since(told, MOST_ITEMS);
        if (changed.isEmpty()) {
            return new Bulletin(Optional.empty(), told);
        }
        List<Notice> all = changed.stream().map(Notices.Changed::notice).toList();
        return new Bulletin(
                Optional.of(enveloped("ops.notices", now, ops.apply(all))),
                changed.getLast().change());
    }

    private static byte[] enveloped(String type, Instant now, byte[] json) {
        var body = new ByteArrayOutputStream(json.length + 100);
        String opening =
                "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":"
                        .formatted(type, now.truncatedTo(ChronoUnit.SECONDS));
        body.writeBytes(opening.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(json);
        body.write('}');
        return body.toByteArray();
    }
}
