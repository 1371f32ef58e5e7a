package kiosque.fetch;

import kiosque.fetch.wire.WireAnswer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises a bot filter's challenge in place of an answer. It is told to people; nothing is done to get past it.
final class BotWalls {

    /// Header fields that only a filter sends, whatever the status.
    private static final List<Sign> FIELDS =
            List.of(
                    new Sign("Cloudflare", "cf-mitigated"),
                    new Sign("Vercel", "x-vercel-mitigated"),
                    new Sign("AWS WAF", "x-amzn-waf-action"),
                    new Sign("Kasada", "x-kpsdk-ct"));

    /// What stands in a challenge page, in lower case.
    private static final List<Sign> PAGES =
            List.of(
                    new Sign("Cloudflare", "/cdn-cgi/challenge-platform/h/"),
                    new Sign("Cloudflare", "window._cf_chl_opt"),
                    new Sign("Cloudflare", "<title>attention required! | cloudflare</title>"),
                    new Sign("DataDome", "captcha-delivery.com"),
                    new Sign("Akamai", "errors.edgesuite.net"),
                    new Sign("Akamai", "sec-if-cpt-container"),
                    new Sign("Anubis", "id=\"anubis_challenge\""),
                    new Sign("Anubis", "/.within.website/x/cmd/anubis/"),
                    new Sign("Imperva", "_incapsula_resource"),
                    new Sign("HUMAN", "px-captcha"),
                    new Sign("Sucuri", "sucuri_cloudproxy_js"),
                    new Sign("Sucuri", "<title>sucuri website firewall"),
                    new Sign("DDoS-Guard", "check.ddos-guard.net"),
                    new Sign("Vercel", "<title>vercel security checkpoint</title>"),
                    new Sign("AWS WAF", "window.gokuprops"),
                    new Sign("Fastly", "/_fs-ch-"),
                    new Sign("go-away", "/.well-known/.git.gammaspectra.live/git/go-away/"));

    private static final Pattern RELOAD =
            Pattern.compile(
                    "(?i)location\\.reload\\(|location(?:\\.href)?\\s*+=\\s*+(?:window\\.|document\\.)?location"
                        + "|<meta\\s[^>]*http-equiv=[\"']?refresh[\"']?\\s+content=[\"']?\\d+;?[\"'\\s/>]");

    private static final int LOOKED_AT = 32 * 1024;

    /// The filter's name, by a header field that only a challenge has.
    static Optional<String> announced(WireAnswer answer) {
        return FIELDS.stream()
                .filter(sign -> answer.field(sign.words()).isPresent())
                .map(Sign::vendor)
                .findFirst();
    }

    /// The filter's name, by what a refusal's page says.
    static Optional<String> shown(byte[] page) {
        String text = beginning(page).toLowerCase(Locale.ROOT);
        return PAGES.stream()
                .filter(sign -> text.contains(sign.words()))
                .map(Sign::vendor)
                .findFirst();
    }

    /// Whether the page does no more than load itself anew, as soon as it has set a cookie.
    static boolean loadsItselfAnew(byte[] page) {
        return RELOAD.matcher(beginning(page)).find();
    }

    private static String beginning(byte[] page) {
        return new String(page, 0, Math.min(page.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    }

    private record Sign(String vendor, String words) {}
}
