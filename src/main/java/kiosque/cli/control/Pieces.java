package kiosque.cli.control;

import java.time.InstantSource;
import java.util.Map;

/// Everything that commands set going.
public record Pieces(
        Daemon daemon,
        Control.Reach control,
        Steps steps,
        InstantSource clock,
        Map<String, String> environment) {

    public Pieces {
        environment = Map.copyOf(environment);
    }
}
