package kiosque.config;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Notices that the configuration's file has changed. One with mistakes is told of once, and the old configuration stays.
public final class ConfigurationWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationWatch.class);

    private final Path file;
    private final Map<String, String> environment;
    private Optional<Stamp> seen;
    private volatile boolean asked;

    private record Stamp(FileTime modifiedAt, long size) {}

    /// @param environment what `${NAME}` stands for
    public ConfigurationWatch(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = Map.copyOf(environment);
        this.seen = stamp();
    }

    /// Reads the file at the next look, changed or not.
    public void again() {
        asked = true;
    }

    /// Hands over the configuration if the file has changed since the last look and has no mistakes.
    public synchronized void look(Consumer<Configuration> takeOver) {
        Optional<Stamp> now = stamp();
        if (!asked && now.equals(seen)) {
            return;
        }
        asked = false;
        seen = now;
        try {
            takeOver.accept(ConfigurationFile.read(file, environment));
        } catch (ConfigurationException e) {
            LOG.error("The configuration has mistakes, the old one stays in force:");
            e.mistakes().forEach(mistake -> LOG.error("{}", mistake));
        }
    }

    private Optional<Stamp> stamp() {
        try {
            return Optional.of(new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
        } catch (IOException e) {
            return Optional.empty(); // about to be replaced, or gone: reading it will say
        }
    }
}
