package kiosque.normalise.markup;

import kiosque.normalise.link.LazyImages;
import kiosque.normalise.link.Srcset;
import kiosque.normalise.link.Tracking;
import kiosque.text.Neighbourhood;
import kiosque.text.Reference;
import kiosque.text.WebUrl;
import kiosque.text.WrittenAddress;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.List;
import java.util.Optional;

/// Walks a tree once and sets right everything that points elsewhere: URLs become absolute http(s), tracking goes, lazy images
/// get their source, players become links, and elements that are no prose go with what they hold.
public final class TreeReferences {

    private final String base;
    private final String page;
    private final Privacy privacy;
    private final Neighbourhood neighbourhood;

    /// What becomes of what is there to count readers.
    public enum Privacy {
        /// Parameters, counting hosts' images and hidden images go.
        STRIP_TRACKING,
        /// Only hidden images go.
        DROP_HIDDEN,
        KEEP_TRACKING
    }

    /// @param base what references resolve against, or empty
    /// @param page what fragments such as `#note-1` point into: the entry's own page
    /// @param neighbourhood whose pictures may be shown
    public TreeReferences(String base, String page, Privacy privacy, Neighbourhood neighbourhood) {
        this.base = WebUrl.resolve("", base).orElse("");
        this.page = page.isEmpty() ? this.base : page;
        this.privacy = privacy;
        this.neighbourhood = neighbourhood;
    }

    public void settle(Document document) {
        List<Element> elements = document.body().getAllElements();
        StyleSheets.apply(document, elements);
        for (Element element : elements) {
            unprefix(element);
            unwrapAmp(element);
            settle(element);
        }
    }

    /// `html:p` of a feed that declares a prefix for XHTML means `p`.
    private static void unprefix(Element element) {
        String name = element.normalName();
        if (name.startsWith("html:") || name.startsWith("xhtml:")) {
            element.tagName(name.substring(name.indexOf(':') + 1));
        }
    }

    /// What AMP calls pictures and players of its own, which nothing else draws.
    private static void unwrapAmp(Element element) {
        switch (element.normalName()) {
            case "amp-img", "amp-anim" -> element.tagName("img");
            case "amp-video", "amp-audio", "amp-iframe" ->
                    element.tagName(element.normalName().substring(4));
            case "amp-youtube" ->
                    element.tagName("iframe")
                            .attr(
                                    "src",
                                    "https://www.youtube.com/embed/"
                                            + element.attr("data-videoid"));
            default -> {}
        }
    }

    private void settle(Element element) {
        switch (element.normalName()) {
            case "a", "area" -> anchor(element);
            case "img" -> image(element);
            case "source" -> source(element);
            case "video", "audio" -> player(element);
            case "track" -> picture(element, "src");
            case "blockquote", "q", "del", "ins" -> url(element, "cite");
            case "iframe", "embed", "object" -> Embeds.link(element, this::resolve);
            case "noscript" -> LazyImages.unwrap(element);
            case "textarea", "xmp", "plaintext", "listing" -> words(element, "pre");
            case "noframes", "noembed" -> words(element, "p");
            case "select" -> ShownWords.ofChoice(element);
            case "math" -> ShownWords.ofFormula(element);
            case "script", "style", "template", "svg", "title", "datalist" -> element.remove();
            default -> {}
        }
    }

    /// What an element holds that shows its markup as text: code to copy, what is said to who cannot see the frame.
    private static void words(Element element, String as) {
        String words = element.wholeText() + element.data();
        String plain = as.equals("pre") ? words : Jsoup.parseBodyFragment(words).text();
        if (plain.isBlank()) {
            element.remove();
        } else {
            element.empty().clearAttributes().tagName(as).appendText(plain);
        }
    }

    private void anchor(Element anchor) {
        String href = anchor.attr("href");
        if (href.isEmpty()) {
            return;
        }
        String cleaned = Reference.cleaned(href);
        if (Reference.scheme(cleaned).equals("mailto") && cleaned.length() <= WebUrl.LONGEST) {
            anchor.attr("href", cleaned);
            return;
        }
        set(anchor, "href", resolve(WrittenAddress.meant(cleaned)));
    }

