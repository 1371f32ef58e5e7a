package kiosque.fetch.setting;

import kiosque.fetch.gate.AddressGate;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How we ask, whomever we ask.
///
/// @param userAgent product, version and contact: `Kiosque/1.2 (+https://…)`
/// @param allow networks that may be reached though not public: `CIDR` or `CIDR:port`, anything else is refused
/// @param proxy for every source that names none of its own: the gate then cannot see where a request ends up
public record FetchSettings(
        String userAgent, Duration connectTimeout, List<String> allow, Optional<URI> proxy) {

    /// @throws IllegalArgumentException if one of `allow` is no network
    public FetchSettings {
        allow = List.copyOf(allow);
        allow.forEach(AddressGate::check);
    }
}
