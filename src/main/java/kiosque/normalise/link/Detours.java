package kiosque.normalise.link;

import kiosque.text.PercentEncoding;
import kiosque.text.WebUrl;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows addresses that count who clicks and lead on to the page: FeedBurner's, under its names and its customers', its rivals', search engines'.
public final class Detours {

    private static final Pattern DETOUR =
            Pattern.compile(
                    "/~r/|^https?://(?:feedproxy\\.google|feeds\\.feedburner|(?:[^/]+\\.)?feedsportal|(?:[^/]+\\.)?pheedo)\\.com/");

    /// Search engines' and networks', which have the whole address of the page in themselves.
    private static final Pattern WITHIN =
            Pattern.compile(
                    "https?://(?:(?:www\\.)?(?:google\\.[a-z.]{2,6}/url|bing\\.com/news/apiclick\\.aspx|youtube\\.com/redirect"
                        + "|steamcommunity\\.com/linkfilter/?)|lm?\\.facebook\\.com/l\\.php|out\\.reddit\\.com/[^?]*|t\\.umblr\\.com/redirect)"
                        + "\\?(?:[^#]*&)?(?:url|u|q|z)=(https?(?::|%3a)[^&#]+).*",
                    Pattern.CASE_INSENSITIVE);

    /// The page, where the publisher names it beside a detour, or the detour names it.
    public static String past(String link, Optional<String> page) {
        Matcher within = WITHIN.matcher(link);
        return within.matches()
                ? WebUrl.resolve("", PercentEncoding.ofForm(within.group(1))).orElse(link)
                : page.filter(_ -> DETOUR.matcher(link).find()).orElse(link);
    }
}
