package kiosque.feed;

/// A feed that we poll, as the store hands it to a poll.
///
/// @param number the store's own, for joining rows; never shown, never part of an id
/// @param name as configured, unique
/// @param host what politeness is owed to: host name in lower case and port
public record Source(long number, String name, String host, SourceState state) {}
