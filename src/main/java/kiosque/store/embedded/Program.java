package kiosque.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Programs of MariaDB; [#run] waits for the end of one.
final class Program {

    /// @param output of both streams
    record Result(boolean succeeded, String output) {}

    private static final Set<String> OURS =
            Set.of("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID");

    /// To be started in that folder. It is not told of our supervisor: MariaDB would say that it is ready, and stopping, in our name
    /// (sd_notify(3)).
    static ProcessBuilder of(List<String> command, Path folder) {
        var program =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        program.environment().keySet().removeAll(OURS);
        return program;
    }

    static Result run(List<String> command, Path folder) {
        try {
            Process process = of(command, folder).start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor() == 0, output);
        } catch (IOException e) {
            return new Result(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(false, "interrupted");
        }
    }
}
