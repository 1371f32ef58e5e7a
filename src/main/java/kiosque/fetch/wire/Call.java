package kiosque.fetch.wire;

import kiosque.fetch.gate.Target;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.net.URIAuthority;

import java.util.List;
import java.util.Optional;

/// One request to one URL.
///
/// @param headers all that are not the connection's own
/// @param maxSize of the answer's body as sent, in bytes
public record Call(
        String method,
        Target target,
        List<Header> headers,
        Optional<Content> content,
        long maxSize) {

    /// How much of a refusal is read: enough to recognise who refuses.
    private static final long EXCERPT = 64 * 1024;

    public static Call get(Target target, List<Header> headers, long maxSize) {
        return new Call("GET", target, headers, Optional.empty(), maxSize);
    }

    HttpHost host() {
        return new HttpHost(target.scheme(), target.host(), target.port());
    }

    /// What the `Host` field says: the port only where it is not the scheme's own.
    URIAuthority authority() {
        return new URIAuthority(target.host(), target.hasDefaultPort() ? -1 : target.port());
    }

    /// A body to send.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Content(byte[] bytes, String type) {}

    /// What to do with the body of an answer of that status.
    Intake intake(int status) {
        return status >= 200 && status < 300
                ? new Intake(maxSize, Excess.REFUSED)
                : new Intake(Math.min(EXCERPT, maxSize), Excess.LEFT);
    }

    record Intake(long limit, Excess excess) {}

    /// What is beyond the limit makes the answer worthless, or is merely not wanted.
    enum Excess {
        REFUSED,
        LEFT
    }
}
