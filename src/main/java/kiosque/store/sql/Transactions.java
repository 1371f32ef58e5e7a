package kiosque.store.sql;

import kiosque.store.sql.StoreException.Trouble;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import javax.sql.DataSource;

/// Runs work in transactions, again where an error passes by itself. Work must bear being run again after a commit whose outcome is unknown.
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private static final int ATTEMPTS = 8;

    /// A database that hangs lets every attempt wait for its time-out.
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(40);

    private final DataSource connections;
    private final Supplier<Optional<String>> trouble;

    /// @param trouble why there is no use in asking at the moment
    public Transactions(DataSource connections, Supplier<Optional<String>> trouble) {
        this.connections = connections;
        this.trouble = trouble;
    }

    /// All or nothing.
    public <T> T write(Task<T> work) {
        return writeAnew(() -> work);
    }

    /// All or nothing, with work that is made anew for each attempt, before a connection is taken.
    public <T> T writeAnew(Supplier<Task<T>> work) {
        return repeatedly(() -> {
            Task<T> made = work.get();
            return connection -> committed(connection, made);
        });
    }

    /// Begun by a statement, not by switching the connection's commits off and on again: that is a round trip to the database fewer.
    private static <T> T committed(Connection connection, Task<T> work) throws SQLException {
        execute(connection, "START TRANSACTION");
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /// Sees one state of the database, however many queries it makes.
    public <T> T read(Task<T> work) {
        return repeatedly(() ->
                connection -> {
                    execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                    execute(connection, "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
                    try {
                        return work.on(connection);
                    } finally {
                        connection.rollback();
                    }
                });
    }

    /// For a single query.
    public <T> T query(Task<T> work) {
        return repeatedly(() -> work);
    }

    /// The rows of a single query.
    public <T> List<T> list(String sql, Sql.Binder binder, Sql.Reader<T> reader) {
        return query(connection -> Sql.list(connection, sql, binder, reader));
    }

    /// The first row of a single query.
    public <T> Optional<T> first(String sql, Sql.Binder binder, Sql.Reader<T> reader) {
        return query(connection -> Sql.first(connection, sql, binder, reader));
    }

    /// Executes a single statement, which is a transaction by itself; answers how many rows it found.
    public int update(String sql, Sql.Binder binder) {
        return query(connection -> Sql.update(connection, sql, binder));
    }

    private <T> T repeatedly(Supplier<Task<T>> work) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        for (int attempt = 1; ; attempt++) {
            Optional<String> known = trouble.get();
            if (known.isPresent()) {
                throw new StoreException(Trouble.AWAY, known.get());
            }
            Task<T> made = work.get();
            try (Connection connection = connections.getConnection()) {
                return made.on(connection);
            } catch (SQLException | RuntimeException thrown) {
                SQLException e = Transience.ofTheDriver(thrown);
                if (attempt == ATTEMPTS || System.nanoTime() > deadline || !Transience.passes(e)) {
                    throw new StoreException(
                            Transience.isOfTheDatabase(e) || trouble.get().isPresent()
                                    ? Trouble.UNAVAILABLE
                                    : Trouble.REQUEST,
                            "the database refuses: " + e.getMessage(),
                            e);
                }
                LOG.info("The database was not able to (attempt {}): {}", attempt, e.getMessage());
                pause(attempt);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            if (cause instanceof SQLException error && Transience.isStale(error)) {
                connection.abort(Runnable::run);
            } else {
                connection.rollback();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e); // the connection is lost, and the transaction with it
        }
    }

    private static void pause(int attempt) {
        long longest = FIRST_PAUSE.toMillis() << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for the database", e);
        }
    }
}
