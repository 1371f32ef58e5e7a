package kiosque.store.sql;

import kiosque.store.sql.StoreException.Trouble;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import javax.sql.DataSource;

/// Brings the schema up to this program's version. Never mends what it does not understand.
public final class Migrations {

    private static final String HISTORY = "schema_history";

    /// The latest migration that a database has had.
    ///
    /// @param rank counts them
    public record Applied(long rank, String version) {}

    /// @throws StoreException if the schema is newer than this program, was changed by hand, or a migration failed halfway
    public static void apply(DataSource connections, JdbcAddress address) {
        with(
                connections,
                address,
                (flyway, schema) -> {
                    if (!isAsWritten(schema)) {
                        flyway.migrate();
                    }
                });
    }

    /// Leaves a schema that is in use as it is; lays one out where there is none.
    ///
    /// @throws StoreException as [#apply] does, and if the schema is older than this program
    public static void expect(DataSource connections, JdbcAddress address) {
        with(
                connections,
                address,
                (flyway, schema) -> {
                    MigrationInfo current = schema.current();
                    if (current == null) {
                        flyway.migrate();
                    } else if (schema.pending().length > 0) {
                        throw new StoreException(
                                "the database is still that of an older Kiosque (schema %s): start `kiosque run` of this one, which brings it up to date"
                                        .formatted(current.getVersion()));
                    }
                });
    }

    private static void with(
            DataSource connections,
            JdbcAddress address,
            BiConsumer<Flyway, MigrationInfoService> whatToDo) {
        try {
            Flyway flyway = flyway(connections);
            MigrationInfoService schema = flyway.info();
            refuse(schema);
            whatToDo.accept(flyway, schema);
        } catch (FlywayException e) {
            StoreException refusal = Refusals.of(address, e);
            if (refusal.trouble() == Trouble.DENIED || refusal.passes()) {
                throw refusal;
            }
            throw new StoreException(
                    "the schema of the database cannot be brought up to date: "
                            + firstLine(String.valueOf(e.getMessage())),
                    e);
        }
    }

    /// Whether nothing is to be done. Where something is, or was changed by hand, Flyway looks at all of it again.
    private static boolean isAsWritten(MigrationInfoService schema) {
        return schema.pending().length == 0
                && Arrays.stream(schema.applied())
                        .allMatch(it ->
                                it.isChecksumMatching()
                                        && it.isDescriptionMatching()
                                        && it.isTypeMatching());
    }

    /// Whether the schema is that of this program.
    public static boolean isCurrent(DataSource connections) {
        return flyway(connections).info().pending().length == 0;
    }

    /// @throws SQLException also where there has been none
    public static Applied last(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT installed_rank, COALESCE(version, '?') AS version FROM "
                                + HISTORY
                                + " ORDER BY installed_rank DESC LIMIT 1",
                        Sql.NOTHING,
                        row -> new Applied(row.number("installed_rank"), row.text("version")))
                .orElseThrow(() -> new SQLException("no migration has been applied"));
    }

    private static Flyway flyway(DataSource connections) {
        return Flyway.configure()
                .dataSource(connections)
                .locations("classpath:db/migration")
                .table(HISTORY)
                .load();
    }

    private static void refuse(MigrationInfoService schema) {
        first(schema, info -> info.getState().isFailed())
                .ifPresent(info -> {
                    throw new StoreException(
                            "migration %s of the database failed halfway: restore a backup from before it"
                                    .formatted(info.getVersion()));
                });
        first(schema, info -> info.getState().isApplied() && !info.getState().isResolved())
                .ifPresent(info -> {
                    throw new StoreException(
                            "the database was written by a newer Kiosque (schema %s): run that one, or restore a backup"
                                    .formatted(info.getVersion()));
                });
    }

    private static Optional<MigrationInfo> first(
            MigrationInfoService schema, Predicate<MigrationInfo> which) {
        return Arrays.stream(schema.all()).filter(which).findFirst();
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse(message);
    }
}
