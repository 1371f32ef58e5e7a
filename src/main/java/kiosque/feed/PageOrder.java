package kiosque.feed;

import java.net.URI;

/// A wish for the page that an entry links to, because its own text is to be replaced by the article's.
///
/// @param host what politeness is owed to: host name in lower case and port
/// @param location of the document that the entry came in
/// @param entry as the publisher wrote it: what the page's text is compared with, and joined to
public record PageOrder(URI url, String host, URI location, ParsedEntry entry) {}
