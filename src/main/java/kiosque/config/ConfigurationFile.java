package kiosque.config;

import module java.base;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the configuration from its file.
public final class ConfigurationFile {

    private static final int LARGEST = 64_000_000;
    private static final FilePlace START = new FilePlace(1, 1);

    /// What came of reading.
    ///
    /// @param configuration there if there are no mistakes
    /// @param named the files and folders that it depends on: secrets, certificates, lists of sources
    record Reading(
            Optional<Configuration> configuration, List<Mistake> mistakes, Set<Path> named) {}

    /// The whole configuration, or none at all.
    ///
    /// @param environment what `${NAME}` stands for
    /// @throws ConfigurationException with every mistake in it, or the one that keeps it from being read at all
    public static Configuration read(Path file, Map<String, String> environment)
            throws ConfigurationException {
        return correct(reading(file, environment));
    }

    /// The same of what would stand in a file.
    ///
    /// @param name what mistakes say where they are
    public static Configuration parse(Path name, String text) throws ConfigurationException {
        return correct(reading(new FileReading(name, text, Map.of())));
    }

    /// What is right in a file that has mistakes, as far as it takes to find its daemon; empty where its database is among them.
    public static Optional<Configuration> inSpiteOfMistakes(
            Path file, Map<String, String> environment) {
        try {
            var reading = new FileReading(file, text(file), environment);
            var reader = new ConfigurationReader(reading, root(reading));
            reader.database();
            return reading.mistakes().isEmpty() ? Optional.of(reader.read()) : Optional.empty();
        } catch (ConfigurationException unreadable) {
            return Optional.empty();
        }
    }

    private static Configuration correct(Reading reading) throws ConfigurationException {
        return reading.configuration()
                .orElseThrow(() -> new ConfigurationException(reading.mistakes()));
    }

    /// The same, with all that it depends on.
    static Reading reading(Path file, Map<String, String> environment) {
        try {
            return reading(new FileReading(file, text(file), environment));
        } catch (ConfigurationException unreadable) {
            return new Reading(Optional.empty(), unreadable.mistakes(), Set.of());
        }
    }

    private static Reading reading(FileReading reading) {
        Set<Path> named = Set.of();
        try {
            Configuration configuration = new ConfigurationReader(reading, root(reading)).read();
            named = reading.named();
            refuse(reading);
            return new Reading(Optional.of(configuration), List.of(), named);
        } catch (ConfigurationException broken) {
            return new Reading(Optional.empty(), broken.mistakes(), named);
        }
    }

    /// The whole file as a section; a syntax error ends the reading, as nothing after it can be trusted.
    static Section root(FileReading reading) throws ConfigurationException {
        Optional<Node> root = document(reading);
        if (root.isPresent() && root.get() instanceof MappingNode mapping) {
            return reading.section("", mapping);
        }
        root.ifPresent(other ->
                reading.mistake(
                        FilePlace.of(other),
                        "a configuration is a mapping: site, sources, merged-feeds …"));
        throw new ConfigurationException(reading.mistakes());
    }

    /// The document of a file; empty, and a mistake noted, where it is no YAML.
    static Optional<Node> document(FileReading reading) {
        try {
            return Optional.of(onlyDocument(compose(reading.source()), reading));
        } catch (MarkedYamlEngineException broken) {
            reading.mistake(
                    broken.getProblemMark().map(FilePlace::of).orElse(START),
                    "no YAML: " + SyntaxSlips.of(broken, reading.source()));
        } catch (YamlEngineException | StackOverflowError broken) {
            reading.mistake(START, "no YAML that can be read: " + broken.getMessage());
        } catch (NoSuchElementException nothing) {
            reading.mistake(START, "the file is empty");
        }
        return Optional.empty();
    }

    private static Iterable<Node> compose(String source) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setUseMarks(true)
                        .setCodePointLimit(LARGEST)
                        // Nodes are shared, never unfolded: the library's limit of 50 would only
                        // keep people from anchors.
                        .setMaxAliasesForCollections(Integer.MAX_VALUE)
                        .build();
        return new Compose(settings).composeAllFromString(source);
    }

    private static Node onlyDocument(Iterable<Node> documents, FileReading reading) {
        Iterator<Node> each = documents.iterator();
        if (!each.hasNext()) {
            throw new NoSuchElementException();
        }
        Node first = each.next();
        if (each.hasNext()) {
            reading.mistake(
                    FilePlace.of(each.next()), "a second document begins here; only one is read");
        }
        return first;
    }

    private static void refuse(FileReading reading) throws ConfigurationException {
        List<Mistake> mistakes = reading.mistakes();
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(mistakes);
        }
    }

    static String text(Path file) throws ConfigurationException {
        byte[] bytes;
        if (Files.isDirectory(file)) {
            throw whole(
                    file, "is a folder; the configuration is a file, such as kiosque.yaml in it");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw whole(file, "is larger than " + LARGEST + " bytes");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw whole(file, "cannot be read: " + Reasons.of(unreadable));
        }
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8(file, bytes, input.position());
        }
    }

    private static ConfigurationException notUtf8(Path file, byte[] bytes, int offset) {
        String before = new String(bytes, 0, offset, StandardCharsets.UTF_8);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new ConfigurationException(
                List.of(
                        new Mistake(
                                file.toString(),
                                line,
                                column,
                                "byte 0x%02X is no UTF-8; save the file as UTF-8"
                                        .formatted(bytes[offset]))));
    }

    private static ConfigurationException whole(Path file, String message) {
        return new ConfigurationException(List.of(new Mistake(file.toString(), 0, 0, message)));
    }
}
