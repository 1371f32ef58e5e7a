package kiosque.fetch.gate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides which addresses may be connected to: public ones, and those that the configuration names (`network.allow`).
///
/// Only the bytes of resolved addresses are judged, never host names or the way a literal is written. An IPv4 address inside an
/// IPv6 one (mapped, NAT64, 6to4) is judged as what it is.
public final class AddressGate {

    /// Not reachable from the public Internet, or not meant to be asked by strangers (IANA special-purpose registries).
    private static final List<Network> PRIVATE_IPV4 =
            networks(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carrier-grade NAT, and some clouds' metadata
                    "127.0.0.0/8",
                    "168.63.129.16/32", // a cloud's metadata on a public address
                    "169.254.0.0/16", // link-local, and most clouds' metadata
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3"); // multicast, reserved, broadcast

    private static final Network PUBLIC_IPV6 = Network.parse("2000::/3");
    private static final List<Network> PRIVATE_IPV6 =
            networks("2001::/23", "2001:db8::/32", "3fff::/20");

    private static final Network MAPPED = new Network(mappedPrefix(), 96);
    private static final Network NAT64 = Network.parse("64:ff9b::/96");
    private static final Network SIX_TO_FOUR = Network.parse("2002::/16");

    /// Lets everything through.
    public static final AddressGate OPEN = new AddressGate(List.of("0.0.0.0/0", "::/0"));

    private final List<Exemption> exemptions;

    /// @param allow `CIDR` or `CIDR:port`
    /// @throws IllegalArgumentException if one of them is neither
    public AddressGate(List<String> allow) {
        exemptions = allow.stream().map(Exemption::parse).toList();
    }

    /// Whether that is `CIDR` or `CIDR:port`.
    ///
    /// @throws IllegalArgumentException if it is neither, with the reason
    public static void check(String allowed) {
        Exemption.parse(allowed);
    }

    /// Whether a connection to that address and port may be made.
    public boolean admits(InetAddress address, int port) {
        byte[] bytes = address.getAddress();
        byte[] judged = embeddedIpv4(bytes).orElse(bytes);
        return isPublic(judged)
                || exemptions.stream()
                        .anyMatch(each -> each.covers(bytes, port) || each.covers(judged, port));
    }

    /// Those of a host's addresses that may be connected to.
    ///
    /// @throws ForbiddenAddress if there is none
    List<InetSocketAddress> admitted(String host, InetAddress[] addresses, int port)
            throws ForbiddenAddress {
        List<InetSocketAddress> admitted =
                Arrays.stream(addresses)
                        .filter(address -> admits(address, port))
                        .map(address -> new InetSocketAddress(address, port))
                        .toList();
        if (admitted.isEmpty()) {
            throw new ForbiddenAddress(
                    host
                            + " has no public address, and network.allow does not name "
                            + addresses[0].getHostAddress());
        }
        return admitted;
    }

    private static boolean isPublic(byte[] address) {
        return address.length == 4
                ? PRIVATE_IPV4.stream().noneMatch(network -> network.contains(address))
                : PUBLIC_IPV6.contains(address)
                        && PRIVATE_IPV6.stream().noneMatch(network -> network.contains(address));
    }

    private static Optional<byte[]> embeddedIpv4(byte[] address) {
        if (MAPPED.contains(address) || NAT64.contains(address)) {
            return Optional.of(Arrays.copyOfRange(address, 12, 16));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return Optional.of(Arrays.copyOfRange(address, 2, 6));
        }
        return Optional.empty();
    }

    /// `::ffff:0:0/96`, which Java itself would read as an IPv4 address.
    private static byte[] mappedPrefix() {
        byte[] prefix = new byte[16];
        prefix[10] = (byte) 0xFF;
        prefix[11] = (byte) 0xFF;
        return prefix;
    }

    private static List<Network> networks(String... cidrs) {
        return Stream.of(cidrs).map(Network::parse).toList();
    }

    /// A network that may be reached, on one port or on all.
    private record Exemption(Network network, Optional<Integer> port) {

        static Exemption parse(String text) {
            String cidr = text.strip();
            int colon = cidr.lastIndexOf(':');
            boolean bracketed = cidr.startsWith("[");
            boolean ported =
                    colon > Math.max(cidr.indexOf('/'), cidr.indexOf(']'))
                            && (bracketed || isOnlyColonAfterPrefix(cidr, colon));
            String range = ported ? cidr.substring(0, colon) : cidr;
            Optional<Integer> port =
                    ported ? Optional.of(port(cidr.substring(colon + 1), text)) : Optional.empty();
            return new Exemption(Network.parse(range.replace("[", "").replace("]", "")), port);
        }

        boolean covers(byte[] address, int onPort) {
            return network.contains(address) && port.map(each -> each == onPort).orElse(true);
        }

        /// In `fd00::/8:443` and `10.0.0.1:80` the last colon is a port's; in `fd00::1` it is part of the address.
        private static boolean isOnlyColonAfterPrefix(String cidr, int colon) {
            return cidr.indexOf('/') >= 0 || cidr.indexOf(':') == colon;
        }

        private static int port(String digits, String text) {
            int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("no network, its port is none: " + text);
            }
            return port;
        }
    }
}
