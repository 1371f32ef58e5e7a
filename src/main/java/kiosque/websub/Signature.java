package kiosque.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The `X-Hub-Signature` of distributed content (WebSub, section 7.1): `method=hex` of an HMAC over the body.
final class Signature {

    private static final Map<String, String> METHODS =
            Map.of(
                    "sha1", "HmacSHA1",
                    "sha256", "HmacSHA256",
                    "sha384", "HmacSHA384",
                    "sha512", "HmacSHA512");

    private Signature() {}

    /// With the method that we sign with ourselves.
    static String of(byte[] body, byte[] secret) {
        return "sha256=" + HexFormat.of().formatHex(mac("HmacSHA256", body, secret));
    }

    /// Whether a header vouches for the body, by whichever of the four methods it names. Takes the same time for every wrong one.
    static boolean vouches(String header, byte[] body, String secret) {
        String[] parts = header.strip().split("=", 2);
        String algorithm = METHODS.get(parts[0]);
        if (parts.length != 2 || algorithm == null) {
            return false;
        }
        byte[] expected = mac(algorithm, body, secret.getBytes(StandardCharsets.UTF_8));
        try {
            return MessageDigest.isEqual(expected, HexFormat.of().parseHex(parts[1]));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] mac(String algorithm, byte[] body, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
