package kiosque.fetch.wire;

import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.ssl.SSLContexts;

import java.security.GeneralSecurityException;

import javax.net.ssl.SSLContext;

/// Whom a TLS connection may be with.
final class Trust {

    /// @param certificates is shown those of whom is trusted
    static ClientTlsStrategyBuilder of(
            ProxyRoute.Security security, ShownCertificates certificates) {
        ClientTlsStrategyBuilder strategy =
                ClientTlsStrategyBuilder.create().setHostnameVerifier(certificates);
        return switch (security) {
            case NONE, VERIFIED ->
                    strategy.setHostVerificationPolicy(HostnameVerificationPolicy.BOTH);
            case UNVERIFIED ->
                    strategy.setSslContext(credulous())
                            .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT);
        };
    }

    private static SSLContext credulous() {
        try {
            return SSLContexts.custom().loadTrustMaterial(TrustAllStrategy.INSTANCE).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }
}
