package kiosque.config;

import kiosque.fetch.setting.FetchSettings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks networks: `10.1.0.0/16`, `127.0.0.1/32:9000`, `fd00::/8`, `[::1]/128:9000`. No name is looked up.
final class NetworkText {

    private static final Pattern NETWORK =
            Pattern.compile("\\[?([0-9A-Fa-f:.]+)\\]?(?:/(\\d{1,3}))?(?::(\\d{1,5}))?");

    /// The text itself.
    ///
    /// @throws IllegalArgumentException for anything else
    static String parse(String text) {
        Matcher network = NETWORK.matcher(text);
        if (!network.matches()) {
            throw new IllegalArgumentException(
                    "“"
                            + text
                            + "” is no network; write 10.1.0.0/16, 127.0.0.1/32:9000 or fd00::/8");
        }
        byte[] address = address(network.group(1), text);
        int bits = address.length * 8;
        int prefix = network.group(2) == null ? bits : Integer.parseInt(network.group(2));
        if (prefix > bits) {
            throw new IllegalArgumentException(
                    "“%s”: a prefix has at most %d bits here".formatted(text, bits));
        }
        if (network.group(3) != null && Integer.parseInt(network.group(3)) > 65_535) {
            throw new IllegalArgumentException("“" + text + "”: no port is above 65535");
        }
        requireNoHostBits(address, prefix, text);
        // What the gate itself would not take is refused here too, with its words.
        new FetchSettings("", Duration.ZERO, List.of(text), Optional.empty());
        return text;
    }

    private static byte[] address(String literal, String text) {
        boolean v6 = literal.contains(":");
        if (!v6 && !literal.matches("(\\d{1,3}\\.){3}\\d{1,3}")) {
            throw new IllegalArgumentException("“" + text + "”: an IPv4 address has four numbers");
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException refused) {
            throw new IllegalArgumentException(
                    "“" + text + "” does not begin with an IP address", refused);
        }
    }

    /// `10.1.2.3/16` says less than it seems to.
    private static void requireNoHostBits(byte[] address, int prefix, String text) {
        for (int bit = prefix; bit < address.length * 8; bit++) {
            if ((address[bit / 8] & (0x80 >> (bit % 8))) != 0) {
                throw new IllegalArgumentException(
                        "“%s” has bits set beyond its /%d".formatted(text, prefix));
            }
        }
    }
}
