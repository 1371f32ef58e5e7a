package kiosque.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import kiosque.store.embedded.EmbeddedServer;
import kiosque.store.sql.Heartbeat;
import kiosque.store.sql.JdbcAddress;
import kiosque.store.sql.Migrations;
import kiosque.store.sql.PatientConnections;
import kiosque.store.sql.Refusals;
import kiosque.store.sql.ServerVersion;
import kiosque.store.sql.StoreException;
import kiosque.store.sql.Transactions;
import kiosque.store.sql.Transience;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

import javax.sql.DataSource;

/// The MariaDB that everything is kept in: embedded or external, migrated when opened.
public final class Database implements AutoCloseable {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Optional<EmbeddedServer> server;
    private final JdbcAddress address;
    private final Heartbeat pulse;
    private final PatientConnections source;
    private final HikariDataSource connections;
    private final HikariDataSource upkeep;
    private final Transactions transactions;
    private final Transactions ofLeases;
    private final InstantSource clock;

    private Database(Optional<EmbeddedServer> server, JdbcAddress address, InstantSource clock) {
        this.server = server;
        this.address = address;
        this.clock = clock;
        this.pulse = new Heartbeat(address);
        try {
            this.source = new PatientConnections(address);
        } catch (SQLException e) {
            throw Refusals.of(address, e);
        }
        this.connections = pool(source, "database", 8 + PROCESSORS);
        this.upkeep = pool(source, "upkeep", 2);
        this.transactions = new Transactions(connections, this::trouble);
        this.ofLeases = new Transactions(upkeep, this::trouble);
    }

    /// Starts the embedded server or connects to the external one, and applies the migrations.
    ///
    /// @throws StoreException with a sentence for people: in use by another Kiosque, not reachable, wrong password …
    public static Database open(DatabaseSettings settings, InstantSource clock) {
        Database database = prepare(settings, clock);
        return database.orClosed(() -> {
            database.present();
            database.establish();
        });
    }

    /// Starts the embedded server; of an external one nothing is asked before [#establish].
    public static Database prepare(DatabaseSettings settings, InstantSource clock) {
        return with(settings, EmbeddedServer::start, clock);
    }

    /// Like [#prepare], but does not wait for the embedded server: [#isReady] says when it has started.
    public static Database launch(DatabaseSettings settings, InstantSource clock) {
        return with(settings, EmbeddedServer::launch, clock);
    }

    private static Database with(
            DatabaseSettings settings,
            Function<Path, EmbeddedServer> embedded,
            InstantSource clock) {
        Optional<EmbeddedServer> server =
                settings.url().isPresent()
                        ? Optional.empty()
                        : Optional.of(embedded.apply(settings.data().resolve("mariadb")));
        try {
            return new Database(server, address(settings, server), clock);
        } catch (RuntimeException e) {
            server.ifPresent(EmbeddedServer::close);
            throw e;
        }
    }

    /// Like [#open], but joins what others may be at work in, and leaves it as it is: the embedded server of a daemon that is running on the same data, or an
    /// external one.
    ///
    /// @throws StoreException as [#open] does, and if the database is still that of an older Kiosque
    public static Database reach(DatabaseSettings settings, InstantSource clock) {
        Optional<JdbcAddress> running =
                settings.url().isPresent()
                        ? Optional.of(address(settings, Optional.empty()))
                        : EmbeddedServer.running(settings.data().resolve("mariadb"))
                                .map(there ->
                                        JdbcAddress.of(
                                                there.url(), there.user(), there.password()));
        if (running.isEmpty()) {
            return open(settings, clock);
        }
        Database database = new Database(Optional.empty(), running.get(), clock);
        return database.orClosed(() -> {
            database.present();
            ServerVersion.check(database.connections, database.address);
            Migrations.expect(database.connections, database.address);
        });
    }

    private Database orClosed(Runnable step) {
        try {
            step.run();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void present() {
        absence()
                .ifPresent(why -> {
                    throw new StoreException(why);
                });
    }

    /// Whether the embedded server, if there is one, has started.
    ///
    /// @throws StoreException if it does not
    public boolean isReady() {
        return server.isEmpty() || server.get().isReady();
    }

    /// Why it cannot be reached at the moment though it may be soon; empty where it answers.
    ///
    /// @throws StoreException if it answers that it will not have us
    public Optional<String> absence() {
        try (Connection connection =
                DriverManager.getConnection(address.url(), address.user(), address.password())) {
            connection.isValid(1);
            return Optional.empty();
        } catch (SQLException e) {
            StoreException refusal = Refusals.of(address, e);
            if (Transience.passes(e)) {
                return Optional.of(String.valueOf(refusal.getMessage()));
            }
            throw refusal;
        }
    }

    /// Whether the migrations have been applied.
    public boolean isEstablished() {
        return Migrations.isCurrent(connections);
    }

    /// A connection outside of the pools, for what takes long.
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(
                address.url() + "&socketTimeout=0", address.user(), address.password());
    }

    /// Applies the migrations.
    ///
    /// @throws StoreException if it is too old, or was written by a newer Kiosque …
    public void establish() {
        ServerVersion.check(connections, address);
        Migrations.apply(connections, address);
        pulse.expect(transactions.query(Migrations::last));
    }

    /// From now on whoever asks while the database does not answer, or has been taken over by a newer Kiosque, is told so at once.
    public void watch() {
        pulse.start();
    }

    /// Whether a newer Kiosque has taken it over: then nothing more comes of asking.
    public boolean isOutgrown() {
        return pulse.isOutgrown();
    }

    /// Why nothing can be asked at the moment, for people.
    public Optional<String> trouble() {
        return connections.isClosed()
                ? Optional.of("Kiosque has let go of the database, to stop")
                : pulse.trouble();
    }

    private static JdbcAddress address(DatabaseSettings settings, Optional<EmbeddedServer> server) {
        return server.map(ours -> JdbcAddress.of(ours.url(), ours.user(), ours.password()))
                .orElseGet(() ->
                        JdbcAddress.of(
                                settings.url().orElseThrow(),
                                settings.user().orElse(""),
                                settings.password().orElse("")));
    }

    /// Nobody waits long, a page less than three seconds: who can wait for the database asks again.
    private static HikariDataSource pool(DataSource source, String name, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(2_500);
        config.setValidationTimeout(2_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /// For whoever must open connections of its own.
    public JdbcAddress address() {
        return address;
    }

    /// The process of the embedded server, if there is one.
    public Optional<Long> serverPid() {
        return server.map(EmbeddedServer::pid);
    }

    public Transactions transactions() {
        return transactions;
    }

    /// Connections that are at work.
    public int connectionsAtWork() {
        return connections.getHikariPoolMXBean().getActiveConnections();
    }

    /// Callers that wait for a connection.
    public int callersWaiting() {
        return connections.getHikariPoolMXBean().getThreadsAwaitingConnection();
    }

    /// On connections that nobody else waits for: what keeps leases must not queue behind what is done under them.
    public Transactions ofLeases() {
        return ofLeases;
    }

    public InstantSource clock() {
        return clock;
    }

    /// Whether this is the only node that can be there: nobody else may open our embedded server.
    public boolean isAlone() {
        return server.isPresent();
    }

    @Override
    public void close() {
        close(EmbeddedServer.STOP);
    }

    /// @param patience for an embedded server to stop in good order
    public void close(Duration patience) {
        pulse.close();
        source.close();
        if (pulse.trouble().isPresent()) {
            pulse.cutOff();
        }
        connections.close();
        upkeep.close();
        server.ifPresent(one -> one.close(patience));
    }
}
