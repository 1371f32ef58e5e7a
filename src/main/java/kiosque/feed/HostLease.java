package kiosque.feed;

/// The right to poll one host's sources, until another node may take it. Reports carry it and are committed against it (fencing).
///
/// @param epoch goes up with each claim; a report of an older epoch commits nothing
public record HostLease(String host, long epoch) {}
