package kiosque.web.feed;

import kiosque.publish.merged.Format;

import java.util.Arrays;
import java.util.Optional;

/// What an address below `/feeds/` names.
public sealed interface FeedPath {

    String slug();

    /// `/feeds/france.atom`
    record Current(String slug, Format format) implements FeedPath {}

    /// `/feeds/france/archive/300.atom`: a part of the whole (RFC 5005), named after the ordinal of its last entry.
    record Archive(String slug, int last, Format format) implements FeedPath {}

    /// `/feeds/france.opml`
    record Opml(String slug) implements FeedPath {}

    /// `/feeds/france`
    record River(String slug) implements FeedPath {}

    /// `/feeds/france/pages/3`: the river's older parts, 1 the oldest.
    record Page(String slug, int number) implements FeedPath {}

    /// `/feeds/france/entries/4711`
    record Story(String slug, long ordinal) implements FeedPath {}

    /// `/feeds/france/live`: what has come since, for a page that is open.
    record Live(String slug) implements FeedPath {}

    String ROOT = "/feeds/";

    static Optional<FeedPath> parse(String path) {
        if (!path.startsWith(ROOT)) {
            return Optional.empty();
        }
        String rest = path.substring(ROOT.length());
        int slash = rest.indexOf('/');
        return slash < 0
                ? ofFeed(rest)
                : ofPart(rest.substring(0, slash), rest.substring(slash + 1));
    }

    /// The public path of this address.
    default String path() {
        return switch (this) {
            case Current(String slug, Format format) -> ROOT + slug + "." + format.extension();
            case Archive(String slug, int last, Format format) ->
                    ROOT + slug + "/archive/" + last + "." + format.extension();
            case Opml(String slug) -> ROOT + slug + ".opml";
            case River(String slug) -> ROOT + slug;
            case Live(String slug) -> ROOT + slug + "/live";
            case Page(String slug, int number) -> ROOT + slug + "/pages/" + number;
            case Story(String slug, long ordinal) -> ROOT + slug + "/entries/" + ordinal;
        };
    }

    /// The same of another merged feed.
    default FeedPath at(String slug) {
        return switch (this) {
            case Current(String _, Format format) -> new Current(slug, format);
            case Archive(String _, int last, Format format) -> new Archive(slug, last, format);
            case Opml _ -> new Opml(slug);
            case River _ -> new River(slug);
            case Live _ -> new Live(slug);
            case Page(String _, int number) -> new Page(slug, number);
            case Story(String _, long ordinal) -> new Story(slug, ordinal);
        };
    }

    private static Optional<FeedPath> ofFeed(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return name.isEmpty() ? Optional.empty() : Optional.of(new River(name));
        }
        String slug = name.substring(0, dot);
        String extension = name.substring(dot + 1);
        return extension.equals("opml")
                ? Optional.of(new Opml(slug))
                : format(extension).map(format -> new Current(slug, format));
    }

    private static Optional<FeedPath> ofPart(String slug, String part) {
        if (part.equals("live")) {
            return Optional.of(new Live(slug));
        }
        String[] steps = part.split("/", 3);
        if (steps.length != 2) {
            return Optional.empty();
        }
        return switch (steps[0]) {
            case "archive" -> ofArchive(slug, steps[1]);
            case "pages" -> number(steps[1]).map(number -> new Page(slug, number));
            case "entries" -> number(steps[1]).map(ordinal -> new Story(slug, ordinal));
            default -> Optional.empty();
        };
    }

    private static Optional<FeedPath> ofArchive(String slug, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : format(name.substring(dot + 1))
                        .flatMap(format ->
                                number(name.substring(0, dot))
                                        .map(last -> new Archive(slug, last, format)));
    }

    private static Optional<Format> format(String extension) {
        return Arrays.stream(Format.values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    /// A number in the one form that we write it in, so that each thing has one address.
    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,8}")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }
}
