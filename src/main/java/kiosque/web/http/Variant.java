package kiosque.web.http;

import org.eclipse.jetty.http.HttpFields;

/// One content coding of a representation, with the header fields that go out with it.
///
/// @param entityTag strong, with its quotes
/// @param whole the fields of a full answer
/// @param unmodified those of a 304 (RFC 9110, section 15.4.5): what a cache needs to renew what it has, no more
record Variant(
        String coding, int length, String entityTag, HttpFields whole, HttpFields unmodified) {}
