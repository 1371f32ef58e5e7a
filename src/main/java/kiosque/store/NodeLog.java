package kiosque.store;

import kiosque.feed.NodeFigures;
import kiosque.store.sql.Json;
import kiosque.store.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How the nodes were, a row a minute and node, for a day.
public final class NodeLog {

    public static final Duration KEPT = Duration.ofHours(24);

    private final Database database;

    public NodeLog(Database database) {
        this.database = database;
    }

    /// Writes it down, and forgets what is older than a day.
    public void write(NodeFigures figures) {
        database.transactions()
                .write(connection -> {
                    Sql.update(
                            connection,
                            "REPLACE INTO node_figures (node, at, figures) VALUES (?, ?, ?)",
                            values ->
                                    values.text(figures.node(), 64)
                                            .at(figures.at())
                                            .text(Json.write(figures)));
                    return Sql.update(
                            connection,
                            "DELETE FROM node_figures WHERE at < ?",
                            values -> values.at(figures.at().minus(KEPT)));
                });
    }

    /// Everything since then, the earliest first.
    public List<NodeFigures> since(Instant from) {
        return database.transactions()
                .list(
                        "SELECT figures FROM node_figures WHERE at >= ? ORDER BY at, node",
                        values -> values.at(from),
                        row -> Json.read(row.text("figures"), NodeFigures.class));
    }

    /// What each node that still reports has said last.
    public List<NodeFigures> latest(Instant now) {
        return NodeFigures.latest(since(now.minus(NodeFigures.RECENT)));
    }

    /// How large the database is, as it says itself.
    public long bytes() {
        return database.transactions()
                .list(
                        "SELECT CAST(COALESCE(SUM(data_length + index_length), 0) AS"
                                + " SIGNED) AS bytes FROM information_schema.tables WHERE"
                                + " table_schema = DATABASE()",
                        Sql.NOTHING,
                        row -> row.number("bytes"))
                .getFirst();
    }
}
