package kiosque.testing;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// The key and the certificate of test servers: for localhost and 127.0.0.1, and signed by nobody but itself.
public final class SelfSigned {

    public static final SSLContext TLS = context();

    private static SSLContext context() {
        try (InputStream file = SelfSigned.class.getResourceAsStream("self-signed.p12")) {
            char[] password = "kiosque".toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
