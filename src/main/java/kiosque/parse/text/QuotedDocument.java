package kiosque.parse.text;

import kiosque.feed.Document;
import kiosque.text.HtmlWords;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

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

    /// What a page keeps from view; one with a title shows more than a document.
    private static final Pattern HEAD =
            Pattern.compile("(?is)<head\\b[^>]*+>(?:(?!<title\\b|</head>).)*+</head>");

    private static final Pattern TAGS = Pattern.compile("\\s*+(?:<[^<>]*+>\\s*+)*+");

    private static final Pattern PAGE = Pattern.compile("(?i)<!doctype html|<html\\b");

    private static final Pattern ROOT =
            Pattern.compile("<(rss|feed|rdf:RDF)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ESCAPED_ROOT =
            Pattern.compile(
                    "\\s*+(?:\\{|(?:&lt;|&#60;|&#x3c;)(?:!--|(?:\\?xml|rss|feed|rdf:RDF)\\b))[^<]*+",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern STRING =
            Pattern.compile("\"(?:\\\\[nrt]|\\s)*+(?:[{<]|\\\\u003[cC])");

    /// Before a feed that another document wraps.
    private static final int LONGEST_WRAP = 4_000;

    /// The feed in a document that is none itself: wrapped as servers wrap whatever they send, in a page that shows nothing else or in an answer of XML, as it is or as text.
    public static Optional<Document> within(String text, Document document) {
        String body = HEAD.matcher(text).replaceFirst("");
        Matcher tags = TAGS.matcher(body);
        boolean wrapped = tags.lookingAt() && tags.end() > 0;
        if (wrapped && ESCAPED_ROOT.matcher(body).region(tags.end(), body.length()).lookingAt()) {
            int end = body.indexOf('<', tags.end());
            return end > 0 && isTags(body.substring(end))
                    ? Optional.of(
                            document(
                                    HtmlWords.resolved(body.substring(tags.end(), end)).strip(),
                                    document))
                    : Optional.empty();
        }
        return asItIs(body).map(it -> document(it, document));
    }

    private static Optional<String> asItIs(String body) {
        Matcher root = ROOT.matcher(body);
        if (!root.find() || root.start() > LONGEST_WRAP) {
            return Optional.empty();
        }
        String before = body.substring(0, root.start());
        int end = body.lastIndexOf("</" + root.group(1));
        end = end < 0 ? body.length() : body.indexOf('>', end) + 1;
        boolean page = PAGE.matcher(before).find();
        boolean inside = before.strip().startsWith("<") && end > root.start();
        return inside && (!page || isTags(before) && isTags(body.substring(end)))
                ? Optional.of(body.substring(root.start(), end))
                : Optional.empty();
    }

    /// The document as a string of JSON, of a program that writes whatever it is given as JSON.
    private static Optional<String> string(String text) {
        String trimmed = text.strip();
        if (!STRING.matcher(trimmed).lookingAt() || !trimmed.endsWith("\"")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(trimmed, String.class));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    private static boolean isTags(String text) {
        return TAGS.matcher(text).matches();
    }

    /// The document that is meant; empty where nothing is quoted, and of a frame within a frame, which could go on without end.
    public static Optional<Document> in(String text, Document document) {
        Matcher frame = FRAME.matcher(text);
        Optional<String> quoted =
                frame.matches()
                        ? Optional.of(frame.group("text"))
                        : Optional.of(text).filter(it -> FEED.matcher(it).matches());
        return quoted.map(it -> HtmlWords.resolved(it).strip())
                .or(() -> string(text))
                .filter(it -> !FRAME.matcher(it).matches())
                .map(it -> document(it, document));
    }

    private static Document document(String text, Document around) {
        return new Document(
                text.getBytes(StandardCharsets.UTF_8),
                around.location(),
                Optional.of("text/plain; charset=utf-8"),
                around.contentLanguage(),
                around.links());
    }
}
