package kiosque.store.published;

import kiosque.feed.NodeFigures;
import kiosque.feed.PastPoll;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Source;
import kiosque.feed.SourceStatus;
import kiosque.feed.Stories;
import kiosque.store.Database;
import kiosque.store.NodeLog;
import kiosque.store.row.Placing;
import kiosque.store.row.TagAuthority;
import kiosque.store.source.PastPolls;
import kiosque.store.source.Sources;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Merged feeds as they are in the database. Each answer sees one state of it.
public final class StoredMergedFeeds implements MergedFeedReader {

    /// A merged feed's row.
    ///
    /// @param groups whether what is reported of an event has one place
    /// @param apart whether each telling of a story is to have a place of its own
    record Feed(long number, boolean groups, boolean apart) {

        /// What is apart is not merged by asking.
        private Feed as(Stories asked) {
            return new Feed(number, groups, apart || asked.areApart());
        }
    }

    private final Database database;
    private final Sources sources;

    public StoredMergedFeeds(Database database) {
        this.database = database;
        this.sources = new Sources(database);
    }

    @Override
    public List<Version> versions() {
        return database.transactions()
                .list(
                        "SELECT slug, version, changed_at, last_ordinal FROM merged_feed"
                                + " WHERE configured = TRUE ORDER BY slug",
                        Sql.NOTHING,
                        row ->
                                new Version(
                                        row.text("slug"),
                                        row.number("version"),
                                        row.instant("changed_at"),
                                        row.number("last_ordinal")));
    }

    @Override
    public TagAuthority authority() {
        return database.transactions().query(TagAuthority::established);
    }

    @Override
    public List<PublishedEntry> newest(String slug, int limit, int perSource) {
        return database.transactions()
                .read(connection -> {
                    Optional<Feed> feed = feed(connection, slug);
                    return feed.isEmpty()
                            ? List.of()
                            : new NewestPlaces(connection, feed.get()).select(limit, perSource);
                });
    }

    @Override
    public List<PublishedEntry> range(String slug, long firstOrdinal, long lastOrdinal) {
        return database.transactions()
                .read(connection -> {
                    Optional<Feed> feed = feed(connection, slug);
                    if (feed.isEmpty()) {
                        return List.of();
                    }
                    List<Place> places =
                            Sql.list(
                                    connection,
                                    "SELECT "
                                            + Place.COLUMNS
                                            + " FROM merged_feed_entry p WHERE p.feed = ? AND"
                                            + " p.ordinal BETWEEN ? AND ? ORDER BY p.ordinal",
                                    values ->
                                            values.number(feed.get().number())
                                                    .number(firstOrdinal)
                                                    .number(lastOrdinal),
                                    Place::of);
                    return new Assembly(connection, feed.get(), Assembly.Scope.EVERY_SOURCE)
                            .of(places);
                });
    }

    @Override
    public List<PublishedEntry> find(Query query) {
        return database.transactions()
                .read(connection -> {
                    Optional<Feed> feed =
                            feed(connection, query.slug()).map(one -> one.as(query.stories()));
                    if (feed.isEmpty() || query.limit() <= 0) {
                        return List.of();
                    }
                    List<Place> places = new PlaceSearch(connection, feed.get()).find(query);
                    return new Assembly(connection, feed.get(), Assembly.Scope.CURRENT_SOURCES)
                            .of(places);
                });
    }

    @Override
    public List<SourceStatus> sources() {
        return sources.all();
    }

    @Override
    public List<NodeFigures> figures(Instant since) {
        return new NodeLog(database).since(since);
    }

    @Override
    public SourceFile file(Source source) {
        return new SourceFiles(database).of(source);
    }

    @Override
    public Map<Long, List<PastPoll>> lastPolls(Collection<Long> sources, int limit) {
        return database.transactions()
                .read(connection -> PastPolls.last(connection, sources, limit));
    }

    @Override
    public Map<Long, SourceFile.Share> shares(Instant since) {
        return new SourceFiles(database).shares(since);
    }

    static Optional<Feed> feed(Connection connection, String slug) throws SQLException {
        return Sql.first(
                connection,
                "SELECT number, stories FROM merged_feed WHERE slug = ? AND configured =" + " TRUE",
                values -> values.text(slug),
                row -> {
                    Placing placing = Placing.valueOf(row.text("stories"));
                    return new Feed(
                            row.number("number"),
                            placing == Placing.GROUP,
                            placing == Placing.APART);
                });
    }
}
