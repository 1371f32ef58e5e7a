package kiosque.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.feed.Hmac;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/// Addresses of pictures under which we fetch them: only those that we wrote ourselves. Safe for use by many threads.
public final class SignedAddresses {
    private static final String ROOT = "/pictures/";
    private static final int MAC_BYTES = 16;
    private static final int LONGEST = 4096;

    private final Supplier<byte[]> key;

    /// @param key the same on every node and after every restart
    public SignedAddresses(Supplier<byte[]> key) {
        this.key = key;
    }

    /// `/pictures/MAC/URL`; of an address that is too long for one, empty.
    public Optional<String> path(String url) {
        byte[] bytes = url.getBytes(UTF_8);
        return bytes.length > LONGEST
                ? Optional.empty()
                : Optional.of(ROOT + text(mac(bytes)) + "/" + text(bytes));
    }

    /// What such a path stands for; empty for one that we never wrote.
    public Optional<String> url(String path) {
        if (!path.startsWith(ROOT)) {
            return Optional.empty();
        }
        String[] parts = path.substring(ROOT.length()).split("/", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] mac = Base64.getUrlDecoder().decode(parts[0]);
            byte[] url = Base64.getUrlDecoder().decode(parts[1]);
            return url.length <= LONGEST && MessageDigest.isEqual(mac, mac(url))
                    ? Optional.of(new String(url, UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException nobodys) {
            return Optional.empty();
        }
    }

    public static boolean isOne(String path) {
        return path.startsWith(ROOT);
    }

    private byte[] mac(byte[] url) {
        return Arrays.copyOf(Hmac.of(Hmac.SHA256, key.get(), url), MAC_BYTES);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
