package kiosque.config;

import org.snakeyaml.engine.v2.nodes.MappingNode;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is known while a file is read, and those that it names: where values come from, and the mistakes found so far.
class FileReading {

    private final Path file;
    private final String source;
    private final Map<String, String> environment;
    private final Set<Path> files;
    private final SortedSet<Mistake> mistakes;
    private final Set<String> warnings;
    private final Map<String, Map<MappingNode, Section>> sections;

    /// @param source the file's text
    FileReading(Path file, String source, Map<String, String> environment) {
        this.file = file;
        this.source = source;
        this.environment = Map.copyOf(environment);
        files = new HashSet<>();
        mistakes = new TreeSet<>();
        warnings = new LinkedHashSet<>();
        sections = new HashMap<>();
    }

    private FileReading(Path file, String source, FileReading of) {
        this.file = file;
        this.source = source;
        environment = of.environment;
        files = of.files;
        mistakes = of.mistakes;
        warnings = of.warnings;
        sections = of.sections;
    }

    /// The reading of a further file of the same configuration.
    ///
    /// @param source that file's text
    FileReading of(Path further, String source) {
        return new FileReading(further, source, this);
    }

    Path file() {
        return file;
    }

    String source() {
        return source;
    }

    Map<String, String> environment() {
        return environment;
    }

    /// A path of the file: relative ones start at the folder that the file is in.
    Path resolve(String path) {
        return named(file.toAbsolutePath().resolveSibling(path).normalize());
    }

    /// That file or folder, which is watched from now on.
    Path named(Path path) {
        files.add(path);
        return path;
    }

    /// Every file that was asked for so far.
    Set<Path> named() {
        return Set.copyOf(files);
    }

    /// What is no mistake and yet may not be meant.
    void warning(String sentence) {
        warnings.add(sentence);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    void mistake(FilePlace place, String message) {
        mistake(new Mistake(file.toString(), place.line(), place.column(), message));
    }

    void mistake(Mistake mistake) {
        mistakes.add(mistake);
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
