package kiosque.web.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.Optional;
import java.util.function.Function;

/// Where a page finds the pictures of entries: at their publishers, who then see who reads, or with us.
public final class Pictures {

    /// At their publishers.
    public static final Pictures AS_PUBLISHED = new Pictures(Optional.empty());

    private final Optional<Function<String, Optional<String>>> paths;

    private Pictures(Optional<Function<String, Optional<String>>> paths) {
        this.paths = paths;
    }

    /// With us.
    ///
    /// @param paths of a picture's address the path under which we have it; empty for one that we cannot have
    public static Pictures ours(Function<String, Optional<String>> paths) {
        return new Pictures(Optional.of(paths));
    }

    public boolean areOurs() {
        return paths.isPresent();
    }

    /// @param root what paths on this server begin with
    public String address(String root, String url) {
        return paths.map(ours -> ours.apply(url).map(path -> root + path).orElse("")).orElse(url);
    }

    /// Sanitised HTML with its pictures where they are to be found; sound and film wait until somebody wants them.
    public String text(String root, String html) {
        if (paths.isEmpty() || !html.contains("<")) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("picture > source").remove();
        for (Element image : document.select("img")) {
            move(image, "src", root);
            image.removeAttr("srcset").removeAttr("sizes");
        }
        for (Element medium : document.select("video, audio")) {
            move(medium, "poster", root);
            medium.attr("preload", "none").removeAttr("autoplay");
        }
        return document.body().html();
    }

    private void move(Element element, String attribute, String root) {
        if (element.hasAttr(attribute)) {
            String address = address(root, element.attr(attribute));
            if (address.isEmpty()) {
                element.removeAttr(attribute);
            } else {
                element.attr(attribute, address);
            }
        }
    }
}
