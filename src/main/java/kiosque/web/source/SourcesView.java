package kiosque.web.source;

import module java.base;

import kiosque.feed.SourceStatus;
import kiosque.store.published.SourceFile.Share;
import kiosque.web.http.QueryString;
import kiosque.web.http.QueryString.Invalid;
import kiosque.web.page.SourcesPage.Choice;
import kiosque.web.page.SourcesPage.State;
import kiosque.web.page.Wording;

/// Which sources are to be seen, in which order: what the query of `/sources` says.
record SourcesView(Show show, Sort sort, Optional<String> tag, int part) {

    private static final Set<String> PARAMETERS = Set.of("show", "sort", "tag", "page");

    /// Which ones.
    enum Show {
        ALL,
        FAILING,
        SILENT;

        boolean takes(State state) {
            return switch (this) {
                case ALL -> true;
                case FAILING -> state == State.FAILING || state == State.RETIRED;
                case SILENT -> state == State.SILENT || state == State.QUIET;
            };
        }
    }

    /// In which order.
    enum Sort {
        STATE,
        NAME,
        NEWEST,
        OUTCOME,
        SHARE,
        FIRST,
        ALONE
    }

    static SourcesView of(String query) throws Invalid {
        QueryString given = QueryString.parse(query, PARAMETERS);
        return new SourcesView(
                choice(given, "show", Show.class, Show.ALL),
                choice(given, "sort", Sort.class, Sort.STATE),
                given.get("tag"),
                part(given));
    }

    private static <E extends Enum<E>> E choice(
            QueryString query, String name, Class<E> type, E usual) throws Invalid {
        Optional<String> wanted = query.get(name);
        if (wanted.isEmpty()) {
            return usual;
        }
        for (E one : type.getEnumConstants()) {
            if (word(one).equals(wanted.get())) {
                return one;
            }
        }
        String known =
                Arrays.stream(type.getEnumConstants())
                        .map(SourcesView::word)
                        .collect(Collectors.joining(", "));
        throw new Invalid("“" + name + "” is one of " + known + ".");
    }

    private static int part(QueryString query) throws Invalid {
        Optional<String> number = query.get("page");
        if (number.filter(text -> !text.matches("[1-9][0-9]{0,4}")).isPresent()) {
            throw new Invalid("“page” is a number from 1 on.");
        }
        return number.map(Integer::valueOf).orElse(1);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    List<SourceStatus> of(List<SourceStatus> all, Map<Long, Share> shares, Instant now) {
        return all.stream()
                .filter(source -> show.takes(SourceList.state(source, now)))
                .filter(source -> tag.isEmpty() || source.tags().contains(tag.get()))
                .sorted(order(shares, now))
                .toList();
    }

    /// Where two are alike in that, by name as people sort names.
    private Comparator<SourceStatus> order(Map<Long, Share> shares, Instant now) {
        Collator names = Collator.getInstance(Locale.FRENCH);
        Comparator<SourceStatus> byName =
                Comparator.comparing((SourceStatus one) -> one.source().name(), names::compare);
        Comparator<SourceStatus> first =
                switch (sort) {
                    case NAME -> byName;
                    case STATE -> Comparator.comparing(one -> SourceList.state(one, now));
                    case NEWEST ->
                            Comparator.comparing(
                                    (SourceStatus one) ->
                                            one.source()
                                                    .state()
                                                    .pace()
                                                    .lastNewEntryAt()
                                                    .orElse(Instant.EPOCH),
                                    Comparator.reverseOrder());
                    case OUTCOME -> Comparator.comparing(SourceStatus::lastOutcome);
                    case SHARE -> byShare(shares, Share::ofCopies);
                    case FIRST -> byShare(shares, Share::ofFirst);
                    case ALONE -> byShare(shares, Share::ofAlone);
                };
        return first.thenComparing(byName);
    }

    /// The greatest first, and those last of which there is nothing to say.
    private static Comparator<SourceStatus> byShare(
            Map<Long, Share> shares, ToDoubleFunction<Share> part) {
        return Comparator.comparingDouble(source ->
                Optional.ofNullable(shares.get(source.source().number()))
                        .map(share -> -part.applyAsDouble(share))
                        .orElse(1.0));
    }

    List<Choice> shows(Wording words) {
        return Arrays.stream(Show.values())
                .map(one ->
                        new Choice(word(one), words.say("sources.show." + word(one)), one == show))
                .toList();
    }

    List<Choice> sorts(Wording words) {
        return Arrays.stream(Sort.values())
                .map(one ->
                        new Choice(word(one), words.say("sources.sort." + word(one)), one == sort))
                .toList();
    }

    SourcesView turnedTo(int page) {
        return new SourcesView(show, sort, tag, page);
    }

    /// What is said by the query of this view alone; the usual is left out, so that each view has one address.
    String query() {
        var query = new StringBuilder();
        add(query, "show", show == Show.ALL ? "" : word(show));
        add(query, "sort", sort == Sort.STATE ? "" : word(sort));
        add(query, "tag", tag.orElse(""));
        add(query, "page", part == 1 ? "" : "" + part);
        return query.isEmpty() ? "?" : query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
