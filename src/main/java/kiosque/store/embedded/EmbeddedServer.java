package kiosque.store.embedded;

import kiosque.store.sql.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A MariaDB of our own, started with us, started again should it die, and stopped with us.
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /// Recovery after a crash may have to go through the whole log.
    private static final Duration START = Duration.ofMinutes(3);

    /// For a clean shutdown, where nobody is in a hurry.
    public static final Duration STOP = Duration.ofSeconds(60);

    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(2);

    private final ServerFolder layout;
    private final List<String> command;
    private final int port;
    private final String password;
    private final DataLock lock;
    private Process process;
    private boolean closing;

    private EmbeddedServer(ServerFolder layout, ServerBinaries binaries, DataLock lock)
            throws IOException {
        this.layout = layout;
        this.lock = lock;
        this.port = freePort();
        this.command = ServerArguments.of(binaries, layout, port);
        this.password = layout.password();
        layout.writeInitial(password);
        layout.writePort(port);
        this.process = launch();
        awaitReady();
        watch(process);
    }

    /// Starts the server of that folder, which is made if need be.
    ///
    /// @throws StoreException if the folder is in use, or no MariaDB runs on this machine
    public static EmbeddedServer start(Path folder) {
        try {
            ServerFolder layout = ServerFolder.in(folder);
            Ground.haveRoom(layout);
            DataLock lock = DataLock.take(layout.home());
            try {
                Orphans.stop(layout.data());
                ServerBinaries binaries = ServerBinaries.find(layout.home());
                layout.install(binaries);
                return new EmbeddedServer(layout, binaries, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw Ground.refusing(folder, e);
        }
    }

    /// How the server of a running daemon is reached.
    public record Running(String url, String user, String password) {}

    /// The server of that folder, if a daemon is running on it.
    ///
    /// @throws StoreException if the folder cannot be read
    public static Optional<Running> running(Path folder) {
        try {
            if (!Files.isDirectory(folder) || !DataLock.isTaken(folder)) {
                return Optional.empty();
            }
            ServerFolder layout = ServerFolder.in(folder);
            Optional<Integer> port = layout.port();
            return port.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Running(url(port.get()), ServerFolder.USER, layout.password()));
        } catch (IOException e) {
            throw new StoreException(
                    "the database in %s cannot be looked at: %s".formatted(folder, e.getMessage()),
                    e);
        }
    }

    public String url() {
        return url(port);
    }

    private static String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/kiosque";
    }

    public String user() {
        return ServerFolder.USER;
    }

    public String password() {
        return password;
    }

    /// The server's process, which changes when it has to be started again.
    public synchronized long pid() {
        return process.pid();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        return Program.of(command, layout.home())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.log().toFile()))
                .start();
    }

    /// Ready is who answers at the port: the initial statements have been executed by then.
    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new StoreException(
                        "the embedded MariaDB ended at its start; the end of %s says:%n%s"
                                .formatted(layout.log(), endOfLog()));
            }
            if (System.nanoTime() > deadline) {
                process.destroy();
                throw new StoreException(
                        "the embedded MariaDB was not ready within %s; see %s"
                                .formatted(START, layout.log()));
            }
            pause(Duration.ofMillis(50));
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(1000);
            return socket.getInputStream().read() >= 0; // the server speaks first
        } catch (IOException e) {
            return false;
        }
    }

    private String endOfLog() throws IOException {
        if (!Files.exists(layout.log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(layout.log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    private void watch(Process watched) {
        var _ = watched.onExit().thenAccept(this::restart);
    }

    private void restart(Process ended) {
        pause(BETWEEN_STARTS);
        synchronized (this) {
            if (closing) {
                return;
            }
            LOG.error(
                    "The embedded MariaDB died (status {}): starting it again; its log is {}",
                    ended.exitValue(),
                    layout.log());
            try {
                process = launch();
                watch(process);
            } catch (IOException e) {
                LOG.error("The embedded MariaDB cannot be started again: {}", e.getMessage());
                watch(ended); // tries again after the next pause
            }
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while starting the embedded MariaDB", e);
        }
    }

    /// Stops the server cleanly and lets go of the folder.
    @Override
    public void close() {
        close(STOP);
    }

    /// @param patience for a clean shutdown; after that InnoDB has to recover at the next start
    public void close(Duration patience) {
        synchronized (this) {
            closing = true;
            process.destroy();
        }
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            lock.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("The lock of {} could not be closed: {}", layout.home(), e.getMessage());
        }
    }
}
