package kiosque.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Text;
import kiosque.normalise.markup.Sanitiser;

import org.junit.jupiter.api.Test;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import java.util.ArrayList;
import java.util.List;

/// Holds what our sanitiser lets through against another one, which must find nothing to object to.
class SecondJudgeTest {

    private static final String[] ELEMENTS = {
        "a",
        "abbr",
        "acronym",
        "address",
        "article",
        "aside",
        "audio",
        "b",
        "bdi",
        "bdo",
        "big",
        "blockquote",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "data",
        "dd",
        "del",
        "details",
        "dfn",
        "dir",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "font",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "main",
        "mark",
        "menu",
        "nav",
        "ol",
        "p",
        "picture",
        "pre",
        "q",
        "rb",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "s",
        "samp",
        "section",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "track",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr"
    };

    private static final String[] ATTRIBUTES = {
        "abbr",
        "align",
        "alt",
        "border",
        "cellpadding",
        "cellspacing",
        "cite",
        "clear",
        "color",
        "colspan",
        "controls",
        "datetime",
        "default",
        "dir",
        "face",
        "height",
        "href",
        "hreflang",
        "hspace",
        "kind",
        "label",
        "lang",
        "loop",
        "media",
        "muted",
        "open",
        "poster",
        "preload",
        "rel",
        "reversed",
        "rowspan",
        "scope",
        "size",
        "sizes",
        "span",
        "src",
        "srcset",
        "srclang",
        "start",
        "summary",
        "title",
        "type",
        "valign",
        "value",
        "vspace",
        "width"
    };

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(ELEMENTS)
                    .allowWithoutAttributes(ELEMENTS)
                    .allowAttributes(ATTRIBUTES)
                    .globally()
                    .allowStandardUrlProtocols()
                    .toFactory();

    @Test
    void itFindsNothingInWhatWeLetThrough() {
        var sanitiser = new Sanitiser();
        List<String> objections = new ArrayList<>();
        for (String vector : Vectors.all()) {
            String safe = sanitiser.sanitise(Text.html(vector), "https://gazette.example/");
            judge(safe, objections);
        }

        assertThat(objections).isEmpty();
    }

    @Test
    void itObjectsToTheRawVectors() {
        List<String> objections = new ArrayList<>();
        Vectors.all().forEach(vector -> judge(vector, objections));

        assertThat(objections).hasSizeGreaterThan(200);
    }

    private static void judge(String html, List<String> objections) {
        POLICY.sanitize(
                html,
                new HtmlChangeListener<String>() {
                    @Override
                    public void discardedTag(String context, String element) {
                        objections.add(element + " in " + context);
                    }

                    @Override
                    public void discardedAttributes(
                            String context, String element, String... attributes) {
                        objections.add(element + " " + List.of(attributes) + " in " + context);
                    }
                },
                html);
    }
}
