package kiosque.text;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells pictures of the Internet from those that a reader's program would look for in the reader's own network: a router, a printer, whatever listens there. Those may only come from a
/// feed of that same network.
public record Neighbourhood(String own) {

    private static final Pattern NUMBERS =
            Pattern.compile("(?:0x[0-9a-f]*|[0-9]+)(?:\\.(?:0x[0-9a-f]*|[0-9]+)){0,3}\\.?");

    /// The last labels of names that mean something in one network alone.
    private static final Set<String> LOCAL =
            Set.of(
                    "local",
                    "localdomain",
                    "internal",
                    "intranet",
                    "lan",
                    "home",
                    "corp",
                    "private",
                    "workgroup",
                    "svc");

    /// Names of the Internet whose addresses are whatever the name says, or one's own machine.
    private static final Pattern NAMED_ADDRESS =
            Pattern.compile(
                    "(?:.*[.-])?(\\d{1,3})[.-](\\d{1,3})[.-](\\d{1,3})[.-](\\d{1,3})\\.(?:nip|sslip|xip)\\.io");

    private static final long IPV4 = 0xFFFF_FFFFL;

    // How addresses of IPv6 begin that hold one of IPv4, or what stands before it in them.
    private static final long NAT64 = 0x0064_FF9B_0000_0000L;
    private static final long TRANSLATED = 0xFFFF_0000L;
    private static final long ISATAP = 0x5EFEL;
    private static final long UNIVERSAL = 0x0200_0000L;
    private static final long SIX_TO_FOUR = 0x2002;

    /// `2001::/23`.
    private static final long SET_ASIDE = 0x2001_0000L >>> 9;

    /// Of texts of which nobody knows any more where they came from.
    public static final Neighbourhood ANY = new Neighbourhood("");

    /// Of a feed.
    ///
    /// @param location where it is
    public static Neighbourhood of(String location) {
        return new Neighbourhood(network(host(location)));
    }

    /// Whether a picture at that URL may be shown, or anything else that a program fetches unasked.
    public boolean shows(String url) {
        String network = network(host(url));
        return this == ANY || network.isEmpty() || network.equals(own);
    }

    private static String host(String url) {
        String host = WebUrl.host(url).toLowerCase(Locale.ROOT);
        host = host.substring(host.lastIndexOf('@') + 1);
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    /// Which private network the host is in; empty for the Internet.
    private static String network(String host) {
        if (host.startsWith("[")) {
            return ofIpv6(host.substring(1, host.length() - 1));
        }
        if (!host.isEmpty() && isDigit(host.charAt(0)) && NUMBERS.matcher(host).matches()) {
            return ofIpv4(ipv4(host));
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (isIn(name, "localhost") || isIn(name, "localtest.me") || isIn(name, "lvh.me")) {
            return "loopback";
        }
        Matcher named = NAMED_ADDRESS.matcher(name);
        if (name.endsWith(".io") && named.matches()) {
            return ofIpv4(
                    ipv4(
                            String.join(
                                    ".",
                                    named.group(1),
                                    named.group(2),
                                    named.group(3),
                                    named.group(4))));
        }
        return isLocal(name) ? host : "";
    }

    private static boolean isLocal(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? !name.isEmpty()
                : LOCAL.contains(name.substring(dot + 1))
                        || name.endsWith(".home.arpa")
                        || isIn(name, "fritz.box");
    }

    /// Whether it is that name, or one below it.
    private static boolean isIn(String name, String zone) {
        return name.endsWith(zone)
                && (name.length() == zone.length()
                        || name.charAt(name.length() - zone.length() - 1) == '.');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String ofIpv4(long address) {
        int first = (int) (address >> 24);
        int second = (int) (address >> 16) & 0xFF;
        return switch (first) {
            case 0, 127 -> "loopback";
            case 10 -> "10";
            case 100 -> second >= 64 && second < 128 ? "carrier" : "";
            case 169 -> second == 254 ? "link" : "";
            case 172 -> second >= 16 && second < 32 ? "172" : "";
            case 192 -> second == 168 ? "192" : address >> 8 == 0xC00000 ? "protocols" : "";
            case 198 -> second == 18 || second == 19 ? "bench" : "";
            default -> first >= 224 ? "nowhere" : "";
        };
    }

    /// By what it holds, where it holds an IPv4 address.
    private static String ofIpv6(String literal) {
        byte[] address;
        try {
            address = InetAddress.ofLiteral(literal).getAddress();
        } catch (IllegalArgumentException none) {
            return "nowhere";
        }
        if (address.length == 4) {
            return ofIpv4(ByteBuffer.wrap(address).getInt() & IPV4);
        }
        long first = ByteBuffer.wrap(address).getLong();
        long last = ByteBuffer.wrap(address).getLong(8);
        if (first == 0 && last <= 1 && last >= 0) {
            return "loopback";
        }
        long part = last >>> 32;
        boolean endsInIpv4 =
                (first == 0 && (part == 0 || part == TRANSLATED)) || (first == NAT64 && part == 0);
        if (endsInIpv4) {
            return ofIpv4(last & IPV4);
        }
        if ((part & ~UNIVERSAL) == ISATAP && !ofIpv4(last & IPV4).isEmpty()) {
            return ofIpv4(last & IPV4);
        }
        if (first >>> 48 == SIX_TO_FOUR) {
            return ofIpv4(first >>> 16 & IPV4);
        }
        // Of those on the Internet some are set aside: Teredo's above all.
        return first >>> 61 == 1 && first >>> 41 != SET_ASIDE
                ? ""
                : "[" + Long.toHexString(first >>> 56);
    }

    /// As browsers read it: in one to four parts, each decimal, octal or hexadecimal, the last filling the rest.
    private static long ipv4(String host) {
        String[] parts = host.replaceFirst("\\.$", "").split("\\.", -1);
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            address += i == parts.length - 1 ? part : part << (8 * (3 - i));
        }
        return address & 0xFFFFFFFFL;
    }

    private static long number(String part) {
        try {
            if (part.startsWith("0x")) {
                return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
            }
            return part.length() > 1 && part.startsWith("0")
                    ? Long.parseLong(part, 8)
                    : Long.parseLong(part);
        } catch (NumberFormatException beyondAllNumbers) {
            return 0;
        }
    }
}
