package kiosque.publish;

import kiosque.feed.Enclosure;
import kiosque.feed.Image;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What attachments and pictures are, and how they are written.
final class Media {

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("aac", "audio/aac"),
                    Map.entry("epub", "application/epub+zip"),
                    Map.entry("flac", "audio/flac"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("m4a", "audio/mp4"),
                    Map.entry("m4v", "video/mp4"),
                    Map.entry("mov", "video/quicktime"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("oga", "audio/ogg"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("ogv", "video/ogg"),
                    Map.entry("opus", "audio/ogg"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("png", "image/png"),
                    Map.entry("wav", "audio/wav"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("webp", "image/webp"));

    private Media() {}

    /// As the publisher says, else what its name's ending suggests: RSS and JSON Feed cannot do without.
    static String type(Enclosure enclosure) {
        return enclosure.type().orElseGet(() -> guess(enclosure.url()));
    }

    static void thumbnails(Xml xml, List<Image> images) {
        for (Image image : images) {
            xml.empty("media:thumbnail")
                    .attribute("url", image.url())
                    .attribute("width", image.width().map(String::valueOf))
                    .attribute("height", image.height().map(String::valueOf));
        }
    }

    /// Whether there is something to hear or to see in time.
    static boolean plays(Enclosure enclosure) {
        String type = type(enclosure);
        return type.startsWith("audio/") || type.startsWith("video/");
    }

    /// The ending of the address's last step, in lower case.
    static String ending(String url) {
        String path = url.split("[?#]", 2)[0];
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String guess(String url) {
        return TYPES.getOrDefault(ending(url), "application/octet-stream");
    }
}
