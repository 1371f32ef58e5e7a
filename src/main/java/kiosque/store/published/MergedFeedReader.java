package kiosque.store.published;

import kiosque.feed.NodeFigures;
import kiosque.feed.PastPoll;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Source;
import kiosque.feed.SourceStatus;
import kiosque.feed.Stories;
import kiosque.store.row.TagAuthority;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What publishing asks of the store. Every answer is a function of the stored rows alone, so that each node gives the same.
public interface MergedFeedReader {

    /// How far a merged feed has come. `version` goes up with every change that a reader could see; `changedAt` is of the last one, strictly increasing by whole seconds.
    record Version(String slug, long version, Instant changedAt, long lastOrdinal) {}

    /// What a derived feed asks for; an empty part asks for nothing.
    ///
    /// @param words for the full-text index
    /// @param since entries placed after that
    /// @param stories whether the entries of a merged story come as one, or each for itself in the order in which they came
    record Query(
            String slug,
            Optional<String> words,
            Optional<String> source,
            Optional<String> tag,
            Optional<String> language,
            Optional<Instant> since,
            int limit,
            Stories stories) {

        /// With stories as the merged feed has them.
        public Query(
                String slug,
                Optional<String> words,
                Optional<String> source,
                Optional<String> tag,
                Optional<String> language,
                Optional<Instant> since,
                int limit) {
            this(slug, words, source, tag, language, since, limit, Stories.MERGE);
        }

        /// The same, with each telling of a story for itself.
        public Query apart() {
            return new Query(slug, words, source, tag, language, since, limit, Stories.OFF);
        }
    }

    /// All merged feeds; one cheap query, asked every second.
    List<Version> versions();

    /// The newest by placement, at most `perSource` of one source, newest first.
    List<PublishedEntry> newest(String slug, int limit, int perSource);

    /// Those with ordinals in that range, ends included, in ascending order of ordinal.
    List<PublishedEntry> range(String slug, long firstOrdinal, long lastOrdinal);

    /// For derived feeds and search, newest first.
    List<PublishedEntry> find(Query query);

    /// Who names what has no id of its own: the documents, and entries whose publishers' ids cannot stand in one.
    TagAuthority authority();

    /// All configured sources, in the order of their names.
    List<SourceStatus> sources();

    /// What is known of one of them beyond that.
    default SourceFile file(Source source) {
        return SourceFile.EMPTY;
    }

    /// The last polls of each of these, the latest last.
    ///
    /// @param sources their numbers
    default Map<Long, List<PastPoll>> lastPolls(Collection<Long> sources, int limit) {
        return Map.of();
    }

    /// What the nodes have said of themselves since then, the earliest first.
    default List<NodeFigures> figures(Instant since) {
        return List.of();
    }

    /// How much of what each source brought since then others told too, by the sources' numbers.
    default Map<Long, SourceFile.Share> shares(Instant since) {
        return Map.of();
    }
}
