package kiosque.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The program as it is installed under `target/kiosque`, started, stopped and killed.
final class Daemon {

    private final Path configuration;
    private final Path log;
    private Process process;

    private Daemon(Path configuration, Path log) throws IOException {
        this.configuration = configuration;
        this.log = log;
        this.process = launch();
    }

    /// @param log that it writes to, after what is there already
    static Daemon start(Path configuration, Path log) throws IOException {
        return new Daemon(configuration, log);
    }

    private Process launch() throws IOException {
        return command("run", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    static ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("target/kiosque/bin/kiosque"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    Process process() {
        return process;
    }

    void again() throws IOException {
        process = launch();
    }

    /// The process of its embedded database, if that is there.
    Optional<ProcessHandle> database() {
        return process.descendants()
                .filter(child ->
                        child.info().command().filter(it -> it.endsWith("mariadbd")).isPresent())
                .findFirst();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// @return whether it ended in time
    boolean end() throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(12, TimeUnit.SECONDS);
        kill();
        return ended;
    }

    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }
}
