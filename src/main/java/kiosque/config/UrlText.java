package kiosque.config;

import kiosque.text.Authority;
import kiosque.text.HostName;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads absolute `http` and `https` addresses; a host name beyond ASCII is written as DNS has it.
final class UrlText {

    private static final Pattern PARTS =
            Pattern.compile(
                    "(?i)(https?)://((?:[^/?#@]*@)?)([^/?#@:\\[\\]]+|\\[[^]]*\\])(:\\d*)?([/?][^#]*)?(?:#.*)?");

    /// What stands in no address as it is, and a percent sign that begins no escape.
    private static final Pattern UNFIT = Pattern.compile("[ \"{}|\\\\^`<>]|%(?![0-9A-Fa-f]{2})");

    /// @throws IllegalArgumentException for anything else
    static URI parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "“" + hidden(text) + "” is no address; " + meant(text));
        }
        try {
            String rest = encoded(orEmpty(parts.group(5)));
            URI url =
                    new URI(
                            parts.group(1).toLowerCase(Locale.ROOT)
                                    + "://"
                                    + parts.group(2)
                                    + ascii(parts.group(3))
                                    + port(parts)
                                    + (rest.startsWith("/") ? rest : "/" + rest));
            if (Authority.of(url).isEmpty()) {
                throw new IllegalArgumentException(
                        "“" + hidden(text) + "” has no proper host name");
            }
            String ascii = url.toASCIIString();
            return ascii.equals(url.toString()) ? url : URI.create(ascii);
        } catch (URISyntaxException refused) {
            throw new IllegalArgumentException(
                    "“%s” is no address: %s at character %d"
                            .formatted(
                                    hidden(text),
                                    refused.getReason().toLowerCase(Locale.ROOT),
                                    refused.getIndex() + 1),
                    refused);
        }
    }

    /// As a browser sends what people copy from where it shows it: with spaces, braces, quotation marks.
    private static String encoded(String rest) {
        return UNFIT.matcher(rest)
                .replaceAll(unfit -> "%%%02X".formatted((int) unfit.group().charAt(0)));
    }

    /// The usual one is none: two spellings of one address are not two sources.
    private static String port(Matcher parts) {
        String port = orEmpty(parts.group(4));
        String usual = parts.group(1).equalsIgnoreCase("https") ? ":443" : ":80";
        return port.equals(usual) || port.equals(":") ? "" : port;
    }

    /// What other addresses are built on: nothing behind the path, no slash at its end.
    static URI base(URI url) {
        if (url.getRawQuery() != null || url.getRawAuthority().indexOf('@') >= 0) {
            throw new IllegalArgumentException("may have neither ? nor @");
        }
        if (url.getHost() == null) {
            throw new IllegalArgumentException("may have no underscore in its host name");
        }
        return URI.create(url.toString().replaceFirst("/+$", ""));
    }

    static URI proxy(String text) {
        if (!text.matches("http://[^/]+:\\d{1,5}/?")) {
            throw new IllegalArgumentException(
                    "“" + hidden(text) + "” is no proxy; write http://host:port");
        }
        return parse(text);
    }

    static URI withoutUser(URI url) {
        return URI.create(url.toString().replaceFirst("//[^/?#@]*@", "//"));
    }

    private static String meant(String text) {
        if (text.startsWith("//")) {
            return "did you mean “https:" + text + "”?";
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("feed:")) {
            String rest = text.substring("feed:".length());
            return "did you mean “"
                    + (rest.startsWith("http") ? "" : "https://")
                    + rest.replaceFirst("^/+", "")
                    + "”?";
        }
        if (text.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
            return "only http and https are fetched";
        }
        return text.matches("[^\\s:/]+\\.[^\\s:/]+(/\\S*)?")
                ? "did you mean “https://" + text + "”?"
                : "write https://host/path";
    }

    private static String ascii(String host) {
        return host.startsWith("[")
                ? host
                : HostName.ascii(host)
                        .orElseThrow(() ->
                                new IllegalArgumentException("“" + host + "” is no host name"));
    }

    /// Without a password that the address carries.
    private static String hidden(String text) {
        return text.replaceFirst("//[^/?#@]*@", "//…@");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
