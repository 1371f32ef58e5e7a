package kiosque.web.page;

import java.util.List;
import java.util.Optional;

/// What surrounds every page.
///
/// @param title of the page, before that of the site
/// @param site the site's title
/// @param root what paths on this server begin with: empty, unless the public URL has a path
/// @param alternates feeds that a browser or a reader may subscribe to from this page, the preferred one first
/// @param canonical the page's public address, for a page that search engines may keep
/// @param preview of a page with such an address
public record Frame(
        Wording words,
        String title,
        String site,
        String root,
        List<Alternate> alternates,
        Optional<String> canonical,
        Optional<Preview> preview) {

    public Frame {
        alternates = List.copyOf(alternates);
    }

    /// Of a page that nobody passes on.
    public Frame(
            Wording words,
            String title,
            String site,
            String root,
            List<Alternate> alternates,
            Optional<String> canonical) {
        this(words, title, site, root, alternates, canonical, Optional.empty());
    }

    /// What is shown where somebody passes the page's address on (Open Graph).
    ///
    /// @param type `article` or `website`
    public record Preview(String type, String description, Optional<String> picture) {}

    /// A feed to be discovered (`link rel=alternate`).
    public record Alternate(String mediaType, String title, String url) {}
}
