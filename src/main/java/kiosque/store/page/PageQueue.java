package kiosque.store.page;

import kiosque.feed.PageOrder;
import kiosque.feed.PollReport;
import kiosque.feed.Revision;
import kiosque.store.row.Newcomer;
import kiosque.store.source.Hosts;
import kiosque.store.sql.Json;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Enters the pages that reports order, in the transaction that commits them: whatever stops us after it, they are fetched.
public record PageQueue(Connection connection) {

    /// How long an entry's places in merged feeds wait for its page.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /// An entry that is edited all day long does not have its page fetched all day long.
    private static final int MOST_ORDERS = 4;

    private static final Duration BETWEEN_ORDERS = Duration.ofMinutes(10);

    private record Order(long entry, long source, PageOrder page, List<String> slugs, Instant at) {}

    /// Pages of entries that are new, which take their places when it has come.
    public void order(List<Newcomer> newcomers) throws SQLException {
        List<Order> orders = new ArrayList<>();
        for (Newcomer newcomer : newcomers) {
            newcomer.arrival()
                    .page()
                    .ifPresent(page ->
                            orders.add(
                                    new Order(
                                            newcomer.number(),
                                            newcomer.source(),
                                            page,
                                            newcomer.arrival().mergedFeeds(),
                                            newcomer.report().at())));
        }
        insert(orders);
    }

    private void insert(List<Order> orders) throws SQLException {
        if (orders.isEmpty()) {
            return;
        }
        Map<String, Long> hosts = hosts(orders);
        Sql.bulk(
                connection,
                """
                INSERT INTO page (entry, source, host, url, location, parsed, slugs, asked_at, due_at, place_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                orders,
                (row, order) ->
                        row.number(order.entry())
                                .number(order.source())
                                .number(hosts.getOrDefault(order.page().host(), 0L))
                                .text(order.page().url().toString())
                                .text(order.page().location().toString())
                                .text(Json.write(order.page().entry()))
                                .text(Json.write(order.slugs()))
                                .at(order.at())
                                .at(order.at())
                                .at(order.at().plus(PATIENCE)));
    }

    /// Pages of entries that were edited: once more, but only where one was fetched before.
    public void orderAnew(List<PollReport> reports) throws SQLException {
        List<Order> orders = new ArrayList<>();
        for (PollReport report : reports) {
            for (Revision revision : report.taken().revisions()) {
                revision.page()
                        .ifPresent(page ->
                                orders.add(
                                        new Order(
                                                revision.edited().number(),
                                                report.source().number(),
                                                page,
                                                List.of(),
                                                report.at())));
            }
        }
        if (orders.isEmpty()) {
            return;
        }
        Map<String, Long> hosts = hosts(orders);
        Sql.bulk(
                connection,
                """
                UPDATE page SET orders = orders + IF(due_at IS NULL, 1, 0), host = ?, url = ?, location = ?, parsed = ?, due_at = GREATEST(?, COALESCE(tried_at, ?) + INTERVAL ? SECOND),
                    asked_at = ?, attempts = 0, moves = 0
                WHERE entry = ? AND (orders < ? OR due_at IS NOT NULL)
                """,
                orders,
                (row, order) ->
                        row.number(hosts.getOrDefault(order.page().host(), 0L))
                                .text(order.page().url().toString())
                                .text(order.page().location().toString())
                                .text(Json.write(order.page().entry()))
                                .at(order.at())
                                .at(order.at().minus(BETWEEN_ORDERS))
                                .number(BETWEEN_ORDERS.toSeconds())
                                .at(order.at())
                                .number(order.entry())
                                .number(MOST_ORDERS));
    }

    private Map<String, Long> hosts(List<Order> orders) throws SQLException {
        return Hosts.numbers(
                connection, orders.stream().map(order -> order.page().host()).toList());
    }
}
