package kiosque.cli.control;

import java.time.InstantSource;
import java.util.Map;

/// Everything that commands set going.
public record CommandContext(
        Daemon daemon,
        Control.Reach control,
        Steps steps,
        InstantSource clock,
        Map<String, String> environment) {

    public CommandContext {
        environment = Map.copyOf(environment);
    }
}
