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
                    "(?is)[\\s\\p{Z}]*((feed|pcast|itpc|rss|podcast|webcal|web\\+[a-z]+):(//)?|url\\(\\s*['\"]?)*((x-)?javascript|vbs|vbscript"
                        + "|livescript|mocha|data|file"
                        + "|blob|filesystem|about|view-source|wyciwyg|jar|mhtml|mk|res|resource"
                        + "|chrome|edge|brave|opera|vivaldi|jscript|ecmascript|script|x-man-page|shell|help|hcp|intent|search|smb|nfs|afp|ssh|sftp|telnet|ldaps?|vnc|rdp"
                        + "|search-ms|ms-[a-z0-9-]+|(chrome|moz|safari-web|ms-browser)-extension|moz-icon"
                        + "|content|android-app|market|itms-[a-z]+|callto|tel|sms|skype|facetime"
                        + "|magnet|ed2k|gopher|dict|git\\+ssh|svn\\+ssh|shortcuts|slack|tg|msteams|x-apple[a-z0-9.-]*"
                        + "|zoommtg|vscode|steam|vnd\\.[a-z0-9.-]+)\\s*:\\S.*");

    /// What most ids begin with.
    private static final Pattern PASSIVE = Pattern.compile("(?:https?|tag|urn):");

    /// What browsers and readers pass over, wherever it stands.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

    /// A name and a password before a host. Browsers pass over tabs and lines in an address, which are blanks by now; but `https://journal.example: nom@journal.example`,
    /// a site and somebody's e-mail, is no login.
    private static final Pattern LOGIN =
            Pattern.compile(
                    "(?i)((?<![a-z0-9])https?:(?:\\s*[/\\\\])*|[a-z0-9+.-]:[/\\\\]{2,}|(?<![^\\s\\p{Cc}\\p{Cf}(\\[<\"'])[/\\\\]{2,})"
                        + "(?:([^\\s/?#\\\\]*|\\s+[^\\s/?#\\\\@:]+:[^\\s/?#\\\\]*)@|(?<=[/\\\\])\\s*[^\\s/?#\\\\@:.]+\\s*:(?!\\d+\\s)\\s*[^\\s/?#\\\\]+\\s*@)");

    /// What a reader that takes it for HTML would see in it.
    private static final Pattern MARKUP = Pattern.compile("<[/!?A-Za-z]");

    /// Whether a program that opens it runs what stands in it, or leaves the web.
    /// However it is written: in capitals, with references in the place of letters, with characters between them that nobody sees.
    public static boolean isActive(String id) {
        if (id.indexOf('&') < 0 && (id.indexOf(':') < 0 || PASSIVE.matcher(id).lookingAt())) {
            return false;
        }
        String read = HtmlWords.resolvedThoroughly(id);
        return ACTIVE.matcher(UNSEEN.matcher(read).replaceAll("")).matches();
    }

    /// The text, and the addresses in it without names and passwords, which are nobody's business (RFC 9110, section 4.2.4).
    public static String withoutLogins(String text) {
        String read = text.indexOf('&') < 0 ? text : HtmlWords.resolvedThoroughly(text);
        return read.indexOf('@') >= 0 && LOGIN.matcher(read).find()
                ? LOGIN.matcher(read).replaceAll("$1")
                : text;
    }

    public static boolean isAbsolute(String id) {
        if (id.length() > LONGEST
                || !ABSOLUTE.matcher(id).matches()
                || isActive(id)
                || (id.indexOf('&') >= 0 && MARKUP.matcher(HtmlWords.resolvedThoroughly(id)).find())
                || !withoutLogins(id).equals(id)) {
            return false;
        }
        try {
            URI uri = new URI(id);
            return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
                case "http", "https", "ftp" -> uri.getRawAuthority() != null;
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
