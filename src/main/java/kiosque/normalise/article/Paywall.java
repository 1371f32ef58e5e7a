package kiosque.normalise.article;

import kiosque.normalise.cut.Beginnings;
import kiosque.normalise.cut.Boilerplate;
import kiosque.normalise.cut.Passage;

import java.util.List;
import java.util.regex.Pattern;

/// Recognises what publishers write on texts that only subscribers may read to the end.
public final class Paywall {

    private static final Pattern NOTICE =
            Pattern.compile(
                    "(?iu)(?:(?:cet |l')?(?:article|contenu)s?|(?:la suite|suite|lecture|la"
                        + " lecture|ce contenu|la lecture de cet article)(?: de (?:cet"
                        + " |l')article)?)?(?: est| sont)? ?(?:réservée?s?|exclusivement"
                        + " réservée?s?) (?:à|aux|à nos|uniquement aux) (?:nos"
                        + " )?(?:abonnée?s?|adhérents|membres)\\b.*|(?:article|contenu)"
                        + " (?:abonnée?s?|payant|premium)|il (?:vous )?reste \\d+(?:[.,]\\d+)? ?%"
                        + " (?:de cet article )?à lire.*|pour lire la suite(?: de cet article)?,?"
                        + " (?:abonnez-vous|connectez-vous).*|(?:this"
                        + " (?:article|content|post|story) is )?(?:for|only for|reserved"
                        + " for|exclusive to|available to) (?:paid |paying |premium"
                        + " )?(?:subscribers|members)(?: only)?\\b.*|(?:paid |premium"
                        + " )?(?:subscribers?|members?)[- ]only(?:"
                        + " (?:article|content|post|story))?|subscribe to (?:read|continue"
                        + " reading|unlock)\\b.*");

    private static final Pattern BRACKETED =
            Pattern.compile(
                    "(?iu)[\\[(](?:abonnée?s?|réservé aux abonnés|article"
                            + " abonnés?|premium|payant|subscribers? only|paywall)[\\])]");

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)(?:réservé aux abonnés|abonnés?|article abonnés?|subscribers? only)"
                            + " ?[:|–—-] ");

    private static final Beginnings<Pattern> LABELS =
            new Beginnings<>(List.of(BRACKETED, LABEL), label -> label);

    private static final Pattern CATEGORY =
            Pattern.compile(
                    "(?iu)(?:réservé aux |article )?abonnés?|premium|paywall|payant|subscribers?[-"
                            + " ]only");

    private static final int LONGEST_NOTICE = 220;

    private static final Beginnings<Pattern> NOTICES =
            new Beginnings<>(List.of(NOTICE), notice -> notice);

    public static boolean isMarked(String title, List<String> categories) {
        return isTitleMarked(title.strip())
                || categories.stream().anyMatch(it -> CATEGORY.matcher(it).matches());
    }

    /// In front, at the end, or with a padlock anywhere.
    private static boolean isTitleMarked(String title) {
        return LABELS.of(title).stream().anyMatch(it -> it.matcher(title).lookingAt())
                || title.contains("🔒")
                || isBracketedAtItsEnd(title);
    }

    private static boolean isBracketedAtItsEnd(String title) {
        int start = Math.max(title.lastIndexOf('['), title.lastIndexOf('('));
        return start >= 0 && BRACKETED.matcher(title).region(start, title.length()).matches();
    }

    public static boolean isNoticed(List<Passage> passages) {
        return passages.stream().anyMatch(Paywall::isNotice);
    }

    private static boolean isNotice(Passage passage) {
        if (passage.text().length() > LONGEST_NOTICE) {
            return false;
        }
        String bare = Boilerplate.bare(passage.text());
        return NOTICES.of(bare).stream().anyMatch(it -> it.matcher(bare).matches());
    }
}
