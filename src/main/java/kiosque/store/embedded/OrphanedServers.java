package kiosque.store.embedded;

import kiosque.store.sql.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Servers that outlived a killed daemon. They are known by the data folder in their command line, so that neither a
/// recycled process number nor a stale pid file can point at somebody else's process.
final class OrphanedServers {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServers.class);

    /// For a clean shutdown: a large buffer pool takes its time to be written.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Stops every server that still works on that data folder; what it had committed stays.
    static void stop(Path dataFolder) {
        for (ProcessHandle orphan : of(dataFolder)) {
            LOG.warn(
                    "Stopping the MariaDB (process {}) that a killed Kiosque left behind in {}",
                    orphan.pid(),
                    dataFolder);
            orphan.destroy();
            if (!ends(orphan)) {
                orphan.destroyForcibly(); // InnoDB recovers from its log
            }
            if (!ends(orphan)) {
                throw new StoreException(
                        "a MariaDB that was left behind (process %d) cannot be stopped: stop it by hand"
                                .formatted(orphan.pid()));
            }
        }
    }

    private static List<ProcessHandle> of(Path dataFolder) {
        String argument = "--datadir=" + dataFolder;
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info()
                                .arguments()
                                .map(Arrays::asList)
                                .orElse(List.of())
                                .contains(argument))
                .toList();
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while stopping a MariaDB left behind", e);
        }
    }
}
