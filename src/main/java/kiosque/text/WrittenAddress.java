package kiosque.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as it comes where nothing else should stand: some templates put the whole anchor there, quotation marks, words, or a second address.
public final class WrittenAddress {

    private static final Pattern PLAIN =
            Pattern.compile("https?://[^\"<>\\s]*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)\\bhref\\s*+=\\s*+[\"']?+\\s*+([^\"'<>\\s]++)");
    private static final Pattern AMONG_WORDS =
            Pattern.compile(
                    "(?i)^(?:[^/?#]*[\\s(\\[\"'<>:“”„«»‘’″])?(https?://[^\\s\"'<>)\\]“”„«»‘’″]+)");

    /// A site's address before one that is whole already, `http://https://…`: no host's name ends in `http:`.
    private static final Pattern TWICE = Pattern.compile("(?i)^https?:/*[^/?#]*(?=https?://)");

    /// A scheme with a letter or its colon lost, as a hand slips or a template cuts.
    private static final Pattern MISSPELT =
            Pattern.compile("(?i)h{0,2}t{1,2}p(s?):?//(?=\\w[\\w-]*\\.)");

    /// Where a writer of XML broke the line and indented the next.
    private static final Pattern WRAPPED = Pattern.compile("\\s*\\R\\s*");

    private static final Pattern AMPERSAND = Pattern.compile("&(?:amp|#0*38);");

    private static final Pattern WITHOUT_SCHEME =
            Pattern.compile("(?i)www\\.(?:[\\w-]++\\.)++[a-z]{2,63}(?:[:/?#].*)?");

    /// Nothing, as programs print it.
    private static final Pattern NOTHING =
            Pattern.compile("(?i)\\s*(?:none|null|nil|undefined|n/a|false|#|about:blank)\\s*");

    /// Whether it is more than what a template prints where there is no address.
    public static boolean isSaid(String written) {
        return !NOTHING.matcher(written).matches();
    }

    /// No parameter's name begins with what is left of an escaped ampersand.
    private static String unescaped(String address) {
        return address.indexOf(';') < 0 ? address : AMPERSAND.matcher(address).replaceAll("&");
    }

    /// What is meant; what comes in where it is an address as it stands, or nothing better can be made of it.
    public static String meant(String text) {
        String written =
                text.indexOf('\n') < 0 ? text : WRAPPED.matcher(text.strip()).replaceAll("");
        String address = written;
        if (!PLAIN.matcher(written).matches()) {
            Matcher attribute = ATTRIBUTE.matcher(written);
            Matcher words = AMONG_WORDS.matcher(written);
            Matcher misspelt = MISSPELT.matcher(written);
            if (misspelt.lookingAt()) {
                address = "http" + misspelt.group(1) + "://" + written.substring(misspelt.end());
            } else if (Reference.scheme(written).isEmpty() && attribute.find()) {
                address = attribute.group(1);
            } else if (words.find() && words.start(1) > 0) {
                address = words.group(1);
            } else if (WITHOUT_SCHEME.matcher(written).matches()) {
                return "//" + written;
            }
        }
        boolean one = address.indexOf("://") == address.lastIndexOf("://");
        return unescaped(one ? address : TWICE.matcher(address).replaceFirst(""));
    }
}