    /// One of several files of the same picture or film; one that leads nowhere stands before those that do.
    private void source(Element source) {
        LazyImages.wake(source);
        picture(source, "src");
        srcset(source);
        if (!source.hasAttr("src") && !source.hasAttr("srcset")) {
            source.remove();
        }
    }

    /// Shown with controls, loaded when asked for.
    private void player(Element player) {
        picture(player, "src");
        if (isUnwanted(player, Hiding.isHidden(player))) {
            player.removeAttr("poster");
        }
        picture(player, "poster");
        player.attr("controls", true).attr("preload", "none");
    }

    private void image(Element image) {
        boolean hidden = Hiding.isHidden(image);
        LazyImages.wake(image);
        picture(image, "src");
        srcset(image);
        if (image.attr("src").isEmpty()) {
            candidates(image).flatMap(Srcset::largest).ifPresent(url -> image.attr("src", url));
        }
        Element shown = isInPicture(image) ? image.parent() : image;
        if (image.attr("src").isEmpty() && shown != null) {
            // Words that stand for a picture are better than nothing, and than a broken one.
            String words = image.attr("alt").strip();
            if (words.isEmpty()) {
                shown.remove();
            } else {
                shown.replaceWith(new TextNode(words));
            }
        } else if (isUnwanted(image, hidden) && shown != null) {
            shown.remove();
        }
    }

    /// Its own, else those of the last file that a `picture` names, which is meant for most browsers.
    private static Optional<String> candidates(Element image) {
        return Optional.of(image.attr("srcset"))
                .filter(set -> !set.isEmpty())
                .or(() ->
                        isInPicture(image)
                                ? image.siblingElements().stream()
                                        .map(source -> source.attr("srcset"))
                                        .filter(set -> !set.isEmpty())
                                        .reduce((_, last) -> last)
                                : Optional.empty());
    }

    private static boolean isInPicture(Element image) {
        Element parent = image.parent();
        return parent != null && parent.normalName().equals("picture");
    }

    private boolean isUnwanted(Element image, boolean hidden) {
        return switch (privacy) {
            case STRIP_TRACKING -> hidden || Tracking.isPixel(image.attr("src"));
            case DROP_HIDDEN -> hidden;
            case KEEP_TRACKING -> false;
        };
    }

    private void srcset(Element element) {
        if (element.hasAttr("srcset")) {
            Optional<String> kept =
                    Srcset.resolved(element.attr("srcset"), url -> shown(url).orElse(""));
            set(element, "srcset", kept);
        }
    }

    private void url(Element element, String attribute) {
        if (element.hasAttr(attribute)) {
            set(element, attribute, resolve(element.attr(attribute)));
        }
    }

    /// What is fetched as soon as the text is shown.
    private void picture(Element element, String attribute) {
        if (element.hasAttr(attribute)) {
            set(element, attribute, shown(element.attr(attribute)));
        }
    }

    private Optional<String> shown(String reference) {
        return resolve(reference)
                .filter(neighbourhood::shows)
                .filter(url -> privacy != Privacy.STRIP_TRACKING || !Tracking.isPixel(url));
    }

    private static void set(Element element, String attribute, Optional<String> value) {
        value.ifPresentOrElse(
                it -> element.attr(attribute, it), () -> element.removeAttr(attribute));
    }

    /// Absolute, clean of tracking; empty for what may not be opened.
    public Optional<String> resolve(String reference) {
        Optional<String> absolute = absolute(reference);
        return privacy == Privacy.STRIP_TRACKING ? absolute.map(Tracking::removedFrom) : absolute;
    }

    /// Of what programs fetch unasked, pictures above all: absolute, on the Internet or where the feed is, and otherwise untouched, since such addresses are often signed.
    public Optional<String> fetched(String reference) {
        return absolute(reference).filter(neighbourhood::shows);
    }

    /// Absolute and otherwise untouched.
    public Optional<String> absolute(String reference) {
        return reference.isBlank()
                ? Optional.empty()
                : WebUrl.resolve(reference.startsWith("#") ? page : base, reference);
    }
}
