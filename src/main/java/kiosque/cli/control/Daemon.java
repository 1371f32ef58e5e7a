package kiosque.cli.control;

import kiosque.config.Configuration;

import java.nio.file.Path;
import java.util.Optional;

/// The service itself.
@FunctionalInterface
public interface Daemon {

    /// Polls and publishes until it is told to stop.
    ///
    /// @param file what to read again when it changes; empty where the configuration is no file
    /// @return an exit code
    int run(Configuration configuration, Optional<Path> file, RunOptions options);
}
