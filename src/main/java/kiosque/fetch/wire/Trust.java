package kiosque.fetch.wire;

import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.ssl.SSLContexts;

import java.security.GeneralSecurityException;

import javax.net.ssl.SSLContext;

/// Whom a TLS connection may be with.
public final class Trust {

    private Trust() {}

    public static ClientTlsStrategyBuilder of(WayOut.Security security) {
        return switch (security) {
            case NONE, VERIFIED -> ClientTlsStrategyBuilder.create();
            case UNVERIFIED ->
                    ClientTlsStrategyBuilder.create()
                            .setSslContext(credulous())
                            .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                            .setHostnameVerifier(NoopHostnameVerifier.INSTANCE);
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
