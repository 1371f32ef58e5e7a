package kiosque.config;

import module java.base;

import kiosque.config.Layers.Layer;
import kiosque.opml.ListSettings;
import kiosque.opml.Opml;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads `source-lists`, the lists and folders that it names, and of lists at an address the last good copy.
final class SourceListsReader {

    private static final Duration USUAL = Duration.ofHours(1);
    private static final long LARGEST = 15_000_000;

    /// What is said of how a list is asked for.
    private static final List<String> OF_AN_ADDRESS =
            List.of(
                    "every",
                    "timeout",
                    "max-size",
                    "user",
                    "password",
                    "headers",
                    "user-agent",
                    "proxy",
                    "insecure-tls",
                    "cookies");

    private final Section root;
    private final Path copies;
    private final Set<String> names = new HashSet<>();
    private final List<ListSettings> asked = new ArrayList<>();

    /// @param data the folder in which copies are kept
    SourceListsReader(Section root, Path data) {
        this.root = root;
        this.copies = data.toAbsolutePath().normalize().resolve("lists");
    }

    List<FurtherSources> read() {
        return root.find("source-lists").map(Value::list).orElse(List.of()).stream()
                .flatMap(value -> value.section("source-lists").stream())
                .flatMap(section -> list(section).stream())
                .toList();
    }

    /// Those that are asked for at an address.
    List<ListSettings> asked() {
        return asked;
    }

    private Optional<FurtherSources> list(Section section) {
        Optional<String> name = name(section);
        Optional<Value> opml = section.find("opml");
        Optional<Value> folder = section.find("folder");
        if (opml.isPresent() == folder.isPresent()) {
            section.mistake(
                    "a list of sources is { name: …, opml: \"https://…\" } or { name: …, folder: …"
                            + " }");
        }
        List<String> tags = new ArrayList<>(name.stream().toList());
        section.find("tags").map(Value::items).orElse(List.of()).stream()
                .flatMap(tag -> tag.as(Meanings.TAG).stream())
                .filter(tag -> !tags.contains(tag))
                .forEach(tags::add);
        Optional<FurtherSources> list =
                opml.flatMap(value -> opml(section, tags, value))
                        .or(() -> folder.flatMap(value -> folder(section, tags, value)));
        return name.flatMap(_ -> list);
    }

    private Optional<String> name(Section section) {
        Optional<Value> value = section.find("name");
        if (value.isEmpty()) {
            section.mistake("a list of sources needs a name, which its sources are tagged with");
        }
        Optional<String> name = value.flatMap(it -> it.as(Meanings.SLUG));
        name.filter(it -> !names.add(it))
                .ifPresent(it ->
                        value.ifPresent(given ->
                                given.mistake("there is a list “%s” already".formatted(it))));
        return name;
    }

    private Optional<FurtherSources> opml(Section section, List<String> tags, Value value) {
        Optional<String> text = value.as(Meanings.TEXT);
        return text.filter(it -> it.matches("(?i)[a-z][a-z0-9+.-]*:.*")).isPresent()
                ? atAddress(section, tags, value)
                : inFile(section, tags, value);
    }

    private Optional<FurtherSources> atAddress(Section section, List<String> tags, Value value) {
        Optional<URI> url = value.as(Meanings.URL);
        var access =
                AccessReader.read(
                        new Layers(List.of(new Layer("source-lists", section))),
                        "the list " + tags,
                        url.orElse(URI.create("https://localhost/")));
        Duration every = section.read("every", Meanings.MINUTES).orElse(USUAL);
        if (url.isEmpty() || tags.isEmpty()) {
            return Optional.empty();
        }
        String name = tags.getFirst();
        Path copy = root.reading().named(copies.resolve(name + ".opml"));
        asked.add(new ListSettings(name, UrlText.withoutUser(url.get()), every, access, copy));
        Optional<List<Opml.Feed>> feeds = Opml.kept(copy);
        if (feeds.isEmpty()) {
            root.reading()
                    .warning(
                            "the list “%s” has not been had yet: a running daemon asks for it, and keeps it in %s"
                                    .formatted(name, copy));
        }
        return Optional.of(new FurtherSources.Listed(tags, value, feeds.orElse(List.of())));
    }

    private static Optional<FurtherSources> inFile(
            Section section, List<String> tags, Value value) {
        refuseAccess(section);
        Optional<Path> file = value.as(Meanings.file(section.reading()));
        if (file.isEmpty() || tags.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.size(file.get()) > LARGEST ? null : Files.readAllBytes(file.get());
            if (bytes == null) {
                value.mistake("the file is larger than " + LARGEST + " bytes");
            } else if (!Opml.isWhole(bytes)) {
                value.mistake("the file is no OPML list, or not all of one");
            } else {
                List<Opml.Feed> feeds = Opml.read(bytes).feeds();
                if (!feeds.isEmpty()) {
                    return Optional.of(new FurtherSources.Listed(tags, value, feeds));
                }
                value.mistake("the file lists no feeds");
            }
        } catch (IOException unreadable) {
            value.mistake("the file cannot be read: " + Reasons.of(unreadable));
        }
        return Optional.empty();
    }

    private static Optional<FurtherSources> folder(
            Section section, List<String> tags, Value value) {
        refuseAccess(section);
        FileReading reading = section.reading();
        List<Value> sources = new ArrayList<>();
        Optional<Path> folder = value.as(Meanings.folder(reading));
        if (folder.isPresent()) {
            List<Path> files = files(folder.get(), value);
            if (files.isEmpty()) {
                value.mistake("there is no .yaml file in " + folder.get());
            }
            files.forEach(file -> sources.addAll(sources(reading, file)));
        }
        return tags.isEmpty()
                ? Optional.empty()
                : Optional.of(new FurtherSources.Folder(tags, sources));
    }

    /// In the order of their names; what begins with a dot is an editor's.
    private static List<Path> files(Path folder, Value value) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            value.mistake("the folder cannot be read: " + Reasons.of(unreadable));
            return List.of();
        }
    }

    /// A list of sources, or `sources:` with one.
    private static List<Value> sources(FileReading reading, Path file) {
        reading.named(file);
        try {
            FileReading own = reading.of(file, ConfigurationFile.text(file));
            return ConfigurationFile.document(own).stream()
                    .flatMap(node -> sources(own, node).stream())
                    .toList();
        } catch (ConfigurationException unreadable) {
            unreadable.mistakes().forEach(reading::mistake);
            return List.of();
        }
    }

    private static List<Value> sources(FileReading own, Node node) {
        Value whole = new Value(own, "sources", node);
        return node instanceof MappingNode
                ? whole.section("source-lists.file")
                        .flatMap(it -> it.find("sources"))
                        .map(Value::list)
                        .orElse(List.of())
                : whole.list();
    }

    private static void refuseAccess(Section section) {
        OF_AN_ADDRESS.stream()
                .flatMap(key -> section.find(key).stream())
                .forEach(value -> value.mistake("belongs to a list at an address"));
    }
}
