package kiosque.config;

import module java.base;

import kiosque.config.Layers.Layer;
import kiosque.config.ListedSources.Listed;
import kiosque.dedupe.identity.Backlog;
import kiosque.parse.ParseSettings;
import kiosque.poll.setting.Every;
import kiosque.poll.setting.Insistence;
import kiosque.poll.setting.SourceSettings;
import kiosque.schedule.CronTimes;
import kiosque.store.upkeep.Bounds.Bound;

/// Reads `defaults`, `tags` and `sources`, and lays them over each other.
final class SourcesReader {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final URI NOWHERE = URI.create("https://localhost/");

    private final Section root;
    private final RuleReader rules;
    private final Meaning<Every> every;
    private final Map<String, Value> urls = new HashMap<>();
    private final Map<String, Value> names = new HashMap<>();
    private final Set<String> tagged = new TreeSet<>();
    private final Set<String> lists = new TreeSet<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Map<String, Bound> bounds = new HashMap<>();

    /// @param zone of cron expressions
    SourcesReader(Section root, RuleReader rules, ZoneId zone) {
        this.root = root;
        this.rules = rules;
        this.every =
                Meaning.text(
                        "auto, a duration or a Quartz cron expression", text -> every(text, zone));
    }

    /// What a merged feed can be made from: names and tags, those of refused sources too.
    ///
    /// @param lists that may bring others any day
    record Known(Set<String> words, Set<String> lists) {

        /// A mistake where nothing is called so; a warning where a list may bring it.
        void refuse(String word, Value value) {
            if (words.contains(word)) {
                return;
            }
            String sentence = "no source is called or tagged “%s”%s".formatted(word, hint(word));
            if (lists.isEmpty()) {
                value.mistake(sentence);
            } else {
                value.warning(sentence + "; a list may bring it");
            }
        }

        /// `tags: "a, b"` is one tag.
        private String hint(String word) {
            return words.stream()
                    .filter(other -> List.of(other.split("\\s*,\\s*", -1)).contains(word))
                    .findFirst()
                    .map(one -> "; “%1$s” is one tag: several are a list, [%1$s]".formatted(one))
                    .orElseGet(() -> Nearest.hint(word, words));
        }
    }

    /// By name, in the order of the file; then what lists bring.
    Map<String, SourceSettings> read(List<FurtherSources> more) {
        List<Layer> defaults =
                root.section("defaults").map(it -> new Layer("defaults", it)).stream().toList();
        Map<String, Layer> tags = tags();
        lookOver(defaults, tags.values());
        Map<String, SourceSettings> sources = new LinkedHashMap<>();
        var levels = new Levels(defaults, tags);
        take(root.find("sources").map(Value::list).orElse(List.of()), List.of(), levels, sources);
        for (FurtherSources list : more) {
            if (list instanceof FurtherSources.Folder folder) {
                tagged.addAll(folder.tags());
                take(folder.sources(), folder.tags(), levels, sources);
            }
        }
        takeListed(more, levels, sources);
        refuseUnusedTags(tags);
        return sources;
    }

    /// What holds for sources beside what they say themselves.
    private record Levels(List<Layer> defaults, Map<String, Layer> tags) {

        /// From the general to the particular.
        List<Layer> of(List<String> own) {
            List<Layer> layers = new ArrayList<>(defaults);
            own.stream()
                    .flatMap(tag -> Optional.ofNullable(tags.get(tag)).stream())
                    .forEach(layers::add);
            return layers;
        }
    }

    private void take(
            List<Value> values,
            List<String> more,
            Levels levels,
            Map<String, SourceSettings> sources) {
        for (Value value : values) {
            value.section("sources")
                    .ifPresent(section -> {
                        source(section, more, levels)
                                .ifPresent(source -> sources.putIfAbsent(source.name(), source));
                        section.close();
                        rules.forget(section);
                    });
        }
    }

    /// Of an address that several lists have one source, with the tags of all. What stands in our own files comes first, and is tagged with the list's name; the order of a list does not matter.
    private void takeListed(
            List<FurtherSources> more, Levels levels, Map<String, SourceSettings> sources) {
        Map<String, String> own = new HashMap<>();
        sources.values().forEach(source -> own.put(source.url().toString(), source.name()));
        Map<String, Listed> found = new LinkedHashMap<>();
        for (FurtherSources further : more) {
            if (further instanceof FurtherSources.Listed list) {
                ListedSources read = read(list);
                read.sources().stream()
                        .sorted(Comparator.comparing(Listed::name))
                        .forEach(one -> found.put(key(one), one.with(list.tags())));
                for (Listed known : read.known()) {
                    found.computeIfPresent(
                            key(known), (_, one) -> one.with(list.tags()).with(known.tags()));
                    Optional.ofNullable(own.get(key(known)))
                            .ifPresent(name ->
                                    sources.computeIfPresent(
                                            name, (_, source) -> source.with(list.tags())));
                }
            }
        }
        for (Listed one : found.values()) {
            tagged.addAll(one.tags());
            sources.putIfAbsent(
                    one.name(),
                    settings(one.name(), one.url(), one.tags(), new Layers(levels.of(one.tags()))));
        }
    }

    private ListedSources read(FurtherSources.Listed list) {
        lists.add(list.name());
        tagged.addAll(list.tags());
        ListedSources read = ListedSources.of(list.feeds(), names.keySet(), urls.keySet());
        read.refused()
                .forEach(why ->
                        list.named().warning("the list “%s”: %s".formatted(list.name(), why)));
        for (Listed one : read.sources()) {
            names.put(one.name(), list.named());
            urls.put(key(one), list.named());
        }
        return read;
    }

    private static String key(Listed one) {
        return UrlText.withoutUser(one.url()).toString();
    }

