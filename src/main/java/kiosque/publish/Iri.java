package kiosque.publish;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tells whether an id may stand in `atom:id` (RFC 4287, section 4.2.6): an absolute IRI, by the rules of its scheme where readers check them, and nothing that runs or opens a file where
/// a reader takes it for an address.
final class Iri {

    private static final Pattern ABSOLUTE =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");
    private static final Pattern WEB = Pattern.compile("(?i)(https?|ftp)://[^/?#].*");
    private static final Pattern TAG =
            Pattern.compile(
                    "tag:([a-z0-9._-]+@)?[a-z0-9.-]+,\\d{4}(-\\d{2}(-\\d{2})?)?:[!#$%&'()*+,/0-9:;=?@A-Z_a-z~.-]*");
    private static final Pattern URN =
            Pattern.compile(
                    "(?i)urn:[a-z0-9][a-z0-9-]{1,31}:([a-z0-9()+,.:=@;$_!*'-]|%[0-9a-f]{2})+");
    private static final Pattern UUID =
            Pattern.compile("(?i)urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern ACTIVE =
            Pattern.compile(
                    "(?i)\\s*(javascript|vbscript|livescript|mocha|data|file|blob|filesystem|about"
                        + "|view-source|jar|mhtml|mk|res|resource|chrome|shell|search|search-ms|ms-[a-z0-9-]+)\\s*:\\S.*");

    private Iri() {}

    /// Whether a program that opens it runs what stands in it, or leaves the web.
    static boolean isActive(String id) {
        return ACTIVE.matcher(id).matches();
    }

    static boolean isAbsolute(String id) {
        if (!ABSOLUTE.matcher(id).matches() || isActive(id) || !Characters.clean(id).equals(id)) {
            return false;
        }
        return switch (id.substring(0, id.indexOf(':')).toLowerCase(Locale.ROOT)) {
            case "http", "https", "ftp" -> WEB.matcher(id).matches();
            case "tag" -> TAG.matcher(id).matches();
            case "urn" -> URN.matcher(id).matches() && isUuidIfItSaysSo(id);
            default -> true;
        };
    }

    private static boolean isUuidIfItSaysSo(String id) {
        return !id.regionMatches(true, 0, "urn:uuid:", 0, 9) || UUID.matcher(id).matches();
    }
}
