package kiosque.dedupe.identity;

import kiosque.dedupe.CanonicalLink;
import kiosque.text.HtmlWords;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pictures, recordings and links in sanitised HTML, in order, each by an address that does not change with how it was signed.
final class ContentLinks {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "\\s(src|href|poster)=(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);

    static List<String> of(String html) {
        if (html.indexOf('=') < 0) {
            return List.of();
        }
        List<String> sights = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(html);
        while (addresses.find()) {
            String raw = addresses.group(2) == null ? addresses.group(3) : addresses.group(2);
            String url = HtmlWords.resolvedInAttribute(raw);
            boolean followed = addresses.group(1).equalsIgnoreCase("href");
            sights.add(followed ? page(url) : unsigned(url));
        }
        return Collections.unmodifiableList(sights);
    }

    /// The address of a picture or a recording without its parameters: tokens, times of expiry and sizes are in there.
    static String unsigned(String url) {
        return CanonicalLink.of(url)
                .map(link -> link.host() + link.path())
                .orElseGet(() -> url.startsWith("data:") ? url : url.replaceFirst("[?#].*", ""));
    }

    private static String page(String url) {
        return CanonicalLink.of(url).map(CanonicalLink::toString).orElse(url);
    }
}
