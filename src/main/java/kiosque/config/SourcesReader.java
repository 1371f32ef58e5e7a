package kiosque.config;

import kiosque.config.Layers.Layer;
import kiosque.dedupe.identity.Backlog;
import kiosque.parse.ParseSettings;
import kiosque.poll.setting.Every;
import kiosque.poll.setting.Insistence;
import kiosque.poll.setting.SourceSettings;
import kiosque.schedule.CronTimes;
import kiosque.store.upkeep.Bounds.Bound;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads `defaults`, `tags` and `sources`, and lays them over each other.
final class SourcesReader {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Section root;
    private final RuleReader rules;
    private final TextReader texts;
    private final Meaning<Every> every;
    private final Map<String, FilePlace> urls = new HashMap<>();
    private final Map<String, FilePlace> names = new HashMap<>();
    private final Set<String> tagged = new TreeSet<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Map<String, Bound> bounds = new HashMap<>();

    /// @param zone of cron expressions
    SourcesReader(Section root, RuleReader rules, ZoneId zone) {
        this.root = root;
        this.rules = rules;
        this.texts = new TextReader(root.reading());
        this.every =
                Meaning.text(
                        "auto, a duration or a Quartz cron expression", text -> every(text, zone));
    }

    /// By name, in the order of the file.
    Map<String, SourceSettings> read() {
        List<Layer> defaults =
                root.section("defaults").map(it -> new Layer("defaults", it)).stream().toList();
        Map<String, Layer> tags = tags();
        lookOver(defaults, tags.values());
        Map<String, SourceSettings> sources = new LinkedHashMap<>();
        for (Value value : root.find("sources").map(Value::list).orElse(List.of())) {
            value.section("sources")
                    .ifPresent(section -> {
                        source(section, defaults, tags)
                                .ifPresent(source -> sources.putIfAbsent(source.name(), source));
                        section.close();
                        rules.forget(section);
                    });
        }
        refuseUnusedTags(tags);
        return sources;
    }

    /// Everything that a merged feed can be made from: names and tags, those of refused sources too.
    Set<String> known() {
        Set<String> known = new TreeSet<>(tagged);
        known.addAll(names.keySet());
        return known;
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
        URI nowhere = URI.create("https://localhost/");
        settings("", nowhere, List.of(), new Layers(defaults));
        tags.forEach(tag -> settings("", nowhere, List.of(), new Layers(List.of(tag))));
    }

    private Optional<SourceSettings> source(
            Section section, List<Layer> defaults, Map<String, Layer> tags) {
        Optional<String> name = name(section);
        Optional<URI> url = url(section);
        List<String> own =
                section.find("tags").map(Value::items).orElse(List.of()).stream()
                        .flatMap(tag -> tag.as(Meanings.TEXT).stream())
                        .distinct()
                        .toList();
        List<Layer> layers = new ArrayList<>(defaults);
        tagged.addAll(own);
        own.stream()
                .flatMap(tag -> Optional.ofNullable(tags.get(tag)).stream())
                .forEach(layers::add);
        layers.add(new Layer("source " + name.orElse("?"), section));
        SourceSettings settings =
                settings(
                        name.orElse("?"),
                        url.orElse(URI.create("https://localhost/")),
                        own,
                        new Layers(layers));
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

    private static void claim(Map<String, FilePlace> taken, String key, Value value, String what) {
        FilePlace first = taken.putIfAbsent(key, value.place());
        if (first != null) {
            value.mistake(what + " is taken by the source in line " + first.line());
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
                AccessReader.read(layers, url),
                new SourceSettings.Steps(
                        new ParseSettings(layers.read("time-zone", Meanings.TIME_ZONE)),
                        texts.normalise(layers),
                        layers.filter(rules),
                        texts.fullText(layers)),
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
            if (!tagged.contains(tag)) {
                layer.section()
                        .mistake(
                                "no source is tagged “%s”%s"
                                        .formatted(tag, Nearest.hint(tag, tagged)));
            }
        });
    }
}
