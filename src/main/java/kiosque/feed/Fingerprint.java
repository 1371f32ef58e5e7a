package kiosque.feed;

/// What a reader would notice changing in an entry, hashed twice.
///
/// @param digest changes with any visible change; markup alone does not move it
/// @param gist 16 bits of the title and a 48-bit SimHash of the words: few of those move in a small edit, many in a real one
public record Fingerprint(Sha256 digest, long gist) {}
