package kiosque.store.source;

import kiosque.feed.Privacy;
import kiosque.feed.SourceState;
import kiosque.store.row.Credits;
import kiosque.store.row.MergedFeedVersions;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes the stored set of sources the configured one, touching only what differs: within one transaction, with a few statements for any number of sources.
final class SourceConfiguration {

    /// A source as it is stored.
    private record Stored(
            long number,
            String url,
            long host,
            boolean configured,
            List<String> tags,
            Privacy privacy) {}

    /// A source as it is to be, beside what is stored under its name.
    private record Change(ConfiguredSource source, long host, Stored before) {

        boolean hasMoved() {
            return !before.url().equals(source.url().toString());
        }

        boolean isElsewhere() {
            return !before.configured() || before.host() != host;
        }
    }

    private final Connection connection;
    private final Instant now;
    private final Set<Long> touchedHosts = new HashSet<>();
    private final Set<Long> recredited = new HashSet<>();

    SourceConfiguration(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    void apply(List<ConfiguredSource> configured) throws SQLException {
        Map<String, Long> hosts =
                Hosts.numbers(connection, configured.stream().map(ConfiguredSource::host).toList());
        rename(configured);
        Map<String, Stored> before = stored();
        retire(configured, before);
        add(configured.stream().filter(one -> !before.containsKey(one.name())).toList(), hosts);
        Map<String, Stored> stored = stored();
        List<Change> changes = new ArrayList<>();
        for (ConfiguredSource source : configured) {
            Optional.ofNullable(stored.get(source.name()))
                    .ifPresent(found ->
                            changes.add(
                                    new Change(
                                            source,
                                            hosts.getOrDefault(source.host(), found.host()),
                                            found)));
        }
        startAnew(changes.stream().filter(Change::hasMoved).toList());
        rehost(changes.stream().filter(Change::isElsewhere).toList());
        writeTags(
                changes.stream()
                        .filter(change -> !change.before().tags().equals(change.source().tags()))
                        .toList());
        writePrivacy(
                changes.stream()
                        .filter(change -> change.before().privacy() != change.source().privacy())
                        .toList());
        Hosts.refreshDue(connection, touchedHosts);
        MergedFeedVersions.bumpForSources(connection, recredited, now);
    }

    /// A known address under a new name is the source that it was: with its entries, its validators and all that was learned.
    private void rename(List<ConfiguredSource> configured) throws SQLException {
        Map<String, Stored> stored = stored();
        Map<String, String> names = SourceRenames.among(known(stored), configured);
        Sql.bulk(
                connection,
                "UPDATE source SET name = ? WHERE name = ?",
                names.entrySet(),
                (row, name) -> row.text(name.getValue()).text(name.getKey()));
        stored.forEach((name, source) -> {
            if (names.containsKey(name)) {
                recredited.add(source.number());
            }
        });
    }

    /// What applying that would do.
    Sources.Changes changes(List<ConfiguredSource> configured) throws SQLException {
        Map<String, Stored> stored = stored();
        Map<String, String> names = SourceRenames.among(known(stored), configured);
        Set<String> wanted =
                configured.stream().map(ConfiguredSource::name).collect(Collectors.toSet());
        List<String> words = new ArrayList<>();
        names.forEach((from, to) -> words.add("“%s” is called “%s”".formatted(from, to)));
        stored.forEach((name, source) -> {
            if (source.configured() && !wanted.contains(name) && !names.containsKey(name)) {
                words.add("“%s” goes".formatted(name));
            }
        });
        for (ConfiguredSource source : configured) {
            Stored known = stored.get(source.name());
            if (known == null && !names.containsValue(source.name())) {
                words.add("“%s” comes".formatted(source.name()));
            } else if (known != null && !known.url().equals(source.url().toString())) {
                words.add("“%s” has another address".formatted(source.name()));
            } else if (known != null && !known.configured()) {
                words.add("“%s” comes back".formatted(source.name()));
            }
        }
        return new Sources.Changes(names, words.stream().sorted().toList());
    }

    private static List<SourceRenames.Known> known(Map<String, Stored> stored) {
        return stored.entrySet().stream()
                .map(one ->
                        new SourceRenames.Known(
                                one.getKey(),
                                one.getValue().url(),
                                one.getValue().configured(),
                                one.getValue().number()))
                .toList();
    }

    private Map<String, Stored> stored() throws SQLException {
        Map<String, Stored> stored = new HashMap<>();
        Sql.list(
                connection,
                "SELECT s.number, s.name, s.configured_url, s.host, s.configured, s.private, "
                        + SourceRows.TAGS
                        + "FROM source s",
                Sql.NOTHING,
                row -> {
                    stored.put(
                            row.text("name"),
                            new Stored(
                                    row.number("number"),
                                    row.text("configured_url"),
                                    row.number("host"),
                                    row.is("configured"),
                                    SourceRows.tags(row),
                                    Credits.privacy(row)));
                    return true;
                });
        return stored;
    }

    private void retire(List<ConfiguredSource> configured, Map<String, Stored> stored)
            throws SQLException {
        Set<String> names =
                configured.stream().map(ConfiguredSource::name).collect(Collectors.toSet());
        List<Stored> gone =
                stored.entrySet().stream()
                        .filter(entry -> !names.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(Stored::configured)
                        .toList();
        gone.forEach(source -> touchedHosts.add(source.host()));
        Sql.bulk(
                connection,
                "UPDATE source SET configured = FALSE WHERE number = ?",
                gone,
                (row, source) -> row.number(source.number()));
    }

    private void add(List<ConfiguredSource> sources, Map<String, Long> hosts) throws SQLException {
        Sql.insert(
                connection,
                "INSERT INTO source (name, host, configured, configured_url, url, next_at,"
                        + " next_reason) VALUES %s",
                "(?,?,TRUE,?,?,?,'new')",
                sources,
                (row, source) -> {
                    long host = hosts.getOrDefault(source.host(), 0L);
                    touchedHosts.add(host);
                    row.text(source.name())
                            .number(host)
                            .text(source.url().toString())
                            .text(source.url().toString())
                            .at(source.firstPollAt());
                });
    }

    private void rehost(List<Change> changes) throws SQLException {
        Sql.bulk(
                connection,
                "UPDATE source SET configured = TRUE, host = ? WHERE number = ?",
                changes,
                (row, change) -> row.number(change.host()).number(change.before().number()));
        for (Change change : changes) {
            touchedHosts.add(change.before().host());
            touchedHosts.add(change.host());
        }
    }

    /// Another URL is another feed as far as the server is concerned; the entries are still the source's.
    private void startAnew(List<Change> changes) throws SQLException {
        Sql.bulk(
                connection,
                "UPDATE source SET "
                        + SourceRows.STATE_SETTERS
                        + ", configured_url = ?, next_at = ?, next_reason = 'new url', retired ="
                        + " FALSE WHERE number = ?",
                changes,
                (row, change) -> {
                    SourceRows.bind(row, SourceState.fresh(change.source().url()));
                    row.text(change.source().url().toString())
                            .at(change.source().firstPollAt())
                            .number(change.before().number());
                });
        for (Change change : changes) {
            touchedHosts.add(change.before().host());
            recredited.add(change.before().number());
        }
    }

    /// What has been said of the source until now may hold its address.
    private void writePrivacy(List<Change> changes) throws SQLException {
        changes.forEach(change -> recredited.add(change.before().number()));
        for (Change change : changes) {
            Sql.update(
                    connection,
                    "UPDATE source SET private = ?, last_detail = IF(private, '', last_detail)"
                            + " WHERE number = ?",
                    values ->
                            values.number(change.source().privacy() == Privacy.PRIVATE ? 1 : 0)
                                    .number(change.before().number()));
        }
    }

    private void writeTags(List<Change> changes) throws SQLException {
        changes.forEach(change -> recredited.add(change.before().number()));
        Sql.bulk(
                connection,
                "DELETE FROM source_tag WHERE source = ?",
                changes,
                (row, change) -> row.number(change.before().number()));
        record Tag(long source, String tag, int place) {}
        List<Tag> tags = new ArrayList<>();
        for (Change change : changes) {
            List<String> wanted = change.source().tags().stream().distinct().toList();
            for (int place = 0; place < wanted.size(); place++) {
                tags.add(new Tag(change.before().number(), wanted.get(place), place));
            }
        }
        Sql.insert(
                connection,
                "INSERT INTO source_tag (source, tag, place) VALUES %s",
                "(?,?,?)",
                tags,
                (row, tag) -> row.number(tag.source()).text(tag.tag()).number(tag.place()));
    }
}
