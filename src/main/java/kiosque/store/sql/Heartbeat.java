package kiosque.store.sql;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/// Feels the database's pulse, on a connection of its own. While there is none, whoever wants the database is told so at once, and whoever is waiting for it is
/// let go: nobody waits for a time-out, and none of them piles up behind it.
public final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private static final Duration BETWEEN = Duration.ofMillis(400);

    /// With the time between two beats less than anybody likes to wait for a page.
    private static final Duration PATIENCE = Duration.ofMillis(1600);

    private final JdbcAddress address;
    private final JdbcAddress impatient;
    private final Thread thread = Thread.ofPlatform().name("pulse").daemon().unstarted(this::run);
    private volatile Optional<String> trouble = Optional.empty();
    private volatile Optional<Migrations.Applied> ours = Optional.empty();
    private volatile boolean outgrown;
    private volatile boolean closed;

    public Heartbeat(JdbcAddress address) {
        this.address = address;
        this.impatient = address.impatient(PATIENCE);
    }

    public void start() {
        thread.start();
    }

    /// Whoever applies a later migration is a newer Kiosque: its tables are none of ours.
    public void expect(Migrations.Applied last) {
        ours = Optional.of(last);
    }

    /// Whether a newer Kiosque has taken the database over. Nothing is asked of it any more, for good.
    public boolean isOutgrown() {
        return outgrown;
    }

    /// Why nothing can be asked of the database at the moment, for people.
    public Optional<String> trouble() {
        return trouble;
    }

    private void run() {
        @Nullable Connection connection = null;
        while (!closed && !outgrown) {
            connection = beat(connection);
            if (connection != null) {
                lookAtTheSchema(connection);
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                break;
            }
        }
        close(connection);
    }

    /// A connection that was killed says nothing of the server: a new one is tried before anybody is told.
    private @Nullable Connection beat(@Nullable Connection connection) {
        long start = System.nanoTime();
        try {
            return felt(connection);
        } catch (SQLException e) {
            close(connection);
            if (connection == null || System.nanoTime() - start >= PATIENCE.toNanos()) {
                missed(e);
                return null;
            }
            return beat(null);
        }
    }

    private Connection felt(@Nullable Connection connection) throws SQLException {
        Connection asked =
                connection == null
                        ? DriverManager.getConnection(
                                impatient.url(), impatient.user(), impatient.password())
                        : connection;
        try (Statement statement = asked.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException e) {
            close(asked);
            throw e;
        }
        if (trouble.isPresent()) {
            LOG.info("The database answers again");
            trouble = Optional.empty();
        }
        return asked;
    }

    private void lookAtTheSchema(Connection connection) {
        if (ours.isPresent()) {
            try {
                Migrations.Applied last = Migrations.last(connection);
                if (last.rank() > ours.get().rank()) {
                    outgrow(
                            "the database has been taken over by a newer Kiosque (schema %s, this one knows %s): install that one on this node, too, and start it anew; until then nothing is polled here"
                                    .formatted(last.version(), ours.get().version()));
                }
            } catch (SQLException e) {
                LOG.debug("the schema is not to be seen: {}", e.toString());
            }
        }
    }

    private void outgrow(String why) {
        LOG.warn("Polling ends: {}", why);
        trouble = Optional.of(why);
        outgrown = true;
    }

    /// A server that has no connection to spare answers all the same, and so may those that are open.
    private void missed(SQLException e) {
        if (!Transience.isRefusedBySomebodyAlive(e) && !closed) {
            if (trouble.isEmpty()) {
                LOG.warn("The database does not answer: {}", e.getMessage());
            }
            trouble = Optional.of("the database does not answer: " + e.getMessage());
            cutOff();
        }
    }

    public void cutOff() {
        try {
            Lines.cut(address.url());
        } catch (IOException e) {
            LOG.warn("The connections to the database could not be closed: {}", e.getMessage());
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("it was closed already: {}", e.toString());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
