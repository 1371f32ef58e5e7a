package kiosque.publish.document;

import kiosque.feed.Link;
import kiosque.publish.merged.Address;
import kiosque.publish.merged.Format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The links of a document: to its page, itself, its hub, its sources and its archives. Not to its other formats, which pages name: readers take the first link, or the last `alternate`,
/// for the page.
public final class HeadLinks {

    /// In a fixed order, the page first. In RSS that is the channel's own `link`.
    public static List<Link> of(Head head, Format format) {
        Head.Trail trail = head.trail();
        List<Link> links = new ArrayList<>();
        if (format == Format.ATOM) {
            links.add(link("alternate", head.site().page(), "text/html"));
        }
        links.add(feed("self", trail.self(), format));
        head.site().hub().ifPresent(hub -> links.add(Link.of("hub", hub)));
        links.add(link("related", head.site().opml(), "text/x-opml"));
        trail.current().ifPresent(address -> links.add(feed("current", address, format)));
        trail.previous().ifPresent(address -> links.add(feed("prev-archive", address, format)));
        trail.next().ifPresent(address -> links.add(feed("next-archive", address, format)));
        return List.copyOf(links);
    }

    private static Link feed(String rel, Address address, Format format) {
        return link(rel, address.in(format), format.mediaType().split(";", 2)[0]);
    }

    private static Link link(String rel, String url, String type) {
        return new Link(url, rel, Optional.of(type), Optional.empty(), Optional.empty());
    }
}
