package kiosque.feed;

/// A paragraph-like piece of an entry's text, as far as telling whether it recurs needs: a block that many entries of one source carry is not part of any of them.
///
/// @param digest of its words, markup and case folded away
/// @param text its words, at most 200 characters, for people
public record Block(Sha256 digest, String text) {}
