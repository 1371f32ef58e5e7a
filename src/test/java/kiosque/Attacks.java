package kiosque;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Documents of publishers who mean harm: thousands of ways to write something that runs, in every place that a document publishes, and addresses that nobody should open.
final class Attacks {

    private static final List<String> TAGS =
            List.of(
                    "img src=x onerror=kq()",
                    "image src=x onerror=kq()",
                    "svg onload=kq()",
                    "svg/onload=kq()",
                    "svg><script>kq()</script",
                    "svg><animate onbegin=kq() attributeName=x dur=1s",
                    "svg><set onbegin=kq() attributeName=x",
                    "svg><a xlink:href=javascript:kq()><text y=20>x",
                    "svg><use href=data:image/svg+xml,x",
                    "svg><image href=x onerror=kq()",
                    "svg><foreignObject><img src=x onerror=kq()",
                    "svg><style><img src=x onerror=kq()",
                    "math href=javascript:kq()",
                    "math><mtext><img src=x onerror=kq()",
                    "math><annotation-xml encoding=text/html><img src=x onerror=kq()",
                    "math><maction actiontype=statusline xlink:href=javascript:kq()",
                    "math><mtext><table><mglyph><style><img src=x onerror=kq()",
                    "script",
                    "script>kq()</script",
                    "script src=data:,kq()",
                    "body onload=kq()",
                    "body background=javascript:kq()",
                    "frameset onload=kq()",
                    "iframe src=javascript:kq()",
                    "iframe srcdoc='&lt;script&gt;parent.kq()&lt;/script&gt;'",
                    "object data=javascript:kq()",
                    "embed src=javascript:kq()",
                    "applet code=x",
                    "a href=javascript:kq()",
                    "a href='java&#10;script:kq()'",
                    "area href=javascript:kq()",
                    "form action=javascript:kq()",
                    "button formaction=javascript:kq()",
                    "isindex action=javascript:kq() type=image",
                    "input autofocus onfocus=kq()",
                    "input type=image src=x onerror=kq()",
                    "select autofocus onfocus=kq()",
                    "textarea autofocus onfocus=kq()",
                    "details open ontoggle=kq()",
                    "dialog open onclick=kq()",
                    "marquee onstart=kq()",
                    "video src=x onerror=kq()",
                    "video><source src=x onerror=kq()",
                    "audio src=x onerror=kq()",
                    "track src=x onerror=kq()",
                    "picture><source srcset=x><img src=x onerror=kq()",
                    "style onload=kq()",
                    "style>@import 'javascript:kq()'</style",
                    "link rel=stylesheet href=x onerror=kq()",
                    "meta http-equiv=refresh content='0;url=javascript:kq()'",
                    "base href=javascript:kq()//",
                    "bgsound src=javascript:kq()",
                    "p style=animation-name:x onanimationstart=kq()",
                    "br onmouseover=kq()",
                    "hr onclick=kq()",
                    "x tabindex=1 autofocus onfocus=kq()",
                    "template><img src=x onerror=kq()",
                    "noscript><p title='</noscript><img src=x onerror=kq()>'",
                    "xmp><p title='</xmp><img src=x onerror=kq()>'",
                    "plaintext",
                    "!--><img src=x onerror=kq()",
                    "![CDATA[><img src=x onerror=kq()>]]",
                    "?xml-stylesheet href=javascript:kq()?",
                    "/p onmouseover=kq()",
                    "p popover onbeforetoggle=kq()",
                    "p tabindex=0 autofocus onfocusin=kq()",
                    "p style=content-visibility:auto oncontentvisibilityautostatechange=kq()",
                    "img a'=\"' src=x onerror=kq() b=\"'",
                    "math><mtext><table><mglyph><svg><mtext><textarea><path id='</textarea><img"
                            + " onerror=kq() src=1>'",
                    "form><math><mtext></form><form><mglyph><style></math><img src onerror=kq()",
                    "svg></p><style><a title='</style><img src onerror=kq()>'",
                    "select><template><style></select><img src=x onerror=kq()></style",
                    "!--x--!><img src=x onerror=kq()",
                    "![if gte IE 4]><img src=x onerror=kq()><![endif]",
                    "svg><discard onbegin=kq()",
                    "template shadowrootmode=open><img src=x onerror=kq()",
                    "object><param name=movie value='javascript:kq()'",
                    "listing>&lt;img src=x onerror=kq()&gt;</listing",
                    "abbr title='&lt;img src=x onerror=kq()&gt;'>x</abbr",
                    "podcast:person onclick=kq()");

