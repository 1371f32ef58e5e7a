package kiosque.opml;

import kiosque.feed.Sha256;
import kiosque.fetch.setting.Access;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// A list of feeds at an address, kept by others.
///
/// @param name what we call it; its address may hold a key and is said nowhere
/// @param every how often it is asked for
/// @param copy where its last good state is kept
public record ListSettings(String name, URI url, Duration every, Access access, Path copy) {

    /// What all nodes call it.
    Sha256 key() {
        return Sha256.of(name, url.toString());
    }

    @Override
    public String toString() {
        return "the list “" + name + "”";
    }
}
