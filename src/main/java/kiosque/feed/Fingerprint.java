package kiosque.feed;

/// What an entry says, hashed three times: all of it, what a reader would notice, and what makes an edit worth telling.
///
/// @param stored changes with anything that is kept of the entry, be it one that no reader sees
/// @param digest changes with what can be seen, heard or followed; markup alone does not move it, nor how an address was signed
/// @param gist 16 bits of the title and a 48-bit SimHash of the words: few of those move in a small edit, many in a real one
public record Fingerprint(Sha256 stored, Sha256 digest, long gist) {}
