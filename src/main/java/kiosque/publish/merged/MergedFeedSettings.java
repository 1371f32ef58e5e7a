package kiosque.publish.merged;

import kiosque.feed.Sha256;
import kiosque.feed.Stories;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How one merged feed is published.
///
/// @param slug its name in addresses: lower-case letters, digits and hyphens
/// @param tokens any one of which opens it; empty for a public feed
/// @param from tags and names of the sources that it takes entries from, for its list of sources; empty for all
/// @param formerly other slugs that its addresses had before
public record MergedFeedSettings(
        String slug,
        String title,
        Optional<String> description,
        String language,
        Coverage coverage,
        List<String> tokens,
        List<String> from,
        List<Formerly> formerly) {

    public MergedFeedSettings {
        tokens = List.copyOf(tokens);
        from = List.copyOf(from);
        formerly = List.copyOf(formerly);
    }

    /// An earlier slug.
    ///
    /// @param until how long its addresses lead to those of today; empty for as long as the configuration names it
    public record Formerly(String slug, Optional<Instant> until) {

        /// Whether its addresses still lead here.
        public boolean leadsHereAt(Instant now) {
            return until.map(now::isBefore).orElse(true);
        }
    }

    /// What its document has.
    ///
    /// @param entries how many; older ones are in archives
    /// @param perSource how many of those may be of one source
    public record Coverage(int entries, int perSource, Stories stories, Form content) {}

    /// Whether it is for everybody.
    public boolean isPublic() {
        return tokens.isEmpty();
    }

    /// Whether somebody with that token, or with none, may read it. Digests are compared, all of them and each to the end, so that time tells nothing of a token, nor of its length.
    public boolean isOpenedBy(Optional<String> token) {
        if (isPublic() || token.isEmpty()) {
            return isPublic();
        }
        byte[] digest = Sha256.of(token.get()).bytes();
        boolean found = false;
        for (String one : tokens) {
            found |= MessageDigest.isEqual(Sha256.of(one).bytes(), digest);
        }
        return found;
    }

    /// What becomes of each merged feed's stories, by slug.
    public static Function<String, Stories> storiesOf(List<MergedFeedSettings> feeds) {
        Map<String, Stories> stories =
                feeds.stream()
                        .collect(
                                Collectors.toMap(
                                        MergedFeedSettings::slug,
                                        feed -> feed.coverage().stories()));
        return slug -> stories.getOrDefault(slug, Stories.MERGE);
    }

    /// Without the tokens: what is printed gets into logs.
    @Override
    public String toString() {
        String door =
                switch (tokens.size()) {
                    case 0 -> "public";
                    case 1 -> "behind a token";
                    default -> "behind " + tokens.size() + " tokens";
                };
        return "%s (%s, %s, %d entries, %d of a source, stories %s, content %s, from %s)"
                .formatted(
                        slug,
                        door,
                        language,
                        coverage.entries(),
                        coverage.perSource(),
                        coverage.stories(),
                        coverage.content(),
                        from);
    }

    /// How much of an entry's text is published.
    public enum Form {
        FULL,
        EXCERPT,
        TITLE
    }
}
