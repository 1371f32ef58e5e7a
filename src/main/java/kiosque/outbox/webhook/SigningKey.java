package kiosque.outbox.webhook;

import kiosque.feed.Hmac;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/// What a webhook's messages are signed with, symmetrically (Standard Webhooks 1.0, “Signature scheme”).
public final class SigningKey {

    private static final String PREFIX = "whsec_";

    private final byte[] bytes;

    private SigningKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param text base64 of 24 to 64 bytes, behind `whsec_` or not
    /// @throws IllegalArgumentException for anything else; the text is not repeated
    public static SigningKey parse(String text) {
        byte[] bytes;
        try {
            bytes =
                    Base64.getDecoder()
                            .decode(
                                    text.startsWith(PREFIX)
                                            ? text.substring(PREFIX.length())
                                            : text);
        } catch (IllegalArgumentException refused) {
            bytes = new byte[0];
        }
        if (bytes.length < 24 || bytes.length > 64) {
            throw new IllegalArgumentException(
                    "must be base64 of 24 to 64 bytes, behind whsec_ or not, such as `openssl rand"
                            + " -base64 32` prints");
        }
        return new SigningKey(bytes);
    }

    /// One signature of a message as it is sent at that moment.
    String sign(String id, Instant at, byte[] body) {
        byte[] signed =
                Hmac.of(
                        Hmac.SHA256,
                        bytes,
                        (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8),
                        body);
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "whsec_…";
    }
}
