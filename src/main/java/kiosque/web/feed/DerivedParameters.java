package kiosque.web.feed;

import kiosque.feed.Stories;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.DerivedQuery.Ids;
import kiosque.publish.merged.DerivedQuery.Shown;
import kiosque.publish.merged.DerivedQuery.Sought;
import kiosque.publish.merged.MergedFeedSettings.Form;
import kiosque.web.http.QueryString;
import kiosque.web.http.QueryString.Invalid;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads what a reader asks of a merged feed from the parameters of its address. Whatever is not understood is refused, never ignored.
public record DerivedParameters(QueryString query, ZoneId zone) {

    static final Set<String> NAMES =
            Set.of("q", "source", "tag", "lang", "since", "limit", "content", "stories", "ids");

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_ENTRIES = 1000;

    /// Reads a query.
    ///
    /// @param zone where a date without a time begins
    /// @return empty if nothing is asked for: the merged feed itself
    public static Optional<DerivedQuery> read(String query, ZoneId zone) throws Invalid {
        if (query.isEmpty()) {
            return Optional.empty();
        }
        var parameters = QueryString.parse(query, NAMES);
        return parameters.values().isEmpty()
                ? Optional.empty()
                : Optional.of(new DerivedParameters(parameters, zone).read());
    }

    private DerivedQuery read() throws Invalid {
        return new DerivedQuery(
                new Sought(text("q"), text("source"), text("tag"), language(), since()),
                new Shown(limit(), content(), stories(), ids()));
    }

    private Optional<String> text(String name) throws Invalid {
        Optional<String> text = query.get(name);
        if (text.filter(value -> value.length() > LONGEST_TEXT).isPresent()) {
            throw new Invalid("“" + name + "” is longer than " + LONGEST_TEXT + " characters.");
        }
        return text;
    }

    private Optional<String> language() throws Invalid {
        Optional<String> language = query.get("lang").map(tag -> tag.toLowerCase(Locale.ROOT));
        if (language.filter(tag -> !tag.matches("[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}")).isPresent()) {
            throw new Invalid("“lang” is a language tag such as fr or en-gb.");
        }
        return language;
    }

    private Optional<Instant> since() throws Invalid {
        Optional<String> since = query.get("since");
        if (since.isEmpty()) {
            return Optional.empty();
        }
        try {
            return since.map(text ->
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                            : OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            throw new Invalid(
                    "“since” is a date such as 2026-03-14 or a time such as 2026-03-14T09:26:53Z.");
        }
    }

    private Optional<Integer> limit() throws Invalid {
        Optional<String> limit = query.get("limit");
        if (limit.filter(text -> !text.matches("[0-9]{1,4}")).isPresent()
                || limit.map(Integer::valueOf)
                        .filter(number -> number < 1 || number > MOST_ENTRIES)
                        .isPresent()) {
            throw new Invalid("“limit” is a number from 1 to " + MOST_ENTRIES + ".");
        }
        return limit.map(Integer::valueOf);
    }

    private Optional<Form> content() throws Invalid {
        return switch (query.get("content").orElse("")) {
            case "" -> Optional.empty();
            case "full" -> Optional.of(Form.FULL);
            case "excerpt" -> Optional.of(Form.EXCERPT);
            case "title" -> Optional.of(Form.TITLE);
            default -> throw new Invalid("“content” is full, excerpt or title.");
        };
    }

    private Optional<Ids> ids() throws Invalid {
        return switch (query.get("ids").orElse("")) {
            case "" -> Optional.empty();
            case "entry" -> Optional.of(Ids.ENTRY);
            case "feed" -> Optional.of(Ids.FEED);
            default -> throw new Invalid("“ids” is entry or feed.");
        };
    }

    private Optional<Stories> stories() throws Invalid {
        return switch (query.get("stories").orElse("")) {
            case "" -> Optional.empty();
            case "merge" -> Optional.of(Stories.MERGE);
            case "group" -> Optional.of(Stories.GROUP);
            case "related" -> Optional.of(Stories.RELATED);
            case "off" -> Optional.of(Stories.OFF);
            default -> throw new Invalid("“stories” is merge, group, related or off.");
        };
    }
}
