package kiosque.store.embedded;

import kiosque.store.sql.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What the embedded MariaDB has on disk.
///
/// @param home the folder of it all
/// @param data MariaDB's data folder
/// @param log MariaDB's own log
/// @param temporary for temporary tables; never the system's own folder, which every MariaDB sweeps when it starts, whosever the files are
/// @param initial the statements that the server executes before it accepts anybody
record ServerFolder(Path home, Path data, Path log, Path temporary, Path initial) {

    static final String USER = "kiosque";

    private static final Logger LOG = LoggerFactory.getLogger(ServerFolder.class);

    static ServerFolder in(Path home) throws IOException {
        Path ours = Folders.ours(home);
        return new ServerFolder(
                ours,
                ours.resolve("data"),
                ours.resolve("mariadb.log"),
                Folders.ours(ours.resolve("tmp")),
                ours.resolve("initial.sql"));
    }

    /// Lays out an empty data folder, once: what is there under its final name is whole.
    void install(ServerBinaries binaries) throws IOException {
        if (Files.exists(data)) {
            return;
        }
        LOG.info("Laying out an empty database in {}", data);
        Path half = home.resolve("data.half");
        if (Files.exists(half)) {
            OrphanedServers.stop(half);
            Folders.delete(half);
        }
        String user = System.getProperty("user.name");
        Program.Result result =
                Program.run(
                        List.of(
                                binaries.installer().toString(),
                                "--no-defaults",
                                "--basedir=" + binaries.home(),
                                "--datadir=" + half,
                                "--tmpdir=" + temporary,
                                "--user=" + user,
                                "--auth-root-authentication-method=socket",
                                "--auth-root-socket-user=" + user,
                                "--skip-name-resolve",
                                "--skip-test-db",
                                // no name is looked up: there may be none for this machine
                                "--force"),
                        home);
        if (!result.succeeded()) {
            throw new StoreException(
                    "the embedded MariaDB could not lay out its data in %s: %s"
                            .formatted(half, result.output().strip()));
        }
        Folders.ours(half);
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Our own password, drawn once and kept in a file that only our user may read.
    String password() throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Folders.write(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /// Where the running server listens, for other processes of ours.
    void writePort(int port) throws IOException {
        Folders.write(home.resolve("port"), Integer.toString(port));
    }

    /// Once it has ended. A server whose port is still known may be running, though nobody does who started it.
    void forgetPort() throws IOException {
        Files.deleteIfExists(home.resolve("port"));
    }

    Optional<Integer> port() throws IOException {
        Path file = home.resolve("port");
        return Files.exists(file)
                ? Optional.of(Integer.valueOf(Files.readString(file).strip()))
                : Optional.empty();
    }

    /// Makes sure, at every start, that there is our database and that our user with our password may use it.
    void writeInitial(String password) throws IOException {
        Folders.write(
                initial,
                """
                CREATE DATABASE IF NOT EXISTS kiosque CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON kiosque.* TO '%1$s'@'127.0.0.1';
                """
                        .formatted(USER, password));
    }
}
