package kiosque.fetch;

import org.jspecify.annotations.Nullable;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Says why TLS did not come about, in words that help whoever runs the server.
final class TlsFailures {

    static String explained(SSLException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String known = known(each);
            if (known != null) {
                return known;
            }
        }
        return "TLS did not come about: " + failure.getMessage();
    }

    private static @Nullable String known(Throwable failure) {
        return switch (failure) {
            case CertificateExpiredException _ -> "its certificate has expired";
            case CertificateNotYetValidException _ -> "its certificate is not valid yet";
            case CertPathBuilderException _ ->
                    "its certificate is not signed by an authority that is trusted here";
            case SSLPeerUnverifiedException _ -> "its certificate is for another host";
            case SSLHandshakeException e
                    when mentions(e, "No subject alternative") || mentions(e, "No name matching") ->
                    "its certificate is for another host";
            default -> null;
        };
    }

    private static boolean mentions(Exception failure, String words) {
        String message = failure.getMessage();
        return message != null && message.contains(words);
    }
}
