package kiosque.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells whether an id may stand in `atom:id` (RFC 4287, section 4.2.6): an absolute IRI, by the rules of its scheme where readers check them, without anybody's password,
/// and nothing that runs or leaves the web where a reader opens it.
public final class Iri {

    /// A longer one is nothing that every reader stores.
    private static final int LONGEST = 1000;

    private static final Pattern ABSOLUTE =
            Pattern.compile(
                    "[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}\\p{Cs}\\p{IsNoncharacter_Code_Point}<>\"{}|\\\\^`]+");
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
                    "(?i)\\s*(feed:(//)?|pcast:(//)?)*(javascript|vbscript|livescript|mocha|data|file"
                        + "|blob|filesystem|about|view-source|wyciwyg|jar|mhtml|mk|res|resource"
                        + "|chrome|shell|help|hcp|intent|search|smb|ssh|telnet|ldaps?|vnc|rdp"
                        + "|search-ms|ms-[a-z0-9-]+)\\s*:\\S.*");

    private Iri() {}

    /// Whether a program that opens it runs what stands in it, or leaves the web.
    public static boolean isActive(String id) {
        return ACTIVE.matcher(id).matches();
    }

    public static boolean isAbsolute(String id) {
        if (id.length() > LONGEST || !ABSOLUTE.matcher(id).matches() || isActive(id)) {
            return false;
        }
        try {
            URI uri = new URI(id);
            return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
                case "http", "https", "ftp" ->
                        uri.getRawAuthority() != null && uri.getRawAuthority().indexOf('@') < 0;
                case "tag" -> TAG.matcher(id).matches();
                case "urn" -> URN.matcher(id).matches() && isUuidIfItSaysSo(id);
                default -> true;
            };
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isUuidIfItSaysSo(String id) {
        return !id.regionMatches(true, 0, "urn:uuid:", 0, 9) || UUID.matcher(id).matches();
    }
}
