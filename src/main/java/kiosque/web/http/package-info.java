/// HTTP semantics without a server: what is asked, what is answered, which of several codings, and whether at all (RFC 9110).
///
/// Deliberately absent: Jetty, so that all of it is tested without a server.
package kiosque.web.http;
