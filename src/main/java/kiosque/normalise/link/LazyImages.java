package kiosque.normalise.link;

import org.jsoup.nodes.Element;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Gives images that wait for a script their real source: nobody's feed reader runs that script.
public final class LazyImages {

    private static final List<String> SOURCES =
            List.of(
                    "data-src",
                    "data-lazy-src",
                    "data-original",
                    "data-orig-file",
                    "data-full-src",
                    "data-hi-res-src");
    private static final List<String> SETS = List.of("data-srcset", "data-lazy-srcset");

    private static final Pattern PHOTOGRAPH =
            Pattern.compile("(?i)[^?#]*\\.(jpe?g|png|webp|avif)([?#].*)?");

    public static void wake(Element image) {
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

    /// Whether a script is to bring it into sight.
    public static boolean isWaiting(Element image) {
        return SOURCES.stream().anyMatch(image::hasAttr)
                || SETS.stream().anyMatch(image::hasAttr)
                || image.attr("loading").equals("lazy")
                || image.attr("class").contains("lazy")
                || image.attr("style").contains("transition");
    }

    /// `noscript` holds what is shown without scripts, which is our case; but not a second time, after the image that it stands in for has been woken.
    public static void unwrap(Element noscript) {
        Element before = noscript.previousElementSibling();
        boolean doubled =
                before != null && hasImage(before) && hasImage(noscript) && !noscript.hasText();
        if (doubled || isCounter(noscript)) {
            noscript.remove();
        } else {
            noscript.unwrap();
        }
    }

    /// What is bare, by itself and no photograph stands in for a script that counts, not for a picture.
    private static boolean isCounter(Element noscript) {
        Element image = noscript.selectFirst("img");
        return image != null
                && !noscript.hasText()
                && noscript.select("img").size() == 1
                && noscript.selectFirst("picture, figure, a, source") == null
                && noscript.closest("figure, picture, a") == null
                && image.attr("alt").isBlank()
                && !PHOTOGRAPH.matcher(image.attr("src")).matches()
                && !image.hasAttr("srcset")
                && !image.hasAttr("class")
                && Stream.of("width", "height").noneMatch(image::hasAttr);
    }

    private static boolean hasImage(Element element) {
        return element.normalName().equals("img") || element.selectFirst("img") != null;
    }
}
