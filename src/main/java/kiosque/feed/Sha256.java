package kiosque.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 (FIPS 180-4): 32 bytes that stand for a text without the help of any collation.
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode are ours
public record Sha256(byte[] bytes) implements Comparable<Sha256> {

    public Sha256 {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + bytes.length);
        }
    }

    /// A digest that nothing has been put into; looking it up by name costs more than hashing a line of text.
    private static final MessageDigest EMPTY = empty();

    private static MessageDigest empty() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static Sha256 of(byte[] message) {
        return new Sha256(digest().digest(message));
    }

    /// Of the parts as UTF-8, each closed by a zero byte, so that no two lists of parts collide by their seams.
    public static Sha256 of(String... parts) {
        return of((String.join("\0", parts) + "\0").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return (MessageDigest) EMPTY.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be cloned", e);
        }
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sha256(byte[] others) && Arrays.equals(bytes, others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public int compareTo(Sha256 other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
