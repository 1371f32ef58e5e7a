package kiosque.parse.words;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;

import kiosque.feed.FeedHead;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Repair;
import kiosque.parse.rome.KeptElement;
import kiosque.parse.rome.RomeReader;

import java.net.URI;
import java.util.List;

/// Says in our words what ROME read.
public final class FeedWords {

    private FeedWords() {}

    /// The feed that ROME read.
    ///
    /// @param location of the document
    /// @param repairs what had to be mended before ROME could read it
    public static ParsedFeed of(RomeReader.Read read, URI location, List<Repair> repairs) {
        Scope scope = new Scope(location);
        return switch (read.feed()) {
            case Channel channel -> {
                RssWords words = new RssWords(scope);
                yield feed(read, words.head(channel), words.entries(channel), repairs);
            }
            case Feed feed -> {
                AtomWords words = new AtomWords(scope);
                yield feed(read, words.head(feed), words.entries(feed), repairs);
            }
            default -> throw new IllegalStateException("ROME has learnt a third kind of feed");
        };
    }

    private static ParsedFeed feed(
            RomeReader.Read read, FeedHead head, List<ParsedEntry> entries, List<Repair> repairs) {
        return new ParsedFeed(
                read.format(),
                head,
                Rhythms.of(KeptElement.of((com.rometools.rome.feed.module.Extendable) read.feed())),
                entries,
                repairs);
    }
}
