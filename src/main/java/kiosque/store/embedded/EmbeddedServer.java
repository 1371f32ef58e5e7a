package kiosque.store.embedded;

import module java.base;

import kiosque.store.sql.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private final long deadline;
    private Process process;
    private boolean ready;
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
        this.deadline = System.nanoTime() + START.toNanos();
        this.process = run();
    }

    /// Starts the server of that folder, which is made if need be.
    ///
    /// @throws StoreException if the folder is in use, no MariaDB runs on this machine, or this one does not start
    public static EmbeddedServer start(Path folder) {
        EmbeddedServer server = launch(folder);
        try {
            while (!server.isReady()) {
                pause(Duration.ofMillis(20));
            }
            return server;
        } catch (RuntimeException e) {
            server.close(Duration.ZERO);
            throw e;
        }
    }

    /// Like [#start], but without waiting for it to be ready: there is other work to be done meanwhile.
    public static EmbeddedServer launch(Path folder) {
        try {
            ServerFolder layout = ServerFolder.in(folder);
            FolderCheck.haveRoom(layout);
            DataLock lock = DataLock.take(layout.home());
            try {
                if (layout.port().isPresent()) {
                    OrphanedServers.stop(layout.data());
                }
                ServerBinaries binaries = ServerBinaries.find(layout.home());
                layout.install(binaries);
                var server = new EmbeddedServer(layout, binaries, lock);
                Runtime.getRuntime()
                        .addShutdownHook(Thread.ofPlatform().unstarted(server::endWithUs));
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw FolderCheck.refusing(folder, e);
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

    private Process run() throws IOException {
        return Program.of(command, layout.home())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.log().toFile()))
                .start();
    }

    /// Whether it has started: who answers at the port has executed the initial statements.
    ///
    /// @throws StoreException if it ended instead, or takes too long
    public synchronized boolean isReady() {
        if (!ready && answers()) {
            ready = true;
            watch(process);
        }
        if (!ready && !process.isAlive()) {
            throw new StoreException(
                    "the embedded MariaDB ended at its start; the end of %s says:%n%s"
                            .formatted(layout.log(), endOfLog()));
        }
        if (!ready && System.nanoTime() > deadline) {
            throw new StoreException(
                    "the embedded MariaDB was not ready within %s; see %s"
                            .formatted(START, layout.log()));
        }
        return ready;
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

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(layout.log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "nothing that can be read: " + e.getMessage();
        }
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
                process = run();
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

    /// Whoever is ended before having closed it leaves nothing running: the server stops in good order, without being waited for.
    private synchronized void endWithUs() {
        closing = true;
        process.destroy();
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
            layout.forgetPort();
            lock.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("{} could not be let go of: {}", layout.home(), e.getMessage());
        }
    }
}
