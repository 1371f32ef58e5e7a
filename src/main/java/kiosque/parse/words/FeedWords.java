package kiosque.parse.words;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.module.Extendable;
import com.rometools.rome.feed.rss.Channel;

import kiosque.feed.Document;
import kiosque.feed.FeedHead;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Repair;
import kiosque.parse.rome.KeptElement;
import kiosque.parse.rome.RomeReader;

import org.jdom2.Element;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Says in our words what ROME read.
public final class FeedWords {

    /// The feed that ROME read.
    ///
    /// @param zone of dates that name none
    /// @param repairs what had to be mended before ROME could read it
    public static ParsedFeed of(
            RomeReader.Read read, Document document, Optional<ZoneId> zone, List<Repair> repairs) {
        Element root = KeptElement.of((Extendable) read.feed()).getDocument().getRootElement();
        Scope scope =
                new Scope(
                        document.location(),
                        new DateReader(root, zone, document.contentLanguage()));
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
                RhythmReader.of(KeptElement.of((Extendable) read.feed())),
                entries,
                repairs);
    }
}
