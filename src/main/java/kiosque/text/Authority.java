package kiosque.text;

import java.net.URI;
import java.util.Optional;

/// Who an address is sent to (RFC 3986, section 3.2). `URI` goes by RFC 2396 and finds neither user nor host nor port where a host's name has an underscore, as those of some blogs have.
///
/// @param userInfo decoded
/// @param host as it is written
/// @param port -1 where none is named
public record Authority(Optional<String> userInfo, String host, int port) {

    /// Empty for an address without a proper host name.
    public static Optional<Authority> of(URI url) {
        return url.getHost() != null
                ? Optional.of(of(url, url.getHost()))
                : Optional.ofNullable(url.getRawAuthority()).flatMap(Authority::underscored);
    }

    /// Its host as it is written; empty for an address without a proper one.
    public static String host(URI url) {
        return of(url).map(Authority::host).orElse("");
    }

    private static Authority of(URI url, String host) {
        return new Authority(Optional.ofNullable(url.getUserInfo()), host, url.getPort());
    }

    private static Optional<Authority> underscored(String authority) {
        int place = authority.lastIndexOf('@') + 1;
        var alike =
                URI.create(
                        "//"
                                + authority.substring(0, place)
                                + authority.substring(place).replace('_', 'x'));
        return Optional.ofNullable(alike.getHost())
                .map(host -> of(alike, authority.substring(place, place + host.length())));
    }
}