    private static final List<UnaryOperator<String>> SHAPES =
            List.of(
                    tag -> "<" + tag + ">",
                    tag -> "<" + tag,
                    tag -> "<" + tag + "/>",
                    tag -> "<" + tag.replaceFirst(" ", "/"),
                    tag -> "<" + tag.replaceFirst(" ", "\n") + ">",
                    tag -> "<" + tag.replaceFirst(" ", "\t") + " x",
                    tag -> "<" + capitals(tag) + ">",
                    tag -> "\"><" + tag + ">",
                    tag -> "</title></textarea><" + tag + ">",
                    tag -> "--> <" + tag + ">",
                    tag -> "<<" + tag + ">>",
                    tag -> "<b>gras</b> et <" + tag + ">");

    private static final List<UnaryOperator<String>> WRITINGS =
            List.of(
                    text -> text,
                    Attacks::escaped,
                    text -> escaped(escaped(text)),
                    text -> text.replace("<", "&#60;"),
                    text -> text.replace("<", "&#x3C;").replace(">", "&#62;"),
                    text -> text.replace("<", "&#0000060"),
                    text -> text.replace("<", "&LT;"),
                    text -> text.replace("<", "&#38;lt;"),
                    text -> text.replace("<", "&amp;#x3c;"),
                    text -> text.replace("<", "&l&#116;;"),
                    text -> text.replace("<", "&am&#112;;lt;"),
                    Attacks::begunWithAReference,
                    text -> escaped(begunWithAReference(text)),
                    text -> begunWithAReference(text).replace("<", "&lt;").replace("&#", "&#38;#"),
                    text -> text.replace("<", "<&sol;b><"));

    /// What is opened as an address: each ends in a place for a number.
    private static final List<String> ADDRESSES =
            List.of(
                    "javascript:kq(%d)",
                    "JaVaScRiPt:kq(%d)",
                    " javascript:kq(%d)",
                    "java\tscript:kq(%d)",
                    "java\nscript:kq(%d)",
                    "javascript :kq(%d)",
                    "javascript&colon;kq(%d)",
                    "&#106;avascript:kq(%d)",
                    "javascript://journal.example/%%0akq(%d)",
                    "feed:javascript:kq(%d)",
                    "feed://javascript:kq(%d)",
                    "view-source:javascript:kq(%d)",
                    "data:text/html,<script>kq(%d)</script>",
                    "DATA:text/html;base64,PHNjcmlwdD4%d",
                    "vbscript:kq(%d)",
                    "file:///etc/passwd#%d",
                    "blob:https://journal.example/%d",
                    "jar:https://journal.example/%d!/x",
                    "ms-msdt:/id%d",
                    "intent:%d#Intent;end",
                    "smb://journal.example/%d",
                    "https://nom:secret@journal.example/%d",
                    "https://journal.example@nom:secret@piege.example/%d",
                    "//nom:secret@journal.example/%d",
                    "https:/\\nom:secret@journal.example/%d",
                    "java&Tab;script:kq(%d)",
                    "java&#10;script:kq(%d)",
                    "&#1;javascript:kq(%d)",
                    "\u200bjavascript:kq(%d)",
                    "\u00a0javascript:kq(%d)",
                    "java\u00adscript:kq(%d)",
                    "&amp;#106;avascript:kq(%d)",
                    "url(javascript:kq(%d))",
                    "chrome-extension://abc/%d",
                    "moz-icon://x%d",
                    "content://com.example/%d",
                    "itms-services://?action=%d",
                    "sftp://nom:secret@journal.example/%d",
                    "webcal://nom:secret@journal.example/%d",
                    "feed:https://nom:secret@journal.example/%d",
                    "https://nom:secret&#64;journal.example/%d",
                    "https://nom:secret&commat;journal.example/%d",
                    "\\\\nom:secret@journal.example/%d",
                    "https://\tnom:secret@journal.example/%d",
                    "https://nom:\tsecret@journal.example/%d",
                    "https:/\n/nom:secret@journal.example/%d",
                    "rss:javascript:kq(%d)",
                    "web+action:javascript:kq(%d)",
                    "vbs:kq(%d)",
                    "https://journal.example/?%d&ltimg/src=x/onerror=kq()//",
                    "https://journal.example/?%d&LTsvg/onload=kq()//",
                    "https://journal.example/?%d&lt;img/src=x/onerror=kq()//",
                    "https://journal.example/%d&#60svg/onload=kq()//",
                    "https://journal.example/%d&amp;ltsvg/onload=kq()//");

