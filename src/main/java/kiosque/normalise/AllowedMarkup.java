package kiosque.normalise;

import org.jsoup.safety.Safelist;

/// The elements and attributes that an entry's text may be made of. Nothing that runs, frames, styles, names, submits or re-bases.
final class AllowedMarkup {

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

    private AllowedMarkup() {}

    static Safelist safelist() {
        Safelist list =
                new Safelist()
                        .addTags(PROSE)
                        .addTags(STRUCTURE)
                        .addTags(LISTS)
                        .addTags(TABLES)
                        .addTags(MEDIA)
                        .addAttributes(":all", "dir", "lang", "title");
        text(list);
        tables(list);
        media(list);
        return list;
    }

    private static void text(Safelist list) {
        list.addAttributes("a", "href", "hreflang", "type")
                .addProtocols("a", "href", "http", "https", "mailto")
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
            list.addAttributes(edit, "cite", "datetime");
        }
        for (String quoting : new String[] {"blockquote", "q", "del", "ins"}) {
            list.addAttributes(quoting, "cite").addProtocols(quoting, "cite", "http", "https");
        }
        for (String block : new String[] {"div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "p"}) {
            list.addAttributes(block, "align");
        }
    }

    private static void tables(Safelist list) {
        list.addAttributes(
                "table", "align", "border", "cellpadding", "cellspacing", "summary", "width");
        for (String cell : new String[] {"td", "th"}) {
            list.addAttributes(
                    cell, "abbr", "align", "colspan", "height", "rowspan", "scope", "valign",
                    "width");
        }
        for (String group : new String[] {"col", "colgroup", "tbody", "tfoot", "thead", "tr"}) {
            list.addAttributes(group, "align", "span", "valign", "width");
        }
        list.addAttributes("tr", "height");
        list.addAttributes("caption", "align");
    }

    private static void media(Safelist list) {
        list.addAttributes(
                        "img", "align", "alt", "border", "height", "hspace", "sizes", "src",
                        "srcset", "vspace", "width")
                .addProtocols("img", "src", "http", "https")
                .addAttributes(
                        "source", "height", "media", "sizes", "src", "srcset", "type", "width")
                .addProtocols("source", "src", "http", "https")
                .addAttributes("track", "default", "kind", "label", "src", "srclang")
                .addProtocols("track", "src", "http", "https")
                .addAttributes("audio", "controls", "loop", "muted", "preload", "src")
                .addProtocols("audio", "src", "http", "https")
                .addAttributes(
                        "video",
                        "controls",
                        "height",
                        "loop",
                        "muted",
                        "poster",
                        "preload",
                        "src",
                        "width")
                .addProtocols("video", "poster", "http", "https")
                .addProtocols("video", "src", "http", "https");
    }
}
