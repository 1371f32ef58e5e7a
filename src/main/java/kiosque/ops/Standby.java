package kiosque.ops;

import kiosque.store.Database;
import kiosque.store.sql.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The time at the start when the database is not there yet: what we wait for is told to whoever asks.
public final class Standby {

    private static final Logger LOG = LoggerFactory.getLogger(Standby.class);

    private final Database database;
    private final CountDownLatch stop;
    private volatile boolean beforeTables = true;
    private volatile Optional<String> waitingFor = Optional.of("the database");

    /// @param stop ends the waiting
    public Standby(Database database, CountDownLatch stop) {
        this.database = database;
        this.stop = stop;
    }

    /// Waits for the database, and makes it ready.
    ///
    /// @return false if we were told to stop meanwhile
    public boolean reachesTheDatabase() throws InterruptedException {
        while (!database.isReady()) {
            if (stop.await(20, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        do {
            if (!isReached()) {
                return false;
            }
        } while (!isEstablished());
        database.watch();
        beforeTables = false;
        return true;
    }

    private boolean isReached() throws InterruptedException {
        Optional<String> absence = database.absence();
        while (absence.isPresent()) {
            waitFor(absence.get());
            if (stop.await(1, TimeUnit.SECONDS)) {
                return false;
            }
            absence = database.absence();
        }
        return true;
    }

    /// It may go away again while it is made ready: the first of several servers does, mostly at the worst moment.
    private boolean isEstablished() {
        try {
            database.establish();
            return true;
        } catch (StoreException e) {
            if (!e.passes()) {
                throw e;
            }
            waitFor(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void waitFor(String what) {
        if (!waitingFor.equals(Optional.of(what))) {
            LOG.warn("Waiting: {}", what);
        }
        waitingFor = Optional.of(what);
    }

    /// Whether nothing can be asked of the tables yet: they may not be there, or be an older version's.
    public boolean isBeforeTables() {
        return beforeTables;
    }

    public void end() {
        waitingFor = Optional.empty();
    }

    public Stream<String> troubles() {
        return Stream.concat(
                waitingFor.stream().map(what -> "waiting: " + what), database.trouble().stream());
    }
}
