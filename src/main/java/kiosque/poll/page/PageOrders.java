package kiosque.poll.page;

import kiosque.feed.Entry;
import kiosque.feed.PageOrder;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Text;
import kiosque.poll.plan.Registry;
import kiosque.text.Authority;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Writes the order for an entry's article page.
public final class PageOrders {

    /// Empty for an entry that links to nothing that can be fetched.
    ///
    /// @param parsed as the publisher wrote it
    /// @param entry what normalising made of it
    /// @param location of the document that it came in
    /// @param language of that document
    public static Optional<PageOrder> of(
            ParsedEntry parsed, Entry entry, URI location, Optional<String> language) {
        return entry.link()
                .flatMap(PageOrders::url)
                .map(url ->
                        new PageOrder(
                                url, Registry.hostOf(url), location, inLanguage(parsed, language)));
    }

    /// An address with a proper host name, without its fragment.
    static Optional<URI> url(String link) {
        int fragment = link.indexOf('#');
        try {
            URI url = new URI(fragment < 0 ? link : link.substring(0, fragment));
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            return web && Authority.of(url).isPresent() ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// Once it has left its document, an entry has to know the language that it inherited from there.
    private static ParsedEntry inLanguage(ParsedEntry entry, Optional<String> language) {
        boolean says =
                entry.texts().language().isPresent()
                        || entry.texts().content().flatMap(Text::language).isPresent()
                        || entry.texts().title().flatMap(Text::language).isPresent();
        return says ? entry : entry.inLanguage(language);
    }
}
