package kiosque.fetch.gate;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Pattern;

/// A range of addresses: `10.1.0.0/16`, `fd00::/8`, `192.0.2.7`.
///
/// @param prefix how many leading bits of `bytes` count
@SuppressWarnings("ArrayRecordComponent") // never compared
record Network(byte[] bytes, int prefix) {

    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    static Network parse(String cidr) {
        String[] parts = cidr.split("/", -1);
        if (parts.length > 2
                || !(IPV4.matcher(parts[0]).matches() || IPV6.matcher(parts[0]).matches())) {
            throw new IllegalArgumentException("no network: " + cidr);
        }
        byte[] bytes = literal(parts[0], cidr);
        int longest = bytes.length * 8;
        int prefix = parts.length == 1 ? longest : prefix(parts[1], cidr);
        if (prefix > longest) {
            throw new IllegalArgumentException("no network, its prefix is too long: " + cidr);
        }
        return new Network(bytes, prefix);
    }

    boolean contains(byte[] address) {
        if (address.length != bytes.length) {
            return false;
        }
        int whole = prefix / 8;
        if (!Arrays.equals(address, 0, whole, bytes, 0, whole)) {
            return false;
        }
        int rest = prefix % 8;
        return rest == 0 || (address[whole] ^ bytes[whole]) >> (8 - rest) == 0;
    }

    private static byte[] literal(String text, String cidr) {
        try {
            return InetAddress.ofLiteral(text).getAddress();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no network: " + cidr, e);
        }
    }

    private static int prefix(String digits, String cidr) {
        if (!digits.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("no network, its prefix is no number: " + cidr);
        }
        return Integer.parseInt(digits);
    }
}
