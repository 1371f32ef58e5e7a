package kiosque.parse.text;

import kiosque.feed.Document;
import kiosque.text.HtmlWords;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A document that stands in a page of HTML as text, alone: escaped as a whole, or as a browser without a screen hands on what it shows.
public final class QuotedDocument {

    private static final Pattern FEED =
            Pattern.compile(
                    "\\s*&lt;(?:\\?xml|rss|feed|rdf:RDF)\\b.*&gt;\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// Nothing but a frame around the one element that holds text as it is; what has a title is a page that quotes.
    private static final Pattern FRAME =
            Pattern.compile(
                    "\\s*(?:<!doctype[^>]*>\\s*)?<html[^>]*>\\s*(?:<head[^>]*>(?:(?!<title).){0,4000}?</head>\\s*)?(?:<body[^>]*>\\s*)?<pre[^>]*>(?<text>[^<]*)</pre>\\s*(?:<div[^>]*>\\s*</div>\\s*)*+(?:</body>\\s*)?(?:</html>\\s*)?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// The document that is meant; empty where nothing is quoted, and of a frame within a frame, which could go on without end.
    public static Optional<Document> in(String text, Document document) {
        Matcher frame = FRAME.matcher(text);
        Optional<String> quoted =
                frame.matches()
                        ? Optional.of(frame.group("text"))
                        : Optional.of(text).filter(it -> FEED.matcher(it).matches());
        return quoted.map(it -> HtmlWords.resolved(it).strip())
                .filter(it -> !FRAME.matcher(it).matches())
                .map(it ->
                        new Document(
                                it.getBytes(StandardCharsets.UTF_8),
                                document.location(),
                                Optional.of("text/plain; charset=utf-8"),
                                document.contentLanguage(),
                                document.links()));
    }
}
