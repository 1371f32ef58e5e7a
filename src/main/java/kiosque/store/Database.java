package kiosque.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;

import kiosque.store.embedded.EmbeddedServer;

import java.time.InstantSource;
import java.util.Optional;

/// The MariaDB that everything is kept in: embedded or external, migrated when opened.
public final class Database implements AutoCloseable {

    private final Optional<EmbeddedServer> server;
    private final JdbcAddress address;
    private final HikariDataSource connections;
    private final Transactions transactions;
    private final InstantSource clock;

    private Database(Optional<EmbeddedServer> server, JdbcAddress address, InstantSource clock) {
        this.server = server;
        this.address = address;
        this.clock = clock;
        this.connections = pool(address);
        this.transactions = new Transactions(connections);
    }

    /// Starts the embedded server or connects to the external one, and applies the migrations.
    ///
    /// @throws StoreException with a sentence for people: in use by another Kiosque, not reachable, wrong password …
    public static Database open(DatabaseSettings settings, InstantSource clock) {
        Optional<EmbeddedServer> server =
                settings.url().isPresent()
                        ? Optional.empty()
                        : Optional.of(EmbeddedServer.start(settings.data().resolve("mariadb")));
        try {
            Database database = new Database(server, address(settings, server), clock);
            database.migrate();
            return database;
        } catch (RuntimeException e) {
            server.ifPresent(EmbeddedServer::close);
            throw e;
        }
    }

    /// Like [#open], but joins the embedded server of a daemon that is running on the same data.
    ///
    /// @throws StoreException as [#open] does
    public static Database reach(DatabaseSettings settings, InstantSource clock) {
        return settings.url().isPresent()
                ? open(settings, clock)
                : EmbeddedServer.running(settings.data().resolve("mariadb"))
                        .map(there -> JdbcAddress.of(there.url(), there.user(), there.password()))
                        .map(address -> new Database(Optional.empty(), address, clock))
                        .orElseGet(() -> open(settings, clock));
    }

    private static JdbcAddress address(DatabaseSettings settings, Optional<EmbeddedServer> server) {
        return server.map(ours -> JdbcAddress.of(ours.url(), ours.user(), ours.password()))
                .orElseGet(() ->
                        JdbcAddress.of(
                                settings.url().orElseThrow(),
                                settings.user().orElse(""),
                                settings.password().orElse("")));
    }

    private static HikariDataSource pool(JdbcAddress address) {
        var config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw Refusals.of(address, e);
        }
    }

    private void migrate() {
        try {
            ServerVersion.check(connections, address);
            Migrations.apply(connections, address);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /// For whoever must open connections of its own.
    public JdbcAddress address() {
        return address;
    }

    /// The process of the embedded server, if there is one.
    public Optional<Long> serverPid() {
        return server.map(EmbeddedServer::pid);
    }

    Transactions transactions() {
        return transactions;
    }

    InstantSource clock() {
        return clock;
    }

    @Override
    public void close() {
        connections.close();
        server.ifPresent(EmbeddedServer::close);
    }
}
