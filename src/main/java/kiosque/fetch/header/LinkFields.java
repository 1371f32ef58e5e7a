package kiosque.fetch.header;

import kiosque.feed.Link;
import kiosque.fetch.gate.ForbiddenTarget;
import kiosque.fetch.gate.Target;
import kiosque.text.PercentEncoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `Link` header fields (RFC 8288, section 3): a hub and a topic for WebSub.
public final class LinkFields {

    private static final int MOST = 50;
    private static final Pattern TARGET = Pattern.compile("\\s*,*\\s*<([^>]*)>");
    private static final Pattern PARAMETER =
            Pattern.compile(
                    "\\s*;\\s*([A-Za-z0-9!#$&+.^_`|~*-]+)\\s*(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\";,\\s]*)))?");

    /// One link for each relation type, with the URLs made absolute. Those that say where they hang (`anchor`) are of no use here.
    public static List<Link> parse(List<String> fields, Target base) {
        List<Link> links = new ArrayList<>();
        for (String field : fields) {
            Matcher target = TARGET.matcher(field);
            Matcher parameter = PARAMETER.matcher(field);
            int at = 0;
            while (links.size() < MOST && target.region(at, field.length()).lookingAt()) {
                at = target.end();
                Map<String, String> parameters = new HashMap<>();
                while (parameter.region(at, field.length()).lookingAt()) {
                    parameters.putIfAbsent(
                            parameter.group(1).toLowerCase(Locale.ROOT), value(parameter));
                    at = parameter.end();
                }
                add(links, target.group(1), parameters, base);
            }
        }
        return List.copyOf(links);
    }

    private static void add(
            List<Link> links, String reference, Map<String, String> parameters, Target base) {
        String relations = parameters.getOrDefault("rel", "").strip();
        if (relations.isEmpty() || parameters.containsKey("anchor")) {
            return;
        }
        absolute(reference, base)
                .ifPresent(url -> {
                    for (String relation : relations.split("\\s+", -1)) {
                        links.add(
                                new Link(
                                        url,
                                        relation.toLowerCase(Locale.ROOT),
                                        Optional.ofNullable(parameters.get("type")),
                                        Optional.ofNullable(parameters.get("title")),
                                        Optional.ofNullable(parameters.get("hreflang"))));
                    }
                });
    }

    private static Optional<String> absolute(String reference, Target base) {
        try {
            return Optional.of(base.resolve(PercentEncoding.ofField(reference)).uri().toString());
        } catch (ForbiddenTarget _) {
            return Optional.empty();
        }
    }

    private static String value(Matcher parameter) {
        String quoted = parameter.group(2);
        if (quoted != null) {
            return quoted.replaceAll("\\\\(.)", "$1");
        }
        String token = parameter.group(3);
        return token == null ? "" : token;
    }
}
