package kiosque.bench;

import module java.base;

import kiosque.store.embedded.EmbeddedServer.Running;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Three MariaDB servers that replicate to each other, on loopback addresses of their own. Needs Debian's `mariadb-server`, `galera-4` and `rsync`.
final class Galera implements AutoCloseable {

    private static final Path PROVIDER = Path.of("/usr/lib/galera/libgalera_smm.so");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int SIZE = 3;

    private static final String USER = "kiosque";

    /// rsync's own daemon, which copies what a server lacks, looks into no folder of root's.
    private static final String OWNER =
            System.getProperty("user.name").equals("root")
                    ? "mysql"
                    : System.getProperty("user.name");

    private final Path folder;
    private final int port;
    private final List<Process> servers = new ArrayList<>();

    Galera(Path folder) throws Exception {
        if (!Files.exists(PROVIDER)) {
            throw new IOException("no " + PROVIDER + ": install galera-4 and mariadb-server");
        }
        this.folder = Files.createDirectories(folder);
        run("chmod", "755", folder.getParent().toString(), folder.toString());
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        try {
            for (int node = 0; node < SIZE; node++) {
                layOut(node);
                servers.add(launch(node, node == 0 ? "--wsrep-new-cluster" : "--wsrep-on=ON"));
                awaitWhole(node);
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /// As the recipe has it: the first that is there gets all that is written.
    Running address() {
        String hosts =
                Stream.iterate(0, node -> node + 1)
                        .limit(SIZE)
                        .map(node -> host(node) + ":" + port)
                        .collect(Collectors.joining(","));
        return new Running("jdbc:mariadb:sequential://" + hosts + "/kiosque", USER, USER);
    }

    void kill(int node) throws InterruptedException {
        servers.get(node).destroyForcibly().waitFor();
    }

    void end(int node) throws InterruptedException {
        servers.get(node).destroy();
        servers.get(node).waitFor();
    }

    /// Joins the others again, and waits until it has what they have.
    void again(int node) throws Exception {
        servers.set(node, launch(node, "--wsrep-start-position=" + position(node)));
        awaitWhole(node);
    }

    void pause(int node) throws Exception {
        run("kill", "-STOP", String.valueOf(servers.get(node).pid()));
    }

    void resume(int node) throws Exception {
        run("kill", "-CONT", String.valueOf(servers.get(node).pid()));
        awaitWhole(node);
    }

    private static String host(int node) {
        return "127.3.0." + (node + 1);
    }

    private Path home(int node) {
        return folder.resolve("node" + (node + 1));
    }

    private void layOut(int node) throws Exception {
        Path home = Files.createDirectories(home(node));
        run(
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + home.resolve("data"),
                "--user=" + OWNER,
                "--auth-root-authentication-method=socket",
                "--skip-test-db",
                "--skip-name-resolve",
                "--force");
        Files.writeString(
                home.resolve("initial.sql"),
                """
                CREATE DATABASE IF NOT EXISTS kiosque CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
                CREATE USER IF NOT EXISTS %1$s IDENTIFIED BY '%1$s';
                GRANT ALL ON kiosque.* TO %1$s;
                """
                        .formatted(USER));
        run("chown", "-R", OWNER, home.toString());
    }

    private List<String> command(int node, String... more) {
        String host = host(node);
        String others =
                Stream.iterate(0, it -> it + 1)
                        .limit(SIZE)
                        .map(it -> host(it) + ":4567")
                        .collect(Collectors.joining(","));
        Path home = home(node);
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "mariadbd",
                                "--no-defaults",
                                "--user=" + OWNER,
                                "--datadir=" + home.resolve("data"),
                                "--log-error=" + home.resolve("log.err"),
                                "--socket=" + home.resolve("s"),
                                "--pid-file=" + home.resolve("pid"),
                                "--bind-address=" + host,
                                "--port=" + port,
                                "--skip-name-resolve",
                                "--binlog-format=ROW",
                                "--innodb-autoinc-lock-mode=2",
                                "--innodb-buffer-pool-size=64M",
                                "--innodb-log-file-size=32M",
                                "--wsrep-on=ON",
                                "--wsrep-provider=" + PROVIDER,
                                "--wsrep-cluster-name=endurance",
                                "--wsrep-cluster-address=gcomm://" + others,
                                "--wsrep-node-address=" + host,
                                "--wsrep-sst-method=rsync",
                                "--wsrep-sst-receive-address=" + host + ":4444",
                                "--wsrep-provider-options=base_host=%1$s;gmcast.listen_addr=tcp://%1$s:4567;ist.recv_addr=%1$s:4568;gcache.size=64M"
                                        .formatted(host)));
        command.addAll(List.of(more));
        return command;
    }

    private Process launch(int node, String further) throws IOException {
        return new ProcessBuilder(
                        command(node, "--init-file=" + home(node).resolve("initial.sql"), further))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home(node).resolve("out").toFile()))
                .start();
    }

    /// Up to where one that was killed has it all, as the package's unit asks before it starts it again.
    private String position(int node) throws Exception {
        Path log = home(node).resolve("recovered.err");
        Files.deleteIfExists(log);
        run(command(node, "--wsrep-recover", "--log-error=" + log).toArray(String[]::new));
        Matcher found =
                Pattern.compile("Recovered position: (\\S+)").matcher(Files.readString(log));
        return found.find() ? found.group(1) : "00000000-0000-0000-0000-000000000000:-1";
    }

    /// Until each server has all the others beside it. One that was paused says for a while that it has, so they are all asked: as long as it is not back, two of three are gone if
    /// another one goes.
    private void awaitWhole(int started) throws Exception {
        long start = System.nanoTime();
        while (!Stream.iterate(0, it -> it + 1).limit(servers.size()).allMatch(this::seesAll)) {
            if (!servers.get(started).isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IOException(
                        "a server does not start: see " + home(started).resolve("log.err"));
            }
            Thread.sleep(100);
        }
    }

    private boolean seesAll(int node) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host(node), port), 500);
        } catch (IOException e) {
            return false;
        }
        String url = "jdbc:mariadb://" + host(node) + ":" + port + "/kiosque?socketTimeout=2000";
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                SELECT COUNT(*) FROM information_schema.global_status
                                WHERE (variable_name, variable_value) IN (('wsrep_ready', 'ON'), ('wsrep_cluster_size', '%d'))
                                """
                                        .formatted(servers.size()))) {
            return row.next() && row.getInt(1) == 2;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed");
        }
    }

    @Override
    public void close() {
        servers.forEach(Process::destroyForcibly);
    }
}
