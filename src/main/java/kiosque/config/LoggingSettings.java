package kiosque.config;

/// What is written to the log.
///
/// @param level the least important lines that are written
public record LoggingSettings(Level level) {

    public static final LoggingSettings DEFAULT = new LoggingSettings(Level.INFO);

    /// How important a line is.
    public enum Level {
        ERROR,
        WARN,
        INFO,
        /// Polls too that brought nothing.
        DEBUG
    }
}
