package kiosque.parse.words;

import kiosque.parse.date.DocumentDates;
import kiosque.parse.words.Elements.Named;
import kiosque.parse.xml.KnownNamespace;

import org.jdom2.Element;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the dates of a feed or an entry, which ROME never saw.
final class DateReader {

    private static final Set<String> NAMES =
            Set.of(
                    "pubDate",
                    "lastBuildDate",
                    "published",
                    "updated",
                    "modified",
                    "issued",
                    "created",
                    "date",
                    "available");
    private static final int DEPTH = 4;

    private final DocumentDates dates;

    /// @param zone of dates that name none
    /// @param spoken the language that the server says the document is in
    DateReader(Element root, Optional<ZoneId> zone, Optional<String> spoken) {
        this.dates =
                new DocumentDates(zone, () -> language(root).or(() -> spoken), () -> all(root, 0));
    }

    /// The first of these, in this order, that is a date.
    Optional<Instant> first(Element parent, List<Named> names) {
        for (Named named : names) {
            for (Element element : Elements.all(parent, named)) {
                Optional<Instant> date =
                        written(element).flatMap(it -> dates.parse(it).stream()).findFirst();
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /// Its text; what HTML's `time` says for programs, in it or of it, goes before words for people.
    private static Stream<String> written(Element element) {
        Stream<Element> inner =
                Elements.children(element).stream().filter(child -> child.getName().equals("time"));
        return Stream.concat(Stream.of(element), inner)
                .flatMap(at ->
                        Stream.concat(
                                Elements.attribute(at, "datetime").stream(),
                                Stream.of(Elements.ownText(at))));
    }

    private static Stream<String> all(Element parent, int depth) {
        Stream<String> own = NAMES.contains(parent.getName()) ? written(parent) : Stream.empty();
        return depth == DEPTH
                ? own
                : Stream.concat(
                        own, Elements.children(parent).stream().flatMap(it -> all(it, depth + 1)));
    }

    private static Optional<String> language(Element root) {
        Element channel =
                Elements.children(root).stream()
                        .filter(child -> child.getName().equals("channel"))
                        .findFirst()
                        .orElse(root);
        return Elements.text(channel, channel.getNamespaceURI(), "language")
                .or(() -> Elements.text(channel, KnownNamespace.DC, "language"))
                .or(() -> Scope.declaredLanguage(channel));
    }
}
