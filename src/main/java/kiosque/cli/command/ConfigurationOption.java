package kiosque.cli.command;

import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.config.ConfigurationFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `--config`, wherever a command takes it.
final class ConfigurationOption {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = {
                "The configuration.",
                "Without it: $KIOSQUE_CONFIG, else config/kiosque.yaml here, else"
                        + " /etc/kiosque/kiosque.yaml, else the one that Kiosque came with."
            })
    private @Nullable Path file;

    Configuration read(Map<String, String> environment) throws ConfigurationException {
        return ConfigurationFile.read(file(environment), environment);
    }

    /// For commands that can do without.
    Optional<Configuration> readIfThere(Map<String, String> environment)
            throws ConfigurationException {
        return file == null && !Files.exists(file(environment))
                ? Optional.empty()
                : Optional.of(read(environment));
    }

    Path file(Map<String, String> environment) {
        if (file != null) {
            return file;
        }
        String named = environment.get("KIOSQUE_CONFIG");
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        Path here = Path.of("config", "kiosque.yaml");
        return Stream.of(
                        here,
                        Path.of("/etc/kiosque/kiosque.yaml"),
                        Path.of(System.getProperty("kiosque.home", ".")).resolve(here))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(here);
    }
}
