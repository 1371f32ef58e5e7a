package kiosque.publish;

import kiosque.feed.Notice;
import kiosque.publish.document.Characters;
import kiosque.publish.document.DateText;
import kiosque.publish.document.Xml;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Writes what somebody should look after as an Atom feed, for whoever runs the service.
public final class OpsFeed {

    private OpsFeed() {}

    /// @param notices the latest first
    public static byte[] write(SiteSettings site, List<Notice> notices) {
        String self = site.publicUrl() + "/ops.atom";
        Instant updated =
                notices.stream()
                        .map(OpsFeed::updated)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        Xml xml = new Xml();
        xml.open("feed").attribute("xmlns", "http://www.w3.org/2005/Atom");
        xml.element("id", self)
                .element("title", Characters.line(site.title()) + " – Ops")
                .element("updated", DateText.rfc3339(updated));
        xml.empty("link").attribute("rel", "self").attribute("href", self);
        xml.open("author").element("name", "Kiosque").close();
        notices.forEach(notice -> entry(xml, self, notice));
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.close().soFar() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void entry(Xml xml, String self, Notice notice) {
        String sentence = Characters.line(notice.cause().sentence());
        xml.open("entry")
                .element("id", self + "#" + notice.number())
                .element("title", (notice.overAt().isPresent() ? "✓ " : "") + sentence)
                .element("published", DateText.rfc3339(notice.since()))
                .element("updated", DateText.rfc3339(updated(notice)));
        xml.empty("category").attribute("term", notice.cause().kind());
        xml.element(
                "summary",
                notice.overAt()
                        .map(at -> sentence + " — over since " + DateText.rfc3339(at))
                        .orElse(sentence));
        xml.close();
    }

    private static Instant updated(Notice notice) {
        return notice.overAt().orElse(notice.since());
    }
}
