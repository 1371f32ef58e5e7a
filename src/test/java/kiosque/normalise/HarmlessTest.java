package kiosque.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Text;
import kiosque.normalise.markup.Sanitiser;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Of real entries' formatting all but nothing is lost.
class HarmlessTest {

    /// What goes by intent: it runs, frames, styles or submits, or is no element of HTML's body.
    private static final Set<String> UNWANTED =
            Set.of(
                    "script",
                    "style",
                    "iframe",
                    "object",
                    "embed",
                    "param",
                    "form",
                    "input",
                    "button",
                    "textarea",
                    "select",
                    "option",
                    "noscript",
                    "svg",
                    "math",
                    "meta",
                    "link",
                    "base",
                    "map",
                    "area",
                    "canvas",
                    "title",
                    "label",
                    "fieldset",
                    "legend");

    /// Where there is a collection of real entries: a JSON list of objects with `html`.
    @Test
    void theElementsOfRealEntriesSurvive() {
        List<String> texts = FurtherTexts.named("kiosque.harmless");
        var sanitiser = new Sanitiser();
        long before = 0;
        long kept = 0;
        long pixels = 0;
        Map<String, Long> lost = new HashMap<>();
        for (String text : texts) {
            Map<String, Long> given = elements(text);
            Map<String, Long> left =
                    elements(sanitiser.sanitise(Text.html(text), "https://gazette.example/"));
            pixels += given.getOrDefault("pixel", 0L);
            given.remove("pixel");
            for (Map.Entry<String, Long> element : given.entrySet()) {
                long survived =
                        Math.min(element.getValue(), left.getOrDefault(element.getKey(), 0L));
                before += element.getValue();
                kept += survived;
                if (survived < element.getValue()) {
                    lost.merge(element.getKey(), element.getValue() - survived, Long::sum);
                }
            }
        }

        System.out.printf(
                "%d texts: %d of %d elements kept (%.3f %%), %d invisible images apart; lost: %s%n",
                texts.size(), kept, before, 100.0 * kept / before, pixels, lost);
        assertThat(before - kept).isLessThanOrEqualTo(before / 1000);
    }

    private static Map<String, Long> elements(String html) {
        Map<String, Long> elements = new HashMap<>();
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            String name = element.normalName();
            boolean inUnwanted =
                    element.parents().stream().anyMatch(it -> UNWANTED.contains(it.normalName()));
            if (!name.equals("body")
                    && !UNWANTED.contains(name)
                    && !inUnwanted
                    && element.tag().isKnownTag()) {
                elements.merge(isPixel(element) ? "pixel" : name, 1L, Long::sum);
            }
        }
        return elements;
    }

    private static boolean isPixel(Element element) {
        String size = element.attr("width") + "x" + element.attr("height");
        return element.normalName().equals("img") && size.matches("[01](px)?x.*|.*x[01](px)?");
    }
}
