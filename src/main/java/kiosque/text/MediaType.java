package kiosque.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What media are, told by their type or by their name.
public final class MediaType {

    /// What says nothing of a thing but that it has bytes.
    public static final String ANY = "application/octet-stream";

    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");

    private static final Pattern IN_QUERY =
            Pattern.compile("[?&][^=&#]*=[^&#]*\\.(\\w{3,7})(?=[&#]|$)");

    private static final Map<String, String> BY_ENDING =
            Map.ofEntries(
                    Map.entry("aac", "audio/aac"),
                    Map.entry("avif", "image/avif"),
                    Map.entry("epub", "application/epub+zip"),
                    Map.entry("flac", "audio/flac"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("heic", "image/heic"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("json", "application/json"),
                    Map.entry("m3u8", "application/vnd.apple.mpegurl"),
                    Map.entry("m4a", "audio/mp4"),
                    Map.entry("m4b", "audio/mp4"),
                    Map.entry("m4v", "video/mp4"),
                    Map.entry("mkv", "video/x-matroska"),
                    Map.entry("mov", "video/quicktime"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("mpg", "video/mpeg"),
                    Map.entry("oga", "audio/ogg"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("ogv", "video/ogg"),
                    Map.entry("opus", "audio/ogg"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("png", "image/png"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("torrent", "application/x-bittorrent"),
                    Map.entry("txt", "text/plain"),
                    Map.entry("vtt", "text/vtt"),
                    Map.entry("wav", "audio/wav"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("zip", "application/zip"));

    /// Types that no registry has, and what they are called there.
    private static final Map<String, String> MEANT =
            Map.of(
                    "image/jpg", "image/jpeg",
                    "image/pjpeg", "image/jpeg",
                    "image/x-png", "image/png",
                    "audio/mp3", "audio/mpeg",
                    "audio/x-mp3", "audio/mpeg",
                    "audio/x-mpeg", "audio/mpeg",
                    "audio/mpeg3", "audio/mpeg",
                    "audio/x-m4a", "audio/mp4",
                    "audio/m4a", "audio/mp4",
                    "video/x-m4v", "video/mp4");

    private static final Set<String> NOTHING =
            Set.of(ANY, "binary/octet-stream", "unknown/unknown");

    /// The type as it should be written; by the name where the publisher says none, or nothing by it.
    ///
    /// @param said as the publisher wrote it, parameters and all
    public static Optional<String> of(Optional<String> said, String url) {
        Optional<String> type =
                said.map(it -> it.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .filter(it -> TYPE.matcher(it).matches())
                        .map(it -> MEANT.getOrDefault(it, it));
        return type.filter(it -> !NOTHING.contains(it)).or(() -> byName(url)).or(() -> type);
    }

    /// What the ending of its name suggests, which a script that hands it out has in its query.
    public static Optional<String> byName(String url) {
        return Optional.ofNullable(BY_ENDING.get(ending(url)))
                .or(() -> url.indexOf('=') < 0 ? Optional.empty() : inQuery(url));
    }

    private static Optional<String> inQuery(String url) {
        return IN_QUERY.matcher(url)
                .results()
                .map(name -> name.group(1).toLowerCase(Locale.ROOT))
                .filter(BY_ENDING::containsKey)
                .findFirst()
                .map(BY_ENDING::get);
    }

    /// The ending of the address's last step, in lower case.
    public static String ending(String url) {
        String path = url.substring(0, Reference.firstOf(url, 0, "?#"));
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
