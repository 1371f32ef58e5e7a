package kiosque.config;

import kiosque.config.ListedSources.Listed;
import kiosque.opml.Opml;
import kiosque.text.Authority;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Feeds of a list as lines of the configuration's `sources`: such lines only as the configuration takes.
///
/// @param lines one a feed
/// @param tags that the lines have
/// @param refused what is no feed for us, and why, a sentence each
public record SourceLines(List<String> lines, Set<String> tags, List<String> refused) {

    public SourceLines {
        lines = List.copyOf(lines);
        tags = Set.copyOf(tags);
        refused = List.copyOf(refused);
    }

    /// @param names that are taken: such a name gets a number
    /// @param urls of sources that there are already
    public static SourceLines of(
            List<Opml.Feed> feeds, Collection<String> names, Collection<String> urls) {
        ListedSources listed = ListedSources.of(feeds, names, urls);
        List<String> lines = new ArrayList<>();
        Set<String> tags = new HashSet<>();
        List<String> refused = new ArrayList<>(listed.refused());
        for (Listed source : listed.sources()) {
            if (namesAFile(source.url())) {
                refused.add(
                        source.name() + ": the password in its address would name a file of ours");
            } else {
                lines.add(line(source));
                tags.addAll(source.tags());
            }
        }
        return new SourceLines(lines, tags, refused);
    }

    /// In the configuration `file:` stands for what is in that file, and would send it to whoever wrote the list.
    private static boolean namesAFile(URI url) {
        return login(url).filter(it -> it.length > 1 && it[1].startsWith("file:")).isPresent();
    }

    private static Optional<String[]> login(URI url) {
        return Authority.of(url).flatMap(Authority::userInfo).map(info -> info.split(":", 2));
    }

    /// What an address says of user and password stands for itself, where nothing shows it.
    private static String line(Listed source) {
        StringBuilder line = new StringBuilder("  - { name: ").append(quoted(source.name()));
        line.append(", url: ").append(quoted(UrlText.withoutUser(source.url()).toString()));
        login(source.url())
                .ifPresent(login ->
                        line.append(", user: ")
                                .append(quoted(login[0]))
                                .append(", password: ")
                                .append(quoted(login.length > 1 ? login[1] : "")));
        if (!source.tags().isEmpty()) {
            line.append(
                    source.tags().stream()
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
