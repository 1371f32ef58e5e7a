package kiosque.publish.document;

import kiosque.feed.Enclosure;
import kiosque.feed.Image;
import kiosque.text.MediaType;

import java.util.List;
import java.util.Optional;

/// What attachments and pictures are, and how they are written.
final class MediaKinds {

    /// As the publisher says, else what its name's ending suggests: RSS and JSON Feed cannot do without.
    static String type(Enclosure enclosure) {
        return MediaType.of(enclosure.type(), enclosure.url()).orElse(MediaType.ANY);
    }

    /// The best picture for who shows one, all of them for who shows all.
    static void pictures(Xml xml, List<Image> images) {
        images.stream()
                .findFirst()
                .ifPresent(image ->
                        sized(xml.empty("media:thumbnail").attribute("url", image.url()), image));
        for (Image image : images) {
            xml.open("media:content")
                    .attribute("url", image.url())
                    .attribute("medium", "image")
                    .attribute("type", type(image))
                    .attribute("fileSize", image.length().map(String::valueOf));
            sized(xml, image);
            image.description()
                    .ifPresent(words ->
                            xml.open("media:description")
                                    .attribute("type", "plain")
                                    .text(words)
                                    .close());
            image.credit().ifPresent(name -> xml.open("media:credit").text(name).close());
            xml.close();
        }
    }

    private static void sized(Xml xml, Image image) {
        xml.attribute("width", image.width().map(String::valueOf))
                .attribute("height", image.height().map(String::valueOf));
    }

    /// The type of a picture, if it is known and a picture's.
    static Optional<String> type(Image image) {
        return MediaType.of(image.type(), image.url()).filter(type -> type.startsWith("image/"));
    }

    static void content(Xml xml, Enclosure enclosure) {
        xml.empty("media:content")
                .attribute("url", enclosure.url())
                .attribute("fileSize", enclosure.length().map(String::valueOf))
                .attribute("type", type(enclosure))
                .attribute(
                        "duration",
                        enclosure.duration().map(time -> String.valueOf(time.toSeconds())));
    }

    /// Whether there is something to hear or to see in time.
    static boolean plays(Enclosure enclosure) {
        String type = type(enclosure);
        return type.startsWith("audio/") || type.startsWith("video/");
    }
}
