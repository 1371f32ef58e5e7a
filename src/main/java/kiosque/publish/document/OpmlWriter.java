package kiosque.publish.document;

import kiosque.feed.SourceCredit;
import kiosque.feed.SourceStatus;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes OPML 2.0: the sources, for those who would rather subscribe to them one by one. Its texts are HTML, by definition.
public final class OpmlWriter {

    public static final String MEDIA_TYPE = "text/x-opml; charset=utf-8";

    public static byte[] write(String title, Instant modified, List<SourceStatus> sources) {
        Xml xml = new Xml();
        xml.open("opml").attribute("version", "2.0");
        xml.open("head")
                .element("title", TextGate.html(TextGate.plain(title)))
                .element("dateModified", DateText.rfc822(modified))
                .close();
        xml.open("body");
        sources.forEach(source -> outline(xml, source));
        String document = xml.close().close().soFar();
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void outline(Xml xml, SourceStatus source) {
        SourceCredit credit = source.credit();
        String title =
                TextGate.plain(TextGate.firstLine(credit.title(), credit.name(), credit.url()));
        WebAddress.of(credit.url())
                .ifPresent(url ->
                        xml.empty("outline")
                                .attribute("type", "rss")
                                .attribute("text", TextGate.html(TextGate.plain(credit.name())))
                                .attribute("title", TextGate.html(title))
                                .attribute("xmlUrl", url)
                                .attribute("htmlUrl", WebAddress.of(credit.link()))
                                .attribute(
                                        "language",
                                        credit.about().language().flatMap(LanguageTags::known))
                                .attribute("category", categories(source)));
    }

    /// OPML separates categories by commas and their levels by slashes.
    private static Optional<String> categories(SourceStatus source) {
        List<String> tags =
                source.tags().stream().map(TextGate::line).filter(tag -> !tag.isEmpty()).toList();
        return tags.isEmpty() ? Optional.empty() : Optional.of(String.join(",", tags));
    }
}
