package kiosque.feed;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A keyed digest (RFC 2104): who knows the key, and only they, can have made it.
public final class Hmac {

    public static final String SHA256 = "HmacSHA256";

    /// @param algorithm as Java names it
    /// @param key not empty
    /// @param parts of the message, one after the other
    public static byte[] of(String algorithm, byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
