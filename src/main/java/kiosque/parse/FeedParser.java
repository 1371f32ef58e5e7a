package kiosque.parse;

import kiosque.feed.Document;
import kiosque.feed.FeedHead;
import kiosque.feed.ParseOutcome;
import kiosque.feed.ParseOutcome.Understood;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Repair;
import kiosque.parse.json.JsonFeed;
import kiosque.parse.json.JsonStart;
import kiosque.parse.nature.Natures;
import kiosque.parse.rome.RomeReader;
import kiosque.parse.text.DecodedText;
import kiosque.parse.text.QuotedDocument;
import kiosque.parse.text.TextDecoder;
import kiosque.parse.words.FeedWords;
import kiosque.parse.xml.XmlReader;
import kiosque.parse.xml.XmlTree;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns bytes into what the publisher said. Safe for use by many threads; never throws for anything that a document contains.
///
/// Bytes become text, text becomes a tree, ROME reads the tree, and what ROME read is said in our words; JSON goes its own, shorter way.
public final class FeedParser {

    /// Documents around a document. Each is read as a whole, so that without a bound a few megabytes of them would take minutes.
    private static final int MOST_WRAPS = 3;

    private final RomeReader rome = new RomeReader();

    public ParseOutcome parse(Document document) {
        return parse(document, ParseSettings.DEFAULT);
    }

    public ParseOutcome parse(Document document, ParseSettings settings) {
        try {
            return read(document, settings, MOST_WRAPS);
        } catch (StackOverflowError tooDeep) {
            return Natures.broken("it is nested too deeply");
        }
    }

    /// @param wraps how many more may be around it
    private ParseOutcome read(Document document, ParseSettings settings, int wraps) {
        DecodedText decoded = TextDecoder.decode(document.body(), document.contentType());
        String text = decoded.text();
        int start = firstVisible(text);
        if (start == text.length()) {
            return Natures.empty();
        }
        if (Natures.isBinary(text)) {
            return Natures.binary();
        }
        Optional<Understood> quoted =
                QuotedDocument.in(text, document)
                        .flatMap(inner -> understood(inner, settings, wraps));
        if (quoted.isPresent()) {
            return quoted.get();
        }
        Optional<DecodedText> json = JsonStart.of(decoded, start);
        return json.isPresent()
                ? json(document, json.get(), settings)
                : xml(document, decoded, settings, wraps);
    }

    private Optional<Understood> understood(Document inner, ParseSettings settings, int wraps) {
        return wraps > 0 && read(inner, settings, wraps - 1) instanceof Understood understood
                ? Optional.of(understood)
                : Optional.empty();
    }

    private static ParseOutcome json(
            Document document, DecodedText decoded, ParseSettings settings) {
        return switch (JsonFeed.read(document, decoded, settings.timeZone())) {
            case JsonFeed.Read.Feed(ParsedFeed feed) -> understood(feed, document);
            case JsonFeed.Read.Other _ -> Natures.otherJson();
            case JsonFeed.Read.Broken(String fault) -> Natures.brokenJson(fault);
        };
    }

    private ParseOutcome xml(
            Document document, DecodedText decoded, ParseSettings settings, int wraps) {
        return switch (XmlReader.read(decoded.text())) {
            case XmlReader.Reading.Tree(XmlTree tree) ->
                    tree(document, decoded, tree, settings, wraps);
            case XmlReader.Reading.Hostile _ ->
                    Natures.broken("its DOCTYPE declares entities that explode");
            case XmlReader.Reading.Nothing _ -> Natures.ofText(decoded.text(), document);
        };
    }

    private ParseOutcome tree(
            Document document,
            DecodedText decoded,
            XmlTree tree,
            ParseSettings settings,
            int wraps) {
        String root = tree.document().getRootElement().getQualifiedName();
        Optional<RomeReader.Read> read = rome.read(tree.document());
        if (read.isEmpty()) {
            return QuotedDocument.within(decoded.text(), document)
                    .flatMap(inner -> understood(inner, settings, wraps))
                    .<ParseOutcome>map(understood -> understood)
                    .orElseGet(() -> Natures.ofTree(root, decoded.text(), document));
        }
        List<Repair> repairs =
                Stream.concat(decoded.repairs().stream(), tree.repairs().stream()).toList();
        return understood(
                FeedWords.of(read.get(), document, settings.timeZone(), repairs), document);
    }

    private static ParseOutcome understood(ParsedFeed feed, Document document) {
        return Natures.failure(feed)
                .<ParseOutcome>map(failure -> failure)
                .orElseGet(() -> new Understood(spoken(feed, document)));
    }

    /// A feed that does not tell its language is in the one that the server names.
    private static ParsedFeed spoken(ParsedFeed feed, Document document) {
        FeedHead head = feed.head();
        if (head.language().isPresent() || document.contentLanguage().isEmpty()) {
            return feed;
        }
        FeedHead told =
                head.inLanguage(
                        document.contentLanguage().map(tags -> tags.split(",", -1)[0].strip()));
        return new ParsedFeed(feed.format(), told, feed.rhythm(), feed.entries(), feed.repairs());
    }

    private static int firstVisible(String text) {
        int i = 0;
        while (i < text.length()
                && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\uFEFF')) {
            i++;
        }
        return i;
    }
}
