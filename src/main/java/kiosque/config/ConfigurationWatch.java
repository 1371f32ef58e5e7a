package kiosque.config;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that the configuration's file has changed, or one that it names: secrets, certificates, lists of sources. One with mistakes is told of
/// once, and the old configuration stays.
public final class ConfigurationWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationWatch.class);

    private final Path file;
    private final Map<String, String> environment;
    private final Set<Path> watched = new HashSet<>();
    private Map<Path, Stamp> seen;
    private volatile boolean asked;

    private record Stamp(FileTime modifiedAt, long size) {}

    /// Is told what came of a change.
    public interface Follower {

        /// The file is about to be read.
        void begins();

        void takesOver(Configuration configuration);

        /// @param mistakes at least one
        void refuses(List<Mistake> mistakes);
    }

    /// @param environment what `${NAME}` stands for
    /// @param current what the file said when it was read
    public ConfigurationWatch(Path file, Map<String, String> environment, Configuration current) {
        this.file = file;
        this.environment = Map.copyOf(environment);
        watched.add(file);
        watched.addAll(current.named());
        this.seen = stamps();
    }

    /// Reads the file at the next look, changed or not.
    public void again() {
        asked = true;
    }

    /// Has the follower take over the configuration if a file has changed since the last look and there are no mistakes.
    public synchronized void look(Follower follower) {
        Map<Path, Stamp> now = stamps();
        if (!asked && now.equals(seen)) {
            return;
        }
        asked = false;
        follower.begins();
        ConfigurationFile.Reading reading = ConfigurationFile.reading(file, environment);
        watched.addAll(reading.named());
        seen = stamps();
        seen.putAll(now); // what has changed since we began is seen at the next look
        Optional<Configuration> next = reading.configuration();
        if (next.isPresent()) {
            take(next.get(), follower);
        } else {
            LOG.error("The configuration has mistakes, the old one stays in force:");
            reading.mistakes().forEach(mistake -> LOG.error("{}", mistake));
            follower.refuses(reading.mistakes());
        }
    }

    private void take(Configuration next, Follower follower) {
        try {
            follower.takesOver(next);
        } catch (RuntimeException e) {
            asked = true; // as soon as what was in the way is gone
            throw e;
        }
    }

    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new HashMap<>();
        for (Path path : watched) {
            try {
                stamps.put(path, new Stamp(Files.getLastModifiedTime(path), Files.size(path)));
            } catch (IOException e) {
                // about to be replaced, or gone: reading it will say
            }
        }
        return stamps;
    }
}
