package kiosque.websub;

import kiosque.feed.Hmac;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/// The `X-Hub-Signature` of distributed content (WebSub, section 7.1): `method=hex` of an HMAC over the body.
final class Signature {

    private static final Map<String, String> METHODS =
            Map.of(
                    "sha1", "HmacSHA1",
                    "sha256", Hmac.SHA256,
                    "sha384", "HmacSHA384",
                    "sha512", "HmacSHA512");

    private static final SecureRandom RANDOM = new SecureRandom();

    /// What nobody guesses: to sign with, or for whoever has it to prove that it was told it.
    static String secret() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// With the method that we sign with ourselves.
    static String of(byte[] body, byte[] secret) {
        return "sha256=" + HexFormat.of().formatHex(Hmac.of(Hmac.SHA256, secret, body));
    }

    /// Whether a header vouches for the body, by whichever of the four methods it names. Takes the same time for every wrong one.
    static boolean vouches(String header, byte[] body, String secret) {
        String[] parts = header.strip().split("=", 2);
        String algorithm = METHODS.get(parts[0]);
        if (parts.length != 2 || algorithm == null) {
            return false;
        }
        byte[] expected = Hmac.of(algorithm, secret.getBytes(StandardCharsets.UTF_8), body);
        try {
            return MessageDigest.isEqual(expected, HexFormat.of().parseHex(parts[1]));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
