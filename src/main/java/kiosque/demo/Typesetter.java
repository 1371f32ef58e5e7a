package kiosque.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/// Sets a publication's articles in its own format, encoding and habits.
final class Typesetter {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static byte[] set(Feed feed) {
        return switch (feed.publication()) {
            case QUAIS -> rss(feed).getBytes(StandardCharsets.UTF_8);
            case BEFFROI -> PublicationMarkup.encoded(rss(feed), WINDOWS);
            case RIDEAU -> PublicationMarkup.encoded(rdf(feed), LATIN_9);
            case AGORA, COULISSES -> atom(feed).getBytes(StandardCharsets.UTF_8);
            case FIL -> JsonTypesetter.set(feed);
        };
    }

    static String contentType(Publication publication) {
        return switch (publication) {
            case QUAIS -> "application/rss+xml; charset=utf-8";
            case BEFFROI -> "text/xml";
            case RIDEAU -> "application/rdf+xml";
            case AGORA, COULISSES -> "application/atom+xml; charset=utf-8";
            case FIL -> "application/feed+json";
        };
    }

    private static String rss(Feed feed) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
        <title>%s</title>
        <link>%s</link>
        <description>%s, la demonstration</description>
        <language>fr</language>
        %s</channel>
        </rss>
        """
                .formatted(
                        PublicationMarkup.escaped(feed.title()),
                        feed.home(),
                        PublicationMarkup.escaped(feed.title()),
                        feed.articles().stream()
                                .map(it -> item(feed, it))
                                .collect(Collectors.joining()));
    }

    private static String item(Feed feed, Article article) {
        return """
        <item>
        <title>%s</title>
        <link>%s</link>
        <guid isPermaLink="false">%s</guid>
        <pubDate>%s</pubDate>
        <dc:creator>%s</dc:creator>
        <description>%s</description>
        <content:encoded><![CDATA[%s]]></content:encoded>
        </item>
        """
                .formatted(
                        PublicationMarkup.escaped(Habits.headline(feed, article)),
                        PublicationMarkup.escaped(feed.link(article)),
                        feed.id(article),
                        rfc822(article.publishedAt()),
                        PublicationMarkup.escaped(article.author()),
                        PublicationMarkup.escaped(article.lead()),
                        Habits.body(feed, article));
    }

    private static String rdf(Feed feed) {
        String list =
                feed.articles().stream()
                        .map(it -> "<rdf:li rdf:resource=\"" + feed.link(it) + "\"/>\n")
                        .collect(Collectors.joining());
        return """
        <?xml version="1.0" encoding="ISO-8859-15"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" \
        xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="%s">
        <title>%s</title>
        <link>%s</link>
        <description>Théâtre, livres, musées</description>
        <dc:language>fr</dc:language>
        <items><rdf:Seq>
        %s</rdf:Seq></items>
        </channel>
        %s</rdf:RDF>
        """
                .formatted(
                        feed.url(),
                        PublicationMarkup.escaped(feed.title()),
                        feed.home(),
                        list,
                        feed.articles().stream()
                                .map(it -> rdfItem(feed, it))
                                .collect(Collectors.joining()));
    }

    private static String rdfItem(Feed feed, Article article) {
        return """
        <item rdf:about="%s">
        <title>%s</title>
        <link>%s</link>
        <description>%s</description>
        <dc:date>%s</dc:date>
        <dc:creator>%s</dc:creator>
        </item>
        """
                .formatted(
                        feed.link(article),
                        PublicationMarkup.escaped(article.title()),
                        feed.link(article),
                        PublicationMarkup.escaped(Habits.body(feed, article)),
                        article.publishedAt(),
                        PublicationMarkup.escaped(article.author()));
    }

    private static String atom(Feed feed) {
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="%s">
        <title>%s</title>
        <id>tag:kiosque.invalid,2026:%s</id>
        <updated>%s</updated>
        <link rel="self" href="%s"/>
        <link href="%s"/>
        %s</feed>
        """
                .formatted(
                        feed.root(),
                        PublicationMarkup.escaped(feed.title()),
                        feed.publication().folder(),
                        feed.articles().getFirst().publishedAt(),
                        feed.url(),
                        feed.home(),
                        feed.articles().stream()
                                .map(it -> entry(feed, it))
                                .collect(Collectors.joining()));
    }

    private static String entry(Feed feed, Article article) {
        String body = Habits.body(feed, article);
        String content =
                feed.publication() == Publication.COULISSES
                        ? "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">%s</div></content>"
                                .formatted(body)
                        : "<content type=\"html\">%s</content>"
                                .formatted(PublicationMarkup.escaped(body));
        return """
        <entry>
        <title>%s</title>
        <id>%s</id>
        <link href="%s"/>
        <published>%s</published>
        <updated>%s</updated>
        <author><name>%s</name></author>
        <summary>%s</summary>
        %s
        </entry>
        """
                .formatted(
                        PublicationMarkup.escaped(article.title()),
                        feed.id(article),
                        feed.path(article),
                        article.publishedAt(),
                        article.publishedAt(),
                        PublicationMarkup.escaped(article.author()),
                        PublicationMarkup.escaped(article.lead()),
                        content);
    }

    private static String rfc822(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                at.atZone(PARIS).withZoneSameInstant(ZoneOffset.UTC));
    }
}
