package kiosque.publish.document;

import kiosque.feed.PublishedEntry;
import kiosque.feed.SourceCredit;
import kiosque.feed.Stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who else tells an entry's story, as far as a document says so.
public record OtherTellings(Stories stories) {

    /// The entry's own source first; the others only where stories are merged.
    List<Item.Credit> sources(PublishedEntry published) {
        List<Item.Credit> sources = new ArrayList<>();
        sources.add(
                credit(published.source(), published.entry().link(), published.entry().title()));
        if (!stories.areApart()) {
            published.alsoAt().forEach(copy -> sources.add(credit(copy)));
        }
        return List.copyOf(sources);
    }

    /// What others report of the same event.
    List<Item.Credit> headlines(PublishedEntry published) {
        return published.headlines().stream().map(OtherTellings::credit).toList();
    }

    /// Other tellings that have a place of their own.
    List<Item.Credit> related(PublishedEntry published) {
        return switch (stories) {
            case OFF -> List.of();
            case MERGE, GROUP -> published.related().stream().map(OtherTellings::credit).toList();
            case RELATED ->
                    Stream.concat(published.alsoAt().stream(), published.related().stream())
                            .map(OtherTellings::credit)
                            .toList();
        };
    }

    private static Item.Credit credit(PublishedEntry.Copy copy) {
        return credit(copy.source(), copy.link(), copy.title());
    }

    /// By the name that the pages call it, too: as configured, not what the publisher calls a feed of his, which stands with its metadata.
    private static Item.Credit credit(SourceCredit source, Optional<String> link, String title) {
        return new Item.Credit(
                TextGate.plain(TextGate.firstLine(source.name(), source.title(), source.url())),
                WebAddress.of(source.url()).orElse(""),
                WebAddress.of(link),
                TextGate.plain(Excerpt.ofPlain(TextGate.line(title), ItemComposer.LONGEST_TITLE)));
    }
}