    /// All ways of writing, far more than three thousand, each different.
    static List<String> texts() {
        return TAGS.stream()
                .flatMap(tag -> SHAPES.stream().map(shape -> shape.apply(tag)))
                .flatMap(text -> WRITINGS.stream().map(writing -> writing.apply(text)))
                .distinct()
                .toList();
    }

    /// An RSS document of so many entries, every place of which holds another of the texts.
    static String rss(int entries) {
        var next = new Supply();
        return """
        <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
        xmlns:cc="http://backend.userland.com/creativeCommonsRssModule" xmlns:georss="http://www.georss.org/georss">
        <channel><title>%s</title><link>https://journal.example/</link><description>x</description><copyright>%s</copyright>
        """
                        .formatted(next.text(), next.text())
                + IntStream.range(0, entries)
                        .mapToObj(_ -> item(next))
                        .collect(Collectors.joining("\n"))
                + "</channel></rss>";
    }

    private static String item(Supply next) {
        return Stream.of(
                        "<item><title>%t</title><link>%a</link><guid>%a</guid><comments>https://journal.example/%t</comments><category>%a</category>",
                        "<author>%t</author><author>%a</author><dc:creator>%t</dc:creator><dc:contributor>%t</dc:contributor><category"
                            + " domain=\"%a\">%t</category><dc:subject>%t</dc:subject>",
                        "<dc:rights>%t</dc:rights><dc:publisher>%t</dc:publisher><source"
                            + " url=\"%a\">%t</source><description>%t</description><content:encoded>%t&lt;data"
                            + " value='%a'>&lt;font face='%a'>x&lt;/font>&lt;/data>&lt;ol"
                            + " start='%a'>&lt;li value='%a'>x&lt;/ol></content:encoded>",
                        "<enclosure url=\"%a\" length=\"1\" type=\"%t\"/><enclosure"
                                + " url=\"https://journal.example/son%n.mp3\" length=\"1\""
                                + " type=\"audio/mpeg\"/>",
                        "<media:content url=\"https://journal.example/image%n.png\""
                            + " type=\"image/png\"><media:title>%t</media:title><media:description>%t</media:description></media:content>",
                        "<media:thumbnail url=\"%a\"/><media:credit"
                            + " role=\"%t\">%t</media:credit><media:copyright"
                            + " url=\"%a\">%t</media:copyright><media:keywords>%t</media:keywords>",
                        "<itunes:author>%t</itunes:author><itunes:title>%t</itunes:title><itunes:summary>%t</itunes:summary><itunes:subtitle>%t</itunes:subtitle><itunes:image"
                            + " href=\"%a\"/>",
                        "<podcast:person role=\"%t\" img=\"%a\" href=\"%a\""
                                + " onclick=\"kq()\">%t</podcast:person><podcast:location"
                                + " geo=\"%a\">%t</podcast:location>",
                        "<podcast:txt purpose=\"%t\">%t</podcast:txt><podcast:chapters url=\"%a\""
                            + " type=\"%t\"/><podcast:transcript url=\"%a\" type=\"text/html\"/>",
                        "<podcast:socialInteract protocol=\"activitypub\" uri=\"%a\""
                                + " accountId=\"%a\" accountUrl=\"%a\"/><podcast:remoteItem"
                                + " feedGuid=\"x\" feedUrl=\"%a\"/>",
                        "<podcast:images srcset=\"%a 600w, %a 1x\"/><podcast:chat server=\"%a\""
                                + " protocol=\"irc\" accountId=\"%a\"/><podcast:soundbite"
                                + " startTime=\"1\" duration=\"2\">%a</podcast:soundbite>",
                        "<podcast:alternateEnclosure type=\"audio/mpeg\" title=\"%a\" rel=\"%a\""
                                + " codecs=\"%t\"/><podcast:season"
                                + " name=\"%a\">1</podcast:season><podcast:episode"
                                + " display=\"%t\">1</podcast:episode><podcast:image"
                                + " href=\"https://journal.example/i%n.png\" alt=\"%a\""
                                + " purpose=\"%a\"/>",
                        "<podcast:license url=\"%a\">%a</podcast:license><podcast:value type=\"%a\""
                                + " method=\"%a\"><podcast:valueRecipient name=\"%t\" type=\"node\""
                                + " address=\"x\" split=\"1\""
                                + " customValue=\"%a\"/></podcast:value><georss:point"
                                + " featuretypetag=\"%a\">1 2</georss:point>",
                        "<podcast:invented Href=\"%a\" link=\"%a\" style=\"%t\""
                                + " onload=\"kq()\">%t<podcast:inner"
                                + " src=\"%a\">%t</podcast:inner></podcast:invented>",
                        "<wfw:commentRss>%a</wfw:commentRss><cc:license>%a</cc:license><georss:featureName>%t</georss:featureName></item>")
                .map(next::filled)
                .collect(Collectors.joining());
    }

