package kiosque.cli.log;

/// For whom the log is written: people, or programs that read one JSON object a line.
public enum LogFormat {
    TEXT,
    JSON
}
