package kiosque.store.embedded;

import kiosque.store.sql.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A MariaDB that runs on this machine: the one that came with Kiosque, laid out beside it or packed into its class path, else an installed one.
///
/// @param home what MariaDB calls its basedir
/// @param installer the script that lays out an empty data folder
record ServerBinaries(Path home, Path server, Path installer) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerBinaries.class);

    private static final List<String> PLACES =
            List.of("/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/usr/bin", "/usr/libexec");

    /// @throws StoreException if neither can be run; the message says what each one lacks
    static ServerBinaries find(Path folder) throws IOException {
        List<String> complaints = new ArrayList<>();
        Optional<ServerBinaries> found = laidOut(complaints);
        if (found.isEmpty()) {
            found = bundled(folder, complaints);
        }
        if (found.isEmpty()) {
            found = installed(complaints);
        }
        return found.orElseThrow(() ->
                new StoreException(
                        "no MariaDB runs on this machine: %s. Install mariadb-server, or name a server with database.url"
                                .formatted(String.join("; ", complaints))));
    }

    /// Beside the program, where a package puts it: nothing has to be unpacked.
    private static Optional<ServerBinaries> laidOut(List<String> complaints) {
        Path home = Path.of(System.getProperty("kiosque.home", ".")).resolve("mariadb");
        return Files.isDirectory(home)
                ? tried(at(home.toAbsolutePath()), complaints)
                : Optional.empty();
    }

    private static ServerBinaries at(Path home) {
        return new ServerBinaries(
                home, home.resolve("bin/mariadbd"), home.resolve("scripts/mariadb-install-db"));
    }

    private static Optional<ServerBinaries> bundled(Path folder, List<String> complaints)
            throws IOException {
        Optional<PackedServer> packed = PackedServer.find();
        if (packed.isEmpty()) {
            complaints.add("none comes with Kiosque for this platform");
            return Optional.empty();
        }
        return tried(at(unpacked(packed.get(), folder)), complaints);
    }

    /// Unpacks once: what is there under its final name is whole.
    private static Path unpacked(PackedServer packed, Path folder) throws IOException {
        Path home = folder.resolve(packed.version());
        if (Files.exists(home)) {
            return home;
        }
        LOG.info("Unpacking the bundled MariaDB into {} (only once)", home);
        Path half = home.resolveSibling(home.getFileName() + ".half");
        Folders.delete(half);
        packed.unpack(half);
        return Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<ServerBinaries> installed(List<String> complaints) throws IOException {
        Optional<Path> server = onPath("mariadbd").or(() -> onPath("mysqld"));
        Optional<Path> installer =
                onPath("mariadb-install-db").or(() -> onPath("mysql_install_db"));
        if (server.isEmpty() || installer.isEmpty()) {
            complaints.add("none is installed");
            return Optional.empty();
        }
        Path program = server.get().toRealPath();
        Path home = program.resolve("../..").normalize();
        return tried(new ServerBinaries(home, program, installer.get()), complaints);
    }

    private static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), PLACES.stream())
                .filter(place -> !place.isEmpty())
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Whether it starts at all: a missing shared library shows here, with its name.
    private static Optional<ServerBinaries> tried(
            ServerBinaries binaries, List<String> complaints) {
        Program.Result result =
                Program.run(
                        List.of(binaries.server.toString(), "--no-defaults", "--version"),
                        binaries.home);
        if (result.succeeded() && result.output().contains("MariaDB")) {
            return Optional.of(binaries);
        }
        complaints.add(
                "%s does not run here (%s)".formatted(binaries.server, result.output().strip()));
        return Optional.empty();
    }
}
