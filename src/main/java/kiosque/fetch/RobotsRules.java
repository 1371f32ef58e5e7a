package kiosque.fetch;

import kiosque.fetch.gate.Target;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a site's robots.txt lets one robot do (RFC 9309).
///
/// Feeds are fetched for the person who named them, and without asking; this is for article pages, which nobody named.
public final class RobotsRules {

    /// What there is to obey where there is no robots.txt (RFC 9309, section 2.3.1.3).
    public static final RobotsRules ALLOW_ALL = new RobotsRules(List.of());

    /// What there is to obey while the site cannot say (RFC 9309, section 2.3.1.4).
    public static final RobotsRules ALLOW_NONE =
            new RobotsRules(List.of(Rule.of(Verb.DISALLOW, "/")));

    /// No more than that needs to be read (RFC 9309, section 2.5).
    private static final int LONGEST = 500 * 1024;

    private static final Pattern LINE =
            Pattern.compile("\\s*([A-Za-z-]+)\\s*:\\s*([^#]*?)\\s*(?:#.*)?");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_-]+|\\*");

    private final List<Rule> rules;

    private RobotsRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// The rules for that robot out of a robots.txt: of all groups that name it, else of all that name `*`.
    ///
    /// @param product the robot's product token, without version: `Kiosque`
    public static RobotsRules parse(byte[] robots, String product) {
        int length = Math.min(robots.length, LONGEST);
        String text = new String(robots, 0, length, StandardCharsets.UTF_8);
        var groups = new Groups(product.toLowerCase(Locale.ROOT));
        text.lines().forEach(groups::read);
        return new RobotsRules(groups.rules());
    }

    /// The rules that an answer to a request for robots.txt implies.
    public static RobotsRules of(Reply reply, String product) {
        return switch (reply) {
            case Reply.Answered answer when answer.isSuccess() -> parse(answer.body(), product);
            case Reply.Answered answer
                    when answer.status() >= 400
                            && answer.status() < 500
                            && answer.status() != 429 ->
                    ALLOW_ALL;
            case Reply.Answered answer when answer.status() >= 300 && answer.status() < 400 ->
                    ALLOW_ALL;
            case Reply.Answered _, Reply.Failed _ -> ALLOW_NONE;
        };
    }

    /// Whether that path, with its query, may be fetched: the longest rule that matches decides, a tie is a yes.
    public boolean allows(String path) {
        String wanted = canonical(path);
        Rule decisive = null;
        for (Rule rule : rules) {
            if (rule.matches(wanted) && (decisive == null || rule.outweighs(decisive))) {
                decisive = rule;
            }
        }
        return decisive == null || decisive.verb == Verb.ALLOW || wanted.equals("/robots.txt");
    }

    /// Percent-encoded alike, so that `/é` and `/%c3%a9` are the same (RFC 9309, section 2.2.2).
    private static String canonical(String path) {
        Matcher encoded = Pattern.compile("%[0-9A-Fa-f]{2}").matcher(Target.onWire(path));
        return encoded.replaceAll(match -> {
            char c = (char) Integer.parseInt(match.group().substring(1), 16);
            boolean unreserved =
                    c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            return unreserved ? String.valueOf(c) : match.group().toUpperCase(Locale.ROOT);
        });
    }

    private enum Verb {
        ALLOW,
        DISALLOW
    }

    /// A path pattern: `*` is anything, `$` at the end is the end.
    private record Rule(Verb verb, String pattern) {

        static Rule of(Verb verb, String path) {
            return new Rule(verb, canonical(path));
        }

        /// Each literal at its first place after the one before: a hostile pattern takes no longer than a friendly one.
        boolean matches(String path) {
            boolean anchored = pattern.endsWith("$");
            String[] literals =
                    (anchored ? pattern.substring(0, pattern.length() - 1) : pattern)
                            .split("\\*", -1);
            if (!path.startsWith(literals[0])) {
                return false;
            }
            int at = literals[0].length();
            for (int i = 1; i < literals.length; i++) {
                boolean last = anchored && i == literals.length - 1;
                int found =
                        last ? path.length() - literals[i].length() : path.indexOf(literals[i], at);
                if (found < at || !path.startsWith(literals[i], found)) {
                    return false;
                }
                at = found + literals[i].length();
            }
            return !anchored || at == path.length();
        }

        boolean outweighs(Rule other) {
            int longer = Integer.compare(pattern.length(), other.pattern.length());
            return longer > 0 || (longer == 0 && verb == Verb.ALLOW);
        }
    }

    /// Sorts the lines of a robots.txt into groups.
    private static final class Groups {

        private final String product;
        private final List<Rule> own = new ArrayList<>();
        private final List<Rule> everyones = new ArrayList<>();
        private boolean namesUs;
        private boolean namesAll;
        private boolean ownGroupSeen;
        private boolean naming;

        Groups(String product) {
            this.product = product;
        }

        void read(String line) {
            Matcher matcher = LINE.matcher(line.startsWith("\uFEFF") ? line.substring(1) : line);
            if (!matcher.matches()) {
                return;
            }
            String value = matcher.group(2);
            switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                case "user-agent", "useragent" -> name(value);
                case "allow" -> rule(Verb.ALLOW, value);
                case "disallow" -> rule(Verb.DISALLOW, value);
                default -> {} // Sitemap and the like belong to no group
            }
        }

        List<Rule> rules() {
            return ownGroupSeen ? own : everyones;
        }

        private void name(String agent) {
            if (!naming) {
                namesUs = false;
                namesAll = false;
                naming = true;
            }
            Matcher token = TOKEN.matcher(agent);
            String named = token.lookingAt() ? token.group().toLowerCase(Locale.ROOT) : "";
            namesAll |= named.equals("*");
            namesUs |= named.equals(product);
            ownGroupSeen |= namesUs;
        }

        private void rule(Verb verb, String path) {
            naming = false;
            if (path.isEmpty()) {
                return; // an empty Disallow forbids nothing
            }
            Rule rule = Rule.of(verb, path);
            if (namesUs) {
                own.add(rule);
            }
            if (namesAll) {
                everyones.add(rule);
            }
        }
    }
}
