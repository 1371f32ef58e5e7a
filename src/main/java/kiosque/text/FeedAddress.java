package kiosque.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses of feeds as pages and lists of subscriptions write them, for programs that were to open them.
public final class FeedAddress {

    private static final Pattern FOR_PROGRAMS =
            Pattern.compile(
                    "(?i)(?:feed|itpc|pcast|podcast|rss)s?:+(?://)?(?<rest>(?:https?:)?.*)");

    /// The address on the web: `feed://host/path` and `feed:https://host/path` are one; empty for what is not fetched, a file or a command.
    public static Optional<String> onTheWeb(String written) {
        String address = written.strip();
        Matcher program = FOR_PROGRAMS.matcher(address);
        if (program.matches()) {
            String rest = program.group("rest");
            address =
                    rest.regionMatches(true, 0, "http", 0, 4) && rest.contains("://")
                            ? rest
                            : "http://" + rest.replaceFirst("^/+", "");
        }
        return address.matches("(?i)https?://[^/?#\\s]+.*")
                ? Optional.of(address)
                : Optional.empty();
    }
}
