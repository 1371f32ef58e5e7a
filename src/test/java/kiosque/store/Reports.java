package kiosque.store;

import kiosque.feed.Arrival;
import kiosque.feed.Entry;
import kiosque.feed.EntryId;
import kiosque.feed.Fingerprint;
import kiosque.feed.HostLease;
import kiosque.feed.Identified;
import kiosque.feed.NextPoll;
import kiosque.feed.PollReport;
import kiosque.feed.Recognition;
import kiosque.feed.Revision;
import kiosque.feed.Sha256;
import kiosque.feed.Source;
import kiosque.feed.StoryTraits;
import kiosque.feed.Taken;
import kiosque.testing.EntryBuilder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reports and entries as a test needs them: everything ordinary unless said otherwise.
public final class Reports {

    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    public static Entry entry(String guid, String title) {
        return new EntryBuilder()
                .guid(guid)
                .link("https://example.org/" + guid)
                .title(title)
                .content("<p>" + title + ", en détail.</p>")
                .language("fr")
                .build();
    }

    public static Identified identified(String guid, String title) {
        return new Identified(
                entry(guid, title),
                new EntryId(EntryId.Origin.GUID, guid),
                List.of(Sha256.of("alias", guid)),
                new Fingerprint(Sha256.of(title), Sha256.of(title), title.hashCode()));
    }

    public static StoryTraits traits(int quality, Long... keys) {
        return new StoryTraits(List.of(keys), new byte[] {1, 2, 3}, quality);
    }

    public static Arrival arrival(String guid, String title, String... mergedFeeds) {
        return arrival(identified(guid, title), traits(1), NOW, mergedFeeds);
    }

    public static Arrival arrival(
            Identified identified, StoryTraits traits, Instant at, String... mergedFeeds) {
        return new Arrival(
                identified,
                at,
                at.minusSeconds(60),
                at,
                Optional.empty(),
                List.of(mergedFeeds),
                traits,
                Optional.empty());
    }

    public static Revision revision(long number, String guid, String title) {
        return new Revision(
                new Recognition.Edited(
                        number, identified(guid, title), Recognition.Extent.REAL, List.of()),
                traits(1),
                Optional.empty(),
                Optional.empty());
    }

    public static PollReport report(Source source, HostLease lease, Arrival... arrivals) {
        return report(source, lease, NOW, List.of(arrivals), List.of());
    }

    public static PollReport report(
            Source source,
            HostLease lease,
            Instant at,
            List<Arrival> arrivals,
            List<Revision> edits) {
        return new PollReport(
                source,
                lease,
                at,
                new PollReport.Ending(arrivals.isEmpty() ? "unchanged" : "new", ""),
                source.state(),
                NextPoll.at(at.plus(Duration.ofHours(1)), "every 1h"),
                Optional.empty(),
                Optional.empty(),
                new Taken(arrivals, edits, List.of(), List.of(), List.of(), List.of(), 0));
    }
}
