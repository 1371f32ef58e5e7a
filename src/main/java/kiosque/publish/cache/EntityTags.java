package kiosque.publish.cache;

import kiosque.feed.Sha256;

/// Makes and reads strong entity tags (RFC 9110, section 8.8.3).
///
/// `"<generation>"` for the plain bytes, `"<generation>-<coding><check>"` for coded ones: the generation is a hash of the plain bytes, the check one of the coded bytes, since two
/// versions of a compressor may write the same text differently.
public final class EntityTags {

    private static final int GENERATION = 24;
    private static final int CHECK = 8;

    public static String generation(byte[] plain) {
        return Sha256.of(plain).hex().substring(0, GENERATION);
    }

    static String plain(String generation) {
        return '"' + generation + '"';
    }

    static String coded(String generation, Coding coding, byte[] coded) {
        String check = Sha256.of(coded).hex().substring(0, CHECK);
        return '"' + generation + '-' + coding.mark() + check + '"';
    }

    /// The generation that a tag names, whatever was done to it on the way; empty if it cannot be one of ours.
    public static String generation(String entityTag) {
        String tag = entityTag.strip();
        String opaque = tag.startsWith("W/") || tag.startsWith("w/") ? tag.substring(2) : tag;
        String bare = opaque.replace("\"", "");
        String generation = bare.split("-", 2)[0];
        return generation.length() == GENERATION ? generation : "";
    }
}
