package kiosque.normalise.markup;

import kiosque.normalise.link.Tracking;
import kiosque.normalise.words.Characters;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns an embedded player into a link that opens it, under its own title. Frames are not shown in feed readers, or show what nobody checked.
final class Embeds {

    private static final Map<String, String> PLAYERS =
            Map.ofEntries(
                    Map.entry("youtube.com", "YouTube"),
                    Map.entry("youtube-nocookie.com", "YouTube"),
                    Map.entry("youtu.be", "YouTube"),
                    Map.entry("vimeo.com", "Vimeo"),
                    Map.entry("dailymotion.com", "Dailymotion"),
                    Map.entry("twitch.tv", "Twitch"),
                    Map.entry("soundcloud.com", "SoundCloud"),
                    Map.entry("spotify.com", "Spotify"),
                    Map.entry("deezer.com", "Deezer"),
                    Map.entry("bandcamp.com", "Bandcamp"),
                    Map.entry("apple.com", "Apple"),
                    Map.entry("ausha.co", "Ausha"),
                    Map.entry("acast.com", "Acast"),
                    Map.entry("audiomeans.fr", "Audiomeans"),
                    Map.entry("radiofrance.fr", "Radio France"),
                    Map.entry("franceinter.fr", "France Inter"),
                    Map.entry("france.tv", "France TV"),
                    Map.entry("francetvinfo.fr", "Franceinfo"),
                    Map.entry("arte.tv", "ARTE"),
                    Map.entry("ina.fr", "INA"),
                    Map.entry("rfi.fr", "RFI"),
                    Map.entry("france24.com", "France 24"),
                    Map.entry("ultimedia.com", "Digiteka"),
                    Map.entry("digiteka.net", "Digiteka"),
                    Map.entry("twitter.com", "X"),
                    Map.entry("x.com", "X"),
                    Map.entry("facebook.com", "Facebook"),
                    Map.entry("instagram.com", "Instagram"),
                    Map.entry("tiktok.com", "TikTok"),
                    Map.entry("google.com", "Google"),
                    Map.entry("datawrapper.de", "Datawrapper"),
                    Map.entry("dwcdn.net", "Datawrapper"),
                    Map.entry("infogram.com", "Infogram"),
                    Map.entry("flourish.studio", "Flourish"));

    private static final Pattern YOUTUBE =
            Pattern.compile(
                    "https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v)/([\\w-]{11}).*");
    private static final Pattern VIMEO =
            Pattern.compile("https?://player\\.vimeo\\.com/video/(\\d+).*");
    private static final Pattern DAILYMOTION =
            Pattern.compile(
                    "https?://(?:www|geo)\\.dailymotion\\.com/(?:embed/video/|player\\.html\\?video=)(\\w+).*");

    static void link(Element embed, Function<String, Optional<String>> resolve) {
        boolean holdsAnother = embed.selectFirst("> embed, > object, > iframe") != null;
        Optional<String> url =
                holdsAnother
                        ? Optional.empty()
                        : resolve.apply(reference(embed)).filter(it -> isWorthALink(embed, it));
        if (url.isPresent()) {
            String page = page(url.get());
            embed.replaceWith(new Element("a").attr("href", page).appendText(title(embed, page)));
        } else if (embed.normalName().equals("iframe")) {
            String fallback = embed.wholeText() + embed.data();
            embed.replaceWith(new TextNode(fallback.indexOf('<') < 0 ? fallback : ""));
        } else {
            embed.unwrap();
        }
    }

    private static String reference(Element embed) {
        if (!embed.normalName().equals("object")) {
            String source = embed.attr("src");
            return source.isBlank() || source.equals("about:blank")
                    ? embed.attr("data-src")
                    : source;
        }
        Element movie = embed.selectFirst("> param[name=movie], > param[name=src]");
        return embed.hasAttr("data") || movie == null ? embed.attr("data") : movie.attr("value");
    }

    /// Titled, of a known player, or at least a certain page; not an advertisement's or a counter's frame.
    private static boolean isWorthALink(Element embed, String url) {
        if (Tracking.isPixel(url) || Hiding.isHidden(embed)) {
            return false;
        }
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return !embed.attr("title").isBlank() || player(url).isPresent() || path < url.length() - 1;
    }

    private static String title(Element embed, String url) {
        String title = Characters.foldSpace(Characters.legal(embed.attr("title")));
        if (!title.isEmpty()) {
            return Characters.cap(title, 300);
        }
        return player(url).orElse(host(url));
    }

    private static Optional<String> player(String url) {
        String host = host(url);
        int dot = host.lastIndexOf('.');
        int before = dot < 0 ? -1 : host.lastIndexOf('.', dot - 1);
        return Optional.ofNullable(PLAYERS.get(host.substring(before + 1)));
    }

    private static String host(String url) {
        String rest = url.substring(url.indexOf("://") + 3);
        String host = rest.substring(0, (rest + "/").indexOf('/')).replaceFirst(":\\d+$", "");
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /// The page that a person would open rather than the bare player.
    private static String page(String url) {
        Matcher youtube = YOUTUBE.matcher(url);
        if (youtube.matches()) {
            return "https://www.youtube.com/watch?v=" + youtube.group(1);
        }
        Matcher vimeo = VIMEO.matcher(url);
        if (vimeo.matches()) {
            return "https://vimeo.com/" + vimeo.group(1);
        }
        Matcher dailymotion = DAILYMOTION.matcher(url);
        return dailymotion.matches()
                ? "https://www.dailymotion.com/video/" + dailymotion.group(1)
                : url;
    }
}