    /// An Atom document of the same kind.
    static String atom(int entries) {
        var next = new Supply();
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\""
                + next.filled(
                        "><title"
                            + " type=\"html\">%t</title><id>%a</id><updated>2026-11-28T10:00:00Z</updated><rights>%t</rights>")
                + IntStream.range(0, entries)
                        .mapToObj(_ -> entry(next))
                        .collect(Collectors.joining("\n"))
                + "</feed>";
    }

    private static String entry(Supply next) {
        return Stream.of(
                        "<entry><title"
                            + " type=\"html\">%t</title><id>%a</id><updated>2026-11-28T10:00:00Z</updated><link"
                            + " href=\"%a\" title=\"%t\"/><link rel=\"related\" href=\"%a\""
                            + " title=\"%t\"/>",
                        "<link rel=\"via\" href=\"https://journal.example/via%n\" title=\"%t\""
                                + " type=\"%t\"/><link rel=\"enclosure\" href=\"%a\""
                                + " title=\"%t\"/><link rel=\"license\" href=\"%a\"/>",
                        "<author><name>%t</name><uri>%a</uri><email>%t</email></author><contributor><name>%t</name></contributor><category"
                            + " term=\"%a\" label=\"%a\"/><category term=\"%t\" label=\"%t\""
                            + " scheme=\"%a\"/>",
                        "<rights type=\"html\">%t</rights><summary>%t</summary><content"
                                + " type=\"html\">%t</content>",
                        "<source><id>%a</id><title>%t</title><link href=\"%a\"/><link rel=\"self\""
                            + " href=\"%a\"/><icon>%a</icon><rights>%t</rights></source></entry>")
                .map(next::filled)
                .collect(Collectors.joining());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// With references in the place of what makes a tag of it.
    private static String begunWithAReference(String text) {
        return Pattern.compile("<([!/?A-Za-z])")
                .matcher(text)
                .replaceAll(begun -> "<&#" + (int) begun.group(1).charAt(0) + ";");
    }

    private static String capitals(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toUpperCase(java.util.Locale.ROOT) + tag.substring(end);
    }

    /// Hands out texts, addresses and numbers, each but once.
    private static final class Supply {

        private static final List<String> TEXTS = texts();
        private int texts;
        private int numbers;

        /// A template with every %t, %a and %n replaced.
        String filled(String template) {
            var filled = new StringBuilder();
            int from = 0;
            for (int at = template.indexOf('%'); at >= 0; at = template.indexOf('%', from)) {
                filled.append(template, from, at)
                        .append(
                                switch (template.charAt(at + 1)) {
                                    case 't' -> text();
                                    case 'a' -> address();
                                    default -> String.valueOf(numbers++);
                                });
                from = at + 2;
            }
            return filled.append(template.substring(from)).toString();
        }

        /// A step that has no divisor in common with their number, so that each place meets all kinds.
        String text() {
            return escaped(TEXTS.get(Math.floorMod(texts++ * 101, TEXTS.size())));
        }

        private String address() {
            return escaped(ADDRESSES.get(numbers % ADDRESSES.size()).formatted(numbers++))
                    .replace("\t", "&#9;")
                    .replace("\n", "&#10;");
        }
    }
}
