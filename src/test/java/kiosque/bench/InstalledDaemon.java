package kiosque.bench;

import module java.base;

/// The program as it is installed under `target/kiosque`, started, stopped and killed.
final class InstalledDaemon {

    private final Path configuration;
    private final Path log;
    private final Map<String, String> environment;
    private Process process;

    private InstalledDaemon(Path configuration, Path log, Map<String, String> environment)
            throws IOException {
        this.configuration = configuration;
        this.log = log;
        this.environment = environment;
        this.process = launch();
    }

    /// @param log that it writes to, after what is there already
    static InstalledDaemon start(Path configuration, Path log) throws IOException {
        return new InstalledDaemon(configuration, log, Map.of());
    }

    /// @param javaOptions instead of those that set the size of the heap
    static InstalledDaemon start(Path configuration, Path log, String javaOptions)
            throws IOException {
        return new InstalledDaemon(configuration, log, Map.of("KIOSQUE_JAVA_OPTIONS", javaOptions));
    }

    private Process launch() throws IOException {
        ProcessBuilder command = command("run", "-c", configuration.toString());
        command.environment().putAll(environment);
        return command.redirectErrorStream(true)
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

    /// Processor time of daemon and database so far.
    Duration processor() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// The most memory that it has had, in KiB.
    long peak() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        }
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
