package kiosque.web.server;

import kiosque.web.access.HashedPassword;

import java.nio.file.Path;
import java.util.Optional;

/// Where we listen.
///
/// @param listen `host:port`; port 0 takes a free one
/// @param tls certificate chain and private key in PEM, read again when the files change
/// @param opsPassword what opens the pages for operators from anywhere, hashed; without one they are for this machine and private networks
public record ServerSettings(
        String listen, Optional<Tls> tls, Optional<HashedPassword> opsPassword) {

    /// With pages for operators that only this machine and private networks see.
    public ServerSettings(String listen, Optional<Tls> tls) {
        this(listen, tls, Optional.empty());
    }

    /// PEM files.
    public record Tls(Path certificate, Path key) {}
}
