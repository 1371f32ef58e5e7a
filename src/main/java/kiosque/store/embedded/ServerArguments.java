package kiosque.store.embedded;

import java.util.ArrayList;
import java.util.List;

/// The command line of the embedded server. No option file is read, so that it is the same everywhere.
final class ServerArguments {

    static List<String> of(ServerBinaries binaries, ServerFolder layout, int port) {
        List<String> arguments = new ArrayList<>();
        arguments.add(binaries.server().toString());
        arguments.add("--no-defaults");
        arguments.add("--basedir=" + binaries.home());
        arguments.add("--datadir=" + layout.data());
        arguments.addAll(files(layout));
        arguments.addAll(reach(port));
        arguments.addAll(behaviour());
        arguments.addAll(sizes());
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--user=root");
        }
        return arguments;
    }

    private static List<String> files(ServerFolder layout) {
        return List.of(
                "--log-error=" + layout.log(),
                "--init-file=" + layout.initial(),
                "--tmpdir=" + layout.temporary(),
                "--pid-file=mariadbd.pid",
                "--socket=mariadbd.sock"); // relative to the data folder: a longer path may exceed
        // what a socket may have
    }

    private static List<String> reach(int port) {
        return List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--skip-ssl", // loopback only; a certificate of its own would cost ten seconds at
                // each start
                "--local-infile=0",
                "--symbolic-links=0");
    }

    private static List<String> behaviour() {
        return List.of(
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_nopad_bin",
                "--sql-mode=STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--skip-log-bin",
                "--performance-schema=0");
    }

    private static List<String> sizes() {
        return List.of(
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=64M",
                "--innodb-lock-wait-timeout=10",
                "--max-allowed-packet=64M",
                "--max-connections=64",
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=8M");
    }
}
