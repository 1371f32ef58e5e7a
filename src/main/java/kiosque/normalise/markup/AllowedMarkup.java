package kiosque.normalise.markup;

import kiosque.text.Iri;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

import java.util.stream.Stream;

/// The elements and attributes that an entry's text may be made of. Nothing that runs, frames, styles, names, submits or re-bases.
final class AllowedMarkup extends Safelist {

    private static final String[] PROSE = {
        "a", "abbr", "acronym", "address", "b", "bdi", "bdo", "big", "br", "cite", "code", "data",
        "del", "dfn", "em", "font", "hr", "i", "ins", "kbd", "mark", "p", "pre", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "ruby",
        "rb", "rp", "rt", "rtc"
    };
    private static final String[] STRUCTURE = {
        "article",
        "aside",
        "blockquote",
        "center",
        "details",
        "div",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "main",
        "nav",
        "section",
        "summary"
    };
    private static final String[] LISTS = {"dd", "dir", "dl", "dt", "li", "menu", "ol", "ul"};
    private static final String[] TABLES = {
        "caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"
    };
    private static final String[] MEDIA = {"audio", "img", "picture", "source", "track", "video"};

    AllowedMarkup() {
        addTags(PROSE);
        addTags(STRUCTURE);
        addTags(LISTS);
        addTags(TABLES);
        addTags(MEDIA);
        addAttributes(":all", "dir", "lang", "title");
        addText();
        addTables();
        addMedia();
    }

    /// URLs have been made absolute before; here only those stay that open a page. The library would parse each once more to say the same.
    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
        return super.isSafeAttribute(tag, element, attribute)
                && switch (attribute.getKey()) {
                    case "href" -> isPage(attribute.getValue()) || isMail(attribute.getValue());
                    case "src", "poster", "cite" -> isPage(attribute.getValue());
                    case "srcset" ->
                            Stream.of(attribute.getValue().split(", ", -1))
                                    .allMatch(AllowedMarkup::isPage);
                    default -> isHarmless(attribute.getValue());
                };
    }

    /// Whatever program takes it for an address.
    private static boolean isHarmless(String value) {
        return !Iri.isActive(value) && Iri.withoutLogins(value).equals(value);
    }

    private static boolean isPage(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private static boolean isMail(String url) {
        return url.regionMatches(true, 0, "mailto:", 0, 7);
    }

    private void addText() {
        addAttributes("a", "href", "hreflang", "type")
                .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow ugc")
                .addAttributes("font", "color", "face", "size")
                .addAttributes("br", "clear")
                .addAttributes("data", "value")
                .addAttributes("time", "datetime")
                .addAttributes("details", "open")
                .addAttributes("ol", "reversed", "start", "type")
                .addAttributes("ul", "type")
                .addAttributes("li", "value");
        for (String edit : new String[] {"del", "ins"}) {
            addAttributes(edit, "cite", "datetime");
        }
        for (String quoting : new String[] {"blockquote", "q", "del", "ins"}) {
            addAttributes(quoting, "cite");
        }
        for (String block : new String[] {"div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "p"}) {
            addAttributes(block, "align");
        }
    }

    private void addTables() {
        addAttributes("table", "align", "border", "cellpadding", "cellspacing", "summary", "width");
        for (String cell : new String[] {"td", "th"}) {
            addAttributes(
                    cell, "abbr", "align", "colspan", "height", "rowspan", "scope", "valign",
                    "width");
        }
        for (String group : new String[] {"col", "colgroup", "tbody", "tfoot", "thead", "tr"}) {
            addAttributes(group, "align", "span", "valign", "width");
        }
        addAttributes("tr", "height");
        addAttributes("caption", "align");
    }

    private void addMedia() {
        addAttributes(
                        "img", "align", "alt", "border", "height", "hspace", "sizes", "src",
                        "srcset", "vspace", "width")
                .addAttributes(
                        "source", "height", "media", "sizes", "src", "srcset", "type", "width")
                .addAttributes("track", "default", "kind", "label", "src", "srclang")
                .addAttributes("audio", "controls", "loop", "muted", "preload", "src")
                .addAttributes(
                        "video",
                        "controls",
                        "height",
                        "loop",
                        "muted",
                        "poster",
                        "preload",
                        "src",
                        "width");
    }
}
