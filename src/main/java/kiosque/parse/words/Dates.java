package kiosque.parse.words;

import kiosque.parse.date.FeedDate;

import org.jdom2.Element;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads the dates of a feed or an entry, which ROME never saw.
final class Dates {

    /// The name of an element that may hold a date, and its namespace.
    record Named(String namespace, String name) {}

    private Dates() {}

    /// The first of these, in this order, that is a date.
    static Optional<Instant> first(Element parent, List<Named> names) {
        return names.stream()
                .flatMap(named -> Elements.all(parent, named.namespace(), named.name()))
                .flatMap(element -> FeedDate.parse(Elements.ownText(element)).stream())
                .findFirst();
    }
}
