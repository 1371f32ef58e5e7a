package kiosque.publish.cache;

/// What a document was made from: while it stays, so does the document.
///
/// @param configuration goes up whenever the configuration is replaced
/// @param version of the merged feed
public record Edition(int configuration, long version) {}
