package kiosque.config;

import org.snakeyaml.engine.v2.nodes.MappingNode;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is known while one file is read: where values come from, and the mistakes found so far.
class FileReading {

    private final Path file;
    private final String source;
    private final Map<String, String> environment;
    private final Set<Path> files = new HashSet<>();
    private final SortedSet<Mistake> mistakes = new TreeSet<>();
    private final Map<String, Map<MappingNode, Section>> sections = new HashMap<>();

    /// @param source the file's text
    FileReading(Path file, String source, Map<String, String> environment) {
        this.file = file;
        this.source = source;
        this.environment = Map.copyOf(environment);
    }

    String source() {
        return source;
    }

    Map<String, String> environment() {
        return environment;
    }

    /// A path of the file: relative ones start at the folder that the file is in.
    Path resolve(String path) {
        Path named = file.toAbsolutePath().resolveSibling(path).normalize();
        files.add(named);
        return named;
    }

    /// Every file that was asked for so far.
    Set<Path> named() {
        return Set.copyOf(files);
    }

    void mistake(FilePlace place, String message) {
        mistakes.add(new Mistake(file.toString(), place.line(), place.column(), message));
    }

    /// The same for the same mapping: what one source asks of the defaults, all do.
    Section section(String path, MappingNode node) {
        return sections.computeIfAbsent(path, _ -> new HashMap<>())
                .computeIfAbsent(node, it -> new Section(this, path, it));
    }

    void forget(String path, MappingNode node) {
        sections.getOrDefault(path, Map.of()).remove(node);
    }

    /// Every section that was read and not closed, for what they have that nobody asked for.
    List<Section> sections() {
        return sections.values().stream().flatMap(at -> at.values().stream()).toList();
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
