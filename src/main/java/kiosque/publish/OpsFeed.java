package kiosque.publish;

import kiosque.feed.Notice;
import kiosque.publish.document.DateText;
import kiosque.publish.document.TextGate;
import kiosque.publish.document.Xml;
import kiosque.publish.merged.SiteSettings;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Writes what somebody should look after as an Atom feed, for whoever runs the service.
public final class OpsFeed {

    /// Where the pages for operators are.
    public enum Place {
        /// Among all others, below the public address.
        PUBLIC,
        /// At an address of their own, which is known here as a port only: a document cannot name it.
        APART
    }

    /// @param notices the latest first
    public static byte[] write(SiteSettings site, Place place, List<Notice> notices) {
        String self = site.publicUrl() + "/ops.atom";
        Instant updated =
                notices.stream()
                        .map(OpsFeed::updated)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        Xml xml = new Xml();
        xml.open("feed").attribute("xmlns", "http://www.w3.org/2005/Atom");
        xml.element("id", self)
                .element("title", TextGate.plain(site.title()) + " – Ops")
                .element("updated", DateText.rfc3339(updated));
        if (place == Place.PUBLIC) {
            xml.empty("link").attribute("rel", "self").attribute("href", self);
            xml.empty("link").attribute("rel", "alternate").attribute("href", page(site));
        }
        xml.open("author").element("name", "Kiosque").close();
        notices.forEach(notice -> entry(xml, self, notice));
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.close().soFar() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The same as JSON Feed 1.1.
    public static byte[] json(SiteSettings site, Place place, List<Notice> notices) {
        var text = new StringWriter();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
            json.writeStringProperty("title", TextGate.plain(site.title()) + " – Ops");
            if (place == Place.PUBLIC) {
                json.writeStringProperty("home_page_url", page(site));
            }
            json.writeName("items");
            json.writeStartArray();
            notices.forEach(notice -> item(json, site.publicUrl() + "/ops.atom", notice));
            json.writeEndArray().writeEndObject();
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String page(SiteSettings site) {
        return site.publicUrl() + "/ops";
    }

    private static void item(JsonGenerator json, String self, Notice notice) {
        json.writeStartObject();
        json.writeStringProperty("id", self + "#" + notice.number());
        json.writeStringProperty("content_text", TextGate.plain(notice.cause().sentence()));
        json.writeStringProperty("date_published", DateText.rfc3339(notice.since()));
        json.writeStringProperty("date_modified", DateText.rfc3339(updated(notice)));
        json.writeName("_kiosque");
        json.writeStartObject();
        json.writeStringProperty("kind", notice.cause().kind());
        json.writeStringProperty("subject", TextGate.plain(notice.cause().subject()));
        json.writeBooleanProperty("over", notice.overAt().isPresent());
        json.writeEndObject().writeEndObject();
    }

    private static void entry(Xml xml, String self, Notice notice) {
        String sentence = TextGate.plain(notice.cause().sentence());
        xml.open("entry")
                .element("id", self + "#" + notice.number())
                .element("title", (notice.overAt().isPresent() ? "✓ " : "") + sentence)
                .element("published", DateText.rfc3339(notice.since()))
                .element("updated", DateText.rfc3339(updated(notice)));
        xml.empty("category").attribute("term", notice.cause().kind());
        xml.element(
                "content",
                notice.overAt()
                        .map(at -> sentence + " — over since " + DateText.rfc3339(at))
                        .orElse(sentence));
        xml.close();
    }

    private static Instant updated(Notice notice) {
        return notice.overAt().orElse(notice.since());
    }
}
