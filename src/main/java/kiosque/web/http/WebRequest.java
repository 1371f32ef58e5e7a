package kiosque.web.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

import java.time.Instant;
import java.util.Optional;

/// A request, as far as we look at it. The `Host` is not part of it: our addresses come from the configuration alone.
///
/// @param path decoded, without the query
/// @param query as sent, without the question mark; empty where there is none
/// @param at when it came
public record WebRequest(
        String method, String path, String query, HttpFields headers, Client client, Instant at) {

    /// Who asks. Nothing that a client says of itself makes it a neighbour.
    ///
    /// @param key what a limit per client counts by
    /// @param isNeighbour whether it is on this machine or on a private network, and asks us directly
    public record Client(String key, boolean isNeighbour) {}

    /// A header field's value, several fields of the name joined by commas (RFC 9110, section 5.3).
    public Optional<String> header(HttpHeader name) {
        String first = headers.get(name);
        if (first == null) {
            return Optional.empty();
        }
        var all = headers.getValuesList(name);
        return Optional.of(all.size() < 2 ? first : String.join(", ", all));
    }

    /// The same request with another query.
    public WebRequest asking(String otherQuery) {
        return new WebRequest(method, path, otherQuery, headers, client, at);
    }

    /// The same request of another path.
    public WebRequest at(String otherPath) {
        return new WebRequest(method, otherPath, query, headers, client, at);
    }
}
