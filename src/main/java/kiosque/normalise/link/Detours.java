package kiosque.normalise.link;

import java.util.Optional;
import java.util.regex.Pattern;

/// Knows addresses that count who clicks and lead on to the page: FeedBurner's, under its names and its customers', and its rivals'.
public final class Detours {

    private static final Pattern DETOUR =
            Pattern.compile(
                    "/~r/|^https?://(?:feedproxy\\.google|feeds\\.feedburner|(?:[^/]+\\.)?feedsportal|(?:[^/]+\\.)?pheedo)\\.com/");

    /// The page, where the publisher names it beside a detour.
    public static String past(String link, Optional<String> page) {
        return page.filter(_ -> DETOUR.matcher(link).find()).orElse(link);
    }
}
