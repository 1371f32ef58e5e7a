package kiosque.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Feeds of a list as lines of the configuration's `sources`: such lines only as the configuration takes.
///
/// @param lines one a feed
/// @param tags that the lines have
/// @param known how many are in the configuration already, or more than once in the list
/// @param refused what is no feed for us, and why, a sentence each
public record SourceLines(List<String> lines, Set<String> tags, int known, List<String> refused) {

    private static final int LONGEST_NAME = 180;

    public SourceLines {
        lines = List.copyOf(lines);
        tags = Set.copyOf(tags);
        refused = List.copyOf(refused);
    }

    /// @param names that are taken: such a name gets a number
    /// @param urls of sources that there are already
    public static SourceLines of(
            List<Opml.Feed> feeds, Collection<String> names, Collection<String> urls) {
        Set<String> takenNames = new HashSet<>(names);
        Set<String> takenUrls = new HashSet<>(urls);
        List<String> lines = new ArrayList<>();
        Set<String> tags = new HashSet<>();
        List<String> refused = new ArrayList<>();
        int known = 0;
        for (Opml.Feed feed : feeds) {
            try {
                URI url = UrlText.parse(address(feed.url()));
                if (takenUrls.add(UrlText.withoutUser(url).toString())) {
                    lines.add(line(feed, url, free(name(feed, url), takenNames)));
                    tags.addAll(tags(feed));
                } else {
                    known++;
                }
            } catch (IllegalArgumentException unfit) {
                refused.add(feed.name() + ": " + unfit.getMessage());
            }
        }
        return new SourceLines(lines, tags, known, refused);
    }

    /// Readers write `feed:` and podcast programs `itpc:` before what is fetched as ever.
    private static String address(String url) {
        String text = url.strip();
        if (text.matches("(?i)feed:https?://.*")) {
            return text.substring("feed:".length());
        }
        return text.replaceFirst("(?i)^(feed|itpc|pcast|podcast)://", "https://");
    }

    private static String name(Opml.Feed feed, URI url) {
        String name =
                feed.name().equals(feed.url())
                        ? Optional.ofNullable(url.getHost()).orElse(feed.url())
                        : feed.name();
        String fit = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return fit.codePointCount(0, fit.length()) <= LONGEST_NAME
                ? fit
                : fit.substring(0, fit.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private static List<String> tags(Opml.Feed feed) {
        return feed.tags().stream().map(tag -> tag.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    /// What an address says of user and password stands for itself, where nothing shows it.
    private static String line(Opml.Feed feed, URI url, String name) {
        StringBuilder line = new StringBuilder("  - { name: ").append(quoted(name));
        line.append(", url: ").append(quoted(UrlText.withoutUser(url).toString()));
        Optional.ofNullable(url.getUserInfo())
                .map(info -> info.split(":", 2))
                .ifPresent(login ->
                        line.append(", user: ")
                                .append(quoted(login[0]))
                                .append(", password: ")
                                .append(quoted(login.length > 1 ? login[1] : "")));
        List<String> tags = tags(feed);
        if (!tags.isEmpty()) {
            line.append(
                    tags.stream()
                            .map(SourceLines::quoted)
                            .collect(Collectors.joining(", ", ", tags: [", "]")));
        }
        return line.append(" }").toString();
    }

    /// As a YAML double-quoted scalar that stands for itself.
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.replace("${", "$${")
                .codePoints()
                .forEach(character -> {
                    if (character == '"' || character == '\\') {
                        out.append('\\').appendCodePoint(character);
                    } else if (Character.isISOControl(character)
                            || Character.getType(character) == Character.SURROGATE
                            || character == 0xFEFF) {
                        out.append("\\u%04X".formatted(character));
                    } else {
                        out.appendCodePoint(character);
                    }
                });
        return out.append('"').toString();
    }
}
