package kiosque.fetch.wire;

import kiosque.feed.Validity;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/// From when to when the certificates are good that hosts have shown lately. Judges nobody: what is not to be trusted has been refused before. Safe for use by many threads.
public final class ShownCertificates implements HostnameVerifier {

    /// It is asked right after the exchange.
    private static final int MOST = 1000;

    private final Map<String, Validity> latest =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Validity> eldest) {
                    return size() > MOST;
                }
            };

    public synchronized Optional<Validity> of(String host) {
        return Optional.ofNullable(latest.get(key(host)));
    }

    @Override
    public boolean verify(String host, SSLSession session) {
        try {
            if (session.getPeerCertificates()[0] instanceof X509Certificate shown) {
                note(host, shown);
            }
        } catch (SSLPeerUnverifiedException _) {
            // one without a certificate shows nothing
        }
        return true;
    }

    private synchronized void note(String host, X509Certificate shown) {
        latest.remove(key(host)); // goes to the end
        latest.put(
                key(host),
                new Validity(shown.getNotBefore().toInstant(), shown.getNotAfter().toInstant()));
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
