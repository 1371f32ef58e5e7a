package kiosque.parse.nature;

import kiosque.feed.Link;
import kiosque.feed.ParseOutcome.Nature;
import kiosque.feed.ParseOutcome.NotAFeed;
import kiosque.text.Beginning;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/// An HTML page where a feed should be: what kind of page, and which feeds it advertises.
final class HtmlPage {

    private static final int LOOK = 1_500_000;

    private static final Pattern PAGE = Pattern.compile("(?i)<!doctype\\s+html|<html[\\s>]");

    private static final Pattern BOT_WALL =
            Pattern.compile(
                    "(?i)cf-browser-verification|cf_chl_|challenge-platform|cdn-cgi/challenge|just"
                        + " a moment\\.\\.\\.|un instant…|attention required! \\|"
                        + " cloudflare|_incapsula_resource|ddos-guard|captcha-delivery\\.com|geo\\.captcha|px-captcha|perimeterx|akam/|sucuri"
                        + " website"
                        + " firewall|aws-waf-token|awswafcookie|/_sec/cp_challenge|anubis_challenge|within\\.website/x/cmd/anubis|checking"
                        + " your browser|verify(?:ing)? (?:that )?you are (?:a )?human|vérifi\\w+"
                        + " que vous (?:êtes|n'êtes pas) (?:humain|un robot)");

    private static final Pattern PARKED =
            Pattern.compile(
                    "(?i)sedoparking|parkingcrew|bodis\\.com|parklogic|domain(?: name)? (?:is|may"
                        + " be) for sale|buy this domain|this domain is parked|domaine (?:est"
                        + " )?(?:à vendre|en vente)|acheter ce (?:nom de )?domaine|nom de domaine"
                        + " (?:est )?(?:à vendre|expiré)|hugedomains|dan\\.com/buy|afternic|domain"
                        + " has expired|ce domaine a expiré");

    private static final Pattern ERROR_TITLE =
            Pattern.compile(
                    "(?i)\\b(?:40[0-9]|410|429|50[0-9])\\b|not found|introuvable|n[’']existe"
                            + " (?:pas|plus)|forbidden|accès (?:refusé|interdit)|access"
                            + " denied|erreur|\\berror\\b|unavailable|indisponible|maintenance|bad"
                            + " gateway|internal server");

    private static final Pattern LOGIN_TITLE =
            Pattern.compile(
                    "(?i)log ?in|sign ?in|connexion|se"
                            + " connecter|identification|authentification|s[’']identifier");

    static boolean looksLikeOne(String text) {
        return PAGE.matcher(text.substring(0, Math.min(text.length(), 20_000))).find();
    }

    /// @param headers the links of the answer's header
    static NotAFeed read(String text, URI location, List<Link> headers) {
        Document page =
                Jsoup.parse(
                        text.substring(0, Math.min(text.length(), LOOK)),
                        location.toString(),
                        Parser.htmlParser().setMaxDepth(256));
        List<Link> advertised = Advertised.on(page, location, headers);
        String title = page.title().strip();
        String named = title.isEmpty() ? "" : " “" + shortened(title) + "”";
        if (BOT_WALL.matcher(text.substring(0, Math.min(text.length(), 200_000))).find()
                && advertised.isEmpty()) {
            return new NotAFeed(
                    Nature.BOT_WALL,
                    "A bot filter's page" + named + " came in place of the feed.",
                    advertised);
        }
        if (isParked(page, text)) {
            return new NotAFeed(
                    Nature.PARKED_PAGE,
                    "The domain is parked or for sale" + named + ".",
                    advertised);
        }
        if (isLogin(page, title)) {
            return new NotAFeed(
                    Nature.LOGIN_PAGE, "A page" + named + " that asks to log in.", advertised);
        }
        if (ERROR_TITLE.matcher(title).find() && advertised.isEmpty()) {
            return new NotAFeed(Nature.ERROR_PAGE, "An error page" + named + ".", advertised);
        }
        String hint =
                advertised.isEmpty() ? "." : " that advertises " + counted(advertised.size()) + ".";
        return new NotAFeed(Nature.HTML_PAGE, "An HTML page" + named + hint, advertised);
    }

    private static boolean isParked(Document page, String text) {
        return text.length() < 100_000
                && PARKED.matcher(text).find()
                && page.select("article").isEmpty();
    }

    private static boolean isLogin(Document page, String title) {
        boolean password = page.selectFirst("input[type=password]") != null;
        return password && (LOGIN_TITLE.matcher(title).find() || page.text().length() < 3_000);
    }

    private static String counted(int feeds) {
        return feeds == 1 ? "one feed" : feeds + " feeds";
    }

    private static String shortened(String title) {
        return Beginning.ofCharacters(title, 80);
    }
}
