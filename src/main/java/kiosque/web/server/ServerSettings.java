package kiosque.web.server;

import kiosque.publish.OpsFeed;
import kiosque.web.access.HashedPassword;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where we listen.
///
/// @param listen `host:port`; port 0 takes a free one
/// @param tls certificate chain and private key in PEM, read again when the files change
/// @param opsListen where the pages for operators are instead, if they have an address of their own
/// @param opsPassword what opens the pages for operators from anywhere, hashed; without one they are for this machine and private networks
public record ServerSettings(
        String listen,
        Optional<Tls> tls,
        Optional<String> opsListen,
        Optional<HashedPassword> opsPassword) {

    /// With pages for operators that only this machine and private networks see.
    public ServerSettings(String listen, Optional<Tls> tls) {
        this(listen, tls, Optional.empty(), Optional.empty());
    }

    /// The addresses, the public one first.
    public List<ListenAddress> addresses() {
        return Stream.concat(
                        Stream.of(new ListenAddress(ListenAddress.PUBLIC, listen)),
                        opsListen.stream().map(own -> new ListenAddress(ListenAddress.OPS, own)))
                .toList();
    }

    public OpsFeed.Place opsPlace() {
        return opsListen.isEmpty() ? OpsFeed.Place.PUBLIC : OpsFeed.Place.APART;
    }

    /// PEM files.
    public record Tls(Path certificate, Path key) {}
}