    Known known() {
        Set<String> known = new TreeSet<>(tagged);
        known.addAll(names.keySet());
        return new Known(known, lists);
    }

    /// The sources whose address is shown nowhere.
    Set<String> hidden() {
        return hidden;
    }

    /// How much is kept of sources that have bounds of their own.
    Map<String, Bound> bounds() {
        return bounds;
    }

    private Map<String, Layer> tags() {
        Map<String, Layer> tags = new LinkedHashMap<>();
        root.section("tags")
                .map(Section::all)
                .orElse(Map.of())
                .forEach((tag, value) ->
                        value.section("tags.*")
                                .ifPresent(it -> tags.put(tag, new Layer("tag " + tag, it))));
        return tags;
    }

    /// Defaults and tags hold mistakes even where no source has them.
    private void lookOver(List<Layer> defaults, Iterable<Layer> tags) {
        settings("", NOWHERE, List.of(), new Layers(defaults));
        tags.forEach(tag -> settings("", NOWHERE, List.of(), new Layers(List.of(tag))));
    }

    private Optional<SourceSettings> source(Section section, List<String> more, Levels levels) {
        Optional<String> name = name(section);
        Optional<URI> url = url(section);
        List<String> own =
                Stream.concat(
                                more.stream(),
                                section.find("tags").map(Value::items).orElse(List.of()).stream()
                                        .flatMap(tag -> tag.as(Meanings.TAG).stream()))
                        .distinct()
                        .toList();
        tagged.addAll(own);
        List<Layer> layers = levels.of(own);
        layers.add(new Layer("source " + name.orElse("?"), section));
        SourceSettings settings =
                settings(name.orElse("?"), url.orElse(NOWHERE), own, new Layers(layers));
        return name.map(_ -> settings);
    }

    private Optional<String> name(Section section) {
        Optional<Value> value = section.find("name");
        if (value.isEmpty()) {
            section.mistake("a source needs a name: { name: Le Monde, url: \"https://…\" }");
        }
        Optional<String> name = value.flatMap(it -> it.as(Meanings.NAME));
        name.ifPresent(
                it -> value.ifPresent(given -> claim(names, it, given, "the name “" + it + "”")));
        return name;
    }

    private Optional<URI> url(Section section) {
        Optional<Value> value = section.find("url");
        if (value.isEmpty()) {
            section.mistake("a source needs a url, the address of its feed");
        }
        Optional<URI> url = value.flatMap(it -> it.as(Meanings.URL));
        url.ifPresent(it ->
                value.ifPresent(given ->
                        claim(urls, UrlText.withoutUser(it).toString(), given, "this address")));
        return url;
    }

    private static void claim(Map<String, Value> taken, String key, Value value, String what) {
        Value first = taken.putIfAbsent(key, value);
        if (first != null) {
            value.mistake(what + " is taken by the source in " + first.seenFrom(value));
        }
    }

    private SourceSettings settings(String name, URI url, List<String> tags, Layers layers) {
        if (layers.read("private", Meanings.FLAG).orElse(false)) {
            hidden.add(name);
        }
        Bound bound = BoundReader.of("sources.retention", layers.all("retention"), 1);
        if (!bound.equals(Bound.NONE)) {
            bounds.put(name, bound);
        }
        return new SourceSettings(
                name,
                UrlText.withoutUser(url),
                tags,
                layers.read("every", every).orElse(new Every.Auto()),
                layers.read("insist", Meanings.FLAG).orElse(false)
                        ? Insistence.INSIST
                        : Insistence.RESPECT_FLOORS,
                AccessReader.read(layers, name, url),
                new SourceSettings.Steps(
                        new ParseSettings(layers.read("time-zone", Meanings.TIME_ZONE)),
                        TextReader.normalise(layers),
                        layers.filter(rules),
                        TextReader.fullText(layers)),
                layers.read("priority", Meanings.number(-1000, 1000)).orElse(0),
                backlog(layers));
    }

    private static Backlog backlog(Layers layers) {
        Backlog backlog = Backlog.DEFAULT;
        for (Value value : layers.all("backlog")) {
            Backlog general = backlog;
            backlog =
                    value.section("backlog")
                            .map(it ->
                                    new Backlog(
                                            it.read("entries", Meanings.number(0, 10_000))
                                                    .orElse(general.entries()),
                                            it.read("age", Meanings.DURATION)
                                                    .orElse(general.age())))
                            .orElse(general);
        }
        return backlog;
    }

    private static Every every(String text, ZoneId zone) {
        if (text.equals("auto")) {
            return new Every.Auto();
        }
        if (text.strip().split("\\s+", -1).length >= 5) {
            return calendar(text.strip(), zone);
        }
        Duration duration = DurationText.parse(text);
        if (duration.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("must be a second at least");
        }
        return new Every.Interval(duration);
    }

    private static Every calendar(String text, ZoneId zone) {
        try {
            return new Every.Calendar(text, CronTimes.of(text, zone));
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    "“%s” is no Quartz cron expression: %s%s"
                            .formatted(text, refused.getMessage(), withSeconds(text)),
                    refused);
        }
    }

    /// An expression for Unix's cron has five fields, and no `?`.
    private static String withSeconds(String text) {
        return text.split("\\s+", -1).length == 5
                ? "; did you mean “0 " + text.replaceFirst("\\*$", "?") + "”? Seconds come first"
                : "";
    }

    private void refuseUnusedTags(Map<String, Layer> tags) {
        tags.forEach((tag, layer) -> {
            if (!tagged.contains(tag) && lists.isEmpty()) {
                layer.section()
                        .mistake(
                                "no source is tagged “%s”%s"
                                        .formatted(tag, Nearest.hint(tag, tagged)));
            }
        });
    }
}
