package kiosque.publish.document;

import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.text.MediaType;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes what podcast directories ask for, where the sources had it.
///
/// One `itunes` element makes a feed a podcast, of which directories and validators want more: so it is carried on only for an entry that has something to play, in a
/// format that they know, and the document then says the rest. Above all they want an e-mail address: without one there is no podcast, only enclosures.
record Podcasts(Optional<String> contact) {

    private static final Set<String> PLAYABLE =
            Set.of("epub", "m4a", "m4v", "mov", "mp3", "mp4", "pdf");

    /// Of the document: only if an entry is an episode.
    void describe(Xml xml, Head head, List<Item> items) {
        List<Item> episodes = items.stream().filter(Podcasts::speaks).toList();
        if (episodes.isEmpty() || contact.isEmpty()) {
            return;
        }
        xml.empty("itunes:category").attribute("text", "News");
        xml.element(
                "itunes:explicit",
                String.valueOf(episodes.stream().anyMatch(Podcasts::isExplicit)));
        xml.open("itunes:owner")
                .plainElement("itunes:name", head.site().publisher())
                .element("itunes:email", contact)
                .close();
    }

    /// Of an entry: its `itunes` elements, and the duration where only the enclosure told it.
    void item(Xml xml, Item item) {
        if (!isEpisode(item) || contact.isEmpty()) {
            return;
        }
        List<Extension> own =
                item.metadata().extensions().stream().filter(Podcasts::isItunes).toList();
        xml.extensions(own);
        if (own.stream().noneMatch(extension -> extension.name().equals("duration"))) {
            xml.element("itunes:duration", duration(item));
        }
    }

    /// All other extensions.
    static List<Extension> others(Item item) {
        return item.metadata().extensions().stream()
                .filter(extension -> !isItunes(extension))
                .toList();
    }

    private static boolean speaks(Item item) {
        return isEpisode(item)
                && (duration(item).isPresent()
                        || item.metadata().extensions().stream().anyMatch(Podcasts::isItunes));
    }

    private static boolean isEpisode(Item item) {
        return !item.metadata().media().enclosures().isEmpty()
                && PLAYABLE.contains(
                        MediaType.ending(item.metadata().media().enclosures().getFirst().url()))
                && item.metadata().media().enclosures().getFirst().url().indexOf('?') < 0;
    }

    private static Optional<String> duration(Item item) {
        return item.metadata().media().enclosures().stream()
                .findFirst()
                .flatMap(Enclosure::duration)
                .filter(time -> time.isPositive())
                .map(time -> String.valueOf(time.toSeconds()));
    }

    private static boolean isItunes(Extension extension) {
        return extension.namespace().equals(Namespace.ITUNES.uri());
    }

    private static boolean isExplicit(Item item) {
        return item.metadata().extensions().stream()
                .filter(Podcasts::isItunes)
                .anyMatch(extension ->
                        extension.name().equals("explicit") && extension.value().equals("true"));
    }
}
