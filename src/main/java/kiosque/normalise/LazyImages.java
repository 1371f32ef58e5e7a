package kiosque.normalise;

import org.jsoup.nodes.Element;

import java.util.List;

/// Gives images that wait for a script their real source: nobody's feed reader runs that script.
final class LazyImages {

    private static final List<String> SOURCES =
            List.of(
                    "data-src",
                    "data-lazy-src",
                    "data-original",
                    "data-orig-file",
                    "data-full-src",
                    "data-hi-res-src");
    private static final List<String> SETS = List.of("data-srcset", "data-lazy-srcset");

    private LazyImages() {}

    static void wake(Element image) {
        String source = image.attr("src");
        if (source.isBlank() || isPlaceholder(source)) {
            first(image, SOURCES, "src");
        }
        String set = image.attr("srcset");
        if (set.isBlank() || set.strip().startsWith("data:")) {
            first(image, SETS, "srcset");
        }
    }

    private static boolean isPlaceholder(String source) {
        return source.strip().regionMatches(true, 0, "data:", 0, 5)
                || source.contains("/placeholder.")
                || source.endsWith("/blank.gif")
                || source.endsWith("/pixel.gif")
                || source.endsWith("/lazy.png");
    }

    private static void first(Element image, List<String> waiting, String attribute) {
        for (String name : waiting) {
            String value = image.attr(name);
            if (!value.isBlank() && !value.strip().startsWith("data:")) {
                image.attr(attribute, value);
                return;
            }
        }
    }

    /// `noscript` holds what is shown without scripts, which is our case; but not a second time, after the image that it stands in for has been woken.
    static void unwrap(Element noscript) {
        Element before = noscript.previousElementSibling();
        boolean doubled =
                before != null && hasImage(before) && hasImage(noscript) && !noscript.hasText();
        if (doubled) {
            noscript.remove();
        } else {
            noscript.unwrap();
        }
    }

    private static boolean hasImage(Element element) {
        return element.normalName().equals("img") || element.selectFirst("img") != null;
    }
}
