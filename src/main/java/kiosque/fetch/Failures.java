package kiosque.fetch;

import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Cause;
import kiosque.feed.FetchOutcome.Forbidden;
import kiosque.feed.FetchOutcome.RetryLater;
import kiosque.feed.FetchOutcome.TooLarge;
import kiosque.feed.FetchOutcome.Truncated;
import kiosque.feed.FetchOutcome.Unanswered;
import kiosque.feed.FetchOutcome.Unreachable;
import kiosque.fetch.gate.ForbiddenAddress;
import kiosque.fetch.gate.ForbiddenTarget;
import kiosque.fetch.gate.Target;
import kiosque.fetch.wire.BrokenBody;
import kiosque.fetch.wire.BrokenHead;
import kiosque.fetch.wire.DeadlineExceeded;
import kiosque.fetch.wire.Flood;
import kiosque.fetch.wire.LimitExceeded;
import kiosque.fetch.wire.RetryRule;
import kiosque.fetch.wire.TunnelRefused;

import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http2.H2StreamResetException;
import org.apache.hc.core5.http2.hpack.HeaderListConstraintException;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/// Puts into words why no answer came.
final class Failures {

    /// The same of a document that was asked for: HTTP/2 has a word that is as good as an answer.
    static FetchOutcome ofDocument(Exception failure, Target target) {
        return isPleaForCalm(failure)
                ? new RetryLater(429, Optional.empty())
                : outcome(failure, target);
    }

    /// The same of anything else.
    static Reply ofExchange(Exception failure, Target target) {
        return isPleaForCalm(failure)
                ? new Reply.Answered(429, new byte[0], Optional.empty())
                : new Reply.Failed(outcome(failure, target));
    }

    private static boolean isPleaForCalm(Exception failure) {
        Exception thrown = unwrapped(failure);
        return (thrown instanceof BrokenBody ? thrown.getCause() : thrown)
                        instanceof H2StreamResetException reset
                && RetryRule.isPleaForCalm(reset);
    }

    static Unanswered outcome(Exception failure, Target target) {
        String host = target.authority();
        return switch (unwrapped(failure)) {
            case ForbiddenTarget e -> new Forbidden(message(e));
            case ForbiddenAddress e -> new Forbidden(message(e));
            case LimitExceeded e -> new TooLarge(message(e));
            case MessageConstraintException _, HeaderListConstraintException _ ->
                    new TooLarge("The header fields are larger than any use of them");
            case BrokenBody e -> new Truncated(message(e), Optional.empty());
            case UnknownHostException e ->
                    new Unreachable(
                            Connectivity.exists() ? Cause.DNS : Cause.NO_WAY_OUT, message(e));
            case SSLException e ->
                    new Unreachable(Cause.TLS, host + ": " + TlsFailures.explained(e));
            case Exception e -> network(e, host);
        };
    }

    private static Unreachable network(Exception failure, String host) {
        return switch (failure) {
            case DeadlineExceeded _ ->
                    new Unreachable(Cause.TIMEOUT, host + " did not answer in full in time");
            case ConnectTimeoutException _ ->
                    new Unreachable(
                            Cause.TIMEOUT, "No connection to " + host + " came about in time");
            case SocketTimeoutException _ -> new Unreachable(Cause.TIMEOUT, host + " fell silent");
            case TunnelRefused e -> new Unreachable(Cause.REFUSED, message(e));
            case NoRouteToHostException _ -> noRoute(host);
            case ConnectException _ ->
                    new Unreachable(Cause.REFUSED, host + " refuses connections");
            case NoHttpResponseException _ ->
                    new Unreachable(Cause.RESET, host + " closed the connection without an answer");
            case ConnectionClosedException _, ClosedChannelException _ ->
                    new Unreachable(
                            Cause.RESET,
                            host + " closed the connection before its answer had begun");
            case Flood _ ->
                    new Unreachable(Cause.PROTOCOL, host + " sends without end what is no answer");
            case BrokenHead _ ->
                    new Unreachable(
                            Cause.RESET, host + " closed the connection in the middle of a head");
            case SocketException e when isOfConnecting(e) -> noRoute(host);
            case SocketException _ -> new Unreachable(Cause.RESET, host + " reset the connection");
            case H2StreamResetException e ->
                    new Unreachable(Cause.RESET, host + " reset the stream: " + message(e));
            default ->
                    new Unreachable(
                            Cause.PROTOCOL,
                            host + " does not speak HTTP as it should: " + message(failure));
        };
    }

    private static Unreachable noRoute(String host) {
        return new Unreachable(
                Connectivity.exists() ? Cause.REFUSED : Cause.NO_WAY_OUT,
                "There is no route to " + host);
    }

    /// A network that is unreachable, or down, has no exception of its own in the JDK, and its message is in the language of the system: where
    /// it was thrown is all that tells it from a connection that was reset.
    private static boolean isOfConnecting(SocketException failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("sun.nio.ch."))
                .map(StackTraceElement::getMethodName)
                .anyMatch(method -> method.contains("onnect"));
    }

    /// The client wraps what breaks the protocol.
    private static Exception unwrapped(Exception failure) {
        return failure instanceof ClientProtocolException
                        && failure.getCause() instanceof Exception cause
                ? cause
                : failure;
    }

    static String message(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
