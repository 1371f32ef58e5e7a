package kiosque.web;

import java.nio.file.Path;
import java.util.Optional;

/// Where we listen.
///
/// @param listen `host:port`; port 0 takes a free one
/// @param tls certificate chain and private key in PEM, read again when the files change
public record ServerSettings(String listen, Optional<Tls> tls) {

    /// PEM files.
    public record Tls(Path certificate, Path key) {}
}
