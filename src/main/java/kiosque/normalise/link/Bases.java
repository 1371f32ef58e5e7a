package kiosque.normalise.link;

import kiosque.feed.Text;
import kiosque.text.Reference;
import kiosque.text.WebUrl;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What relative references in an entry's text resolve against, where the publisher declares no base.
///
/// RSS does not say, and what writes it copies the page's markup: its references mean the page. Atom says that they mean the document (RFC 4287, section
/// 2); its writers copy the page's markup just the same, which shows where the page has a folder of its own and a reference would otherwise miss it. Joomla's
/// pages name their site as base. Beneath a script, `/index.php/news`, there are no files: there references mean the script's folder.
public enum Bases {
    PAGE,
    DOCUMENT,
    SITE;

    private static final Pattern UPWARDS = Pattern.compile("(?:\\.\\./)+");
    private static final Pattern SCRIPT =
            Pattern.compile("(?i)(https?://[^?#]*?/)[^/?#]+\\.php/.*");

    public static Bases of(String format) {
        return format.startsWith("Atom") ? DOCUMENT : PAGE;
    }

    /// @param format of the feed, `Atom 1.0`
    /// @param generator what wrote it
    public static Bases of(String format, Optional<String> generator) {
        return generator.filter(it -> it.startsWith("Joomla")).isPresent() ? SITE : of(format);
    }

    /// @param page of the entry, or empty
    /// @param location of the document
    public String of(Text text, String page, String location) {
        if (text.base().isPresent()) {
            return text.base().get();
        }
        if (page.isEmpty()) {
            return location;
        }
        Matcher script = SCRIPT.matcher(page);
        if (script.matches()) {
            return script.group(1);
        }
        boolean elsewhere = !WebUrl.host(page).equals(WebUrl.host(location));
        return switch (this) {
            case PAGE -> page;
            case SITE -> root(page);
            case DOCUMENT -> elsewhere || meansPage(text, page, location) ? page : location;
        };
    }

    /// Whether a bare name stands in the text of a page that has a folder of its own, or a reference that climbs above the document's root.
    private static boolean meansPage(Text text, String page, String location) {
        if (!text.isHtml() || text.value().indexOf('<') < 0 || depth(page) == 0) {
            return false;
        }
        boolean ownFolder = path(page).endsWith("/");
        return Jsoup.parseBodyFragment(text.value()).select("[src], a[href]").stream()
                .map(Bases::reference)
                .anyMatch(reference ->
                        ownFolder && isBareName(reference)
                                || climbs(reference) > depth(location)
                                        && climbs(reference) <= depth(page));
    }

    private static String reference(Element element) {
        return element.hasAttr("src") ? element.attr("src") : element.attr("href");
    }

    private static boolean isBareName(String reference) {
        String name = reference.startsWith("./") ? reference.substring(2) : reference;
        return !name.isBlank()
                && Reference.scheme(name).isEmpty()
                && name.indexOf('/') < 0
                && name.charAt(0) != '#'
                && name.charAt(0) != '?'
                && name.indexOf('.') > 0;
    }

    private static int climbs(String reference) {
        Matcher upwards = UPWARDS.matcher(reference);
        return upwards.lookingAt() ? upwards.end() / 3 : 0;
    }

    private static int depth(String url) {
        return (int) path(url).chars().filter(c -> c == '/').count() - 1;
    }

    private static String root(String url) {
        int end = Reference.firstOf(url, url.indexOf("://") + 3, "/?#");
        return url.substring(0, end) + "/";
    }

    private static String path(String url) {
        int start = url.indexOf('/', url.indexOf("://") + 3);
        return start < 0 ? "/" : url.substring(start).split("[?#]", 2)[0];
    }
}
