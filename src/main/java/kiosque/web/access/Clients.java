package kiosque.web.access;

import kiosque.web.http.WebRequest;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;

/// Who asks, as far as a limit per client and the doors for the operator need to know. Nothing that a client says of itself opens anything.
public final class Clients {

    public static WebRequest.Client of(Request request) {
        return new WebRequest.Client(key(request), isNeighbour(request));
    }

    /// What a limit counts by: the address, of IPv6 the /64 that one subscriber has. A proxy on this machine speaks for others: then the address that it
    /// added last, which is the only one that the client could not write.
    private static String key(Request request) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress()
                        instanceof InetSocketAddress peer)
                || peer.getAddress() == null) {
            return "unknown";
        }
        String forwarded = request.getHeaders().getLast(HttpHeader.X_FORWARDED_FOR);
        if (forwarded != null && peer.getAddress().isLoopbackAddress()) {
            String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
            return last.length() <= 64 ? last : "unknown";
        }
        byte[] bytes = peer.getAddress().getAddress();
        return HexFormat.of().formatHex(bytes, 0, bytes.length == 16 ? 8 : bytes.length);
    }

    /// Whether a request comes from this machine or a private network, and not through a proxy, which would make the whole world a neighbour.
    private static boolean isNeighbour(Request request) {
        boolean proxied =
                request.getHeaders().contains(HttpHeader.X_FORWARDED_FOR)
                        || request.getHeaders().contains(HttpHeader.FORWARDED)
                        || request.getHeaders().contains(HttpHeader.VIA);
        return !proxied
                && request.getConnectionMetaData().getRemoteSocketAddress()
                        instanceof InetSocketAddress peer
                && peer.getAddress() != null
                && isPrivate(peer.getAddress());
    }

    private static boolean isPrivate(InetAddress address) {
        boolean uniqueLocal =
                address.getAddress().length == 16 && (address.getAddress()[0] & 0xFE) == 0xFC;
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || uniqueLocal;
    }
}
