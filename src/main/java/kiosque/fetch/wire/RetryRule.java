package kiosque.fetch.wire;

import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http2.H2ConnectionException;
import org.apache.hc.core5.http2.H2Error;
import org.apache.hc.core5.http2.H2StreamResetException;

import java.io.IOException;
import java.util.Optional;

/// Whether a request that brought no byte of an answer may be sent once more, and how. Only what the server has not taken up, or could not
/// say in the version of HTTP that it was asked in: nobody is asked twice for what failed.
public enum RetryRule {
    /// In the same way, over another connection.
    AGAIN,
    /// By HTTP/1.1, and from then on.
    BY_HTTP_1;

    /// @param tries how many there were
    public static Optional<RetryRule> after(
            Exception failure, Call call, ProxyRoute.Version version, int tries) {
        if (!call.method().equals("GET")) {
            return Optional.empty();
        }
        Optional<RetryRule> older =
                version == ProxyRoute.Version.ANY ? Optional.of(BY_HTTP_1) : Optional.empty();
        return switch (failure) {
            case DeadConnection _ -> tries == 1 ? Optional.of(AGAIN) : Optional.empty();
            case RequestNotExecutedException _ -> tries == 1 ? Optional.of(AGAIN) : older;
            case H2StreamResetException reset when isPleaForCalm(reset) -> Optional.empty();
            case H2StreamResetException reset when isOf(reset, H2Error.REFUSED_STREAM) ->
                    tries == 1 ? Optional.of(AGAIN) : Optional.empty();
            case H2StreamResetException _, H2ConnectionException _, HttpException _ -> older;
            default -> Optional.empty();
        };
    }

    /// As it is told to people.
    private static Exception told(Exception failure) {
        return failure instanceof DeadConnection dead ? dead.reason() : failure;
    }

    /// Whether it is HTTP/2's word for 429: the server has had enough of requests for now.
    public static boolean isPleaForCalm(H2StreamResetException reset) {
        return isOf(reset, H2Error.ENHANCE_YOUR_CALM);
    }

    private static boolean isOf(H2StreamResetException reset, H2Error error) {
        return reset.getCode() == error.getCode();
    }

    /// What the last try ended with, as the checked exception that it is.
    public static IOException rethrown(Exception failure) throws HttpException {
        return switch (told(failure)) {
            case IOException e -> e;
            case HttpException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new IllegalStateException(e);
        };
    }
}
