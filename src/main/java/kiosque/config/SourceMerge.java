package kiosque.config;

import module java.base;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Puts lines behind the last of a configuration's sources, and touches nothing else: comments and order stay.
public final class SourceMerge {

    private static final Pattern NO_SOURCES =
            Pattern.compile("(sources:)\\s*(?:\\[\\s*]|~|null)?(\\s*(?:#.*)?)");

    /// The configuration's text with these lines in it.
    ///
    /// @return empty where the sources are written in a way that lines cannot be put behind
    public static Optional<String> into(String text, List<String> lines) {
        List<String> all = new ArrayList<>(text.lines().toList());
        Optional<SequenceNode> sources = sources(text).filter(list -> !list.getValue().isEmpty());
        if (sources.isEmpty()) {
            return begun(all, lines).map(begun -> joined(begun, text));
        }
        if (sources.get().getFlowStyle() == FlowStyle.FLOW) {
            return Optional.empty();
        }
        Node last = sources.get().getValue().getLast();
        int indent = column(sources.get().getValue().getFirst(), all);
        all.addAll(
                lastLine(last, all) + 1,
                lines.stream().map(line -> " ".repeat(indent) + line.strip()).toList());
        return Optional.of(joined(all, text));
    }

    /// A configuration without sources gets its first ones.
    private static Optional<List<String>> begun(List<String> all, List<String> lines) {
        for (int i = 0; i < all.size(); i++) {
            Matcher nothing = NO_SOURCES.matcher(all.get(i));
            if (nothing.matches()) {
                all.set(i, nothing.replaceFirst("$1$2"));
                all.addAll(i + 1, lines);
                return Optional.of(all);
            }
            if (all.get(i).startsWith("sources:")) {
                return Optional.empty();
            }
        }
        all.add("");
        all.add("sources:");
        all.addAll(lines);
        return Optional.of(all);
    }

    /// Lines end as they did.
    private static String joined(List<String> all, String text) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        return String.join(end, all) + end;
    }

    /// Writes the file as a whole, if the new text is a configuration without mistakes.
    ///
    /// @throws ConfigurationException with the mistakes that it would have
    public static void write(Path file, String text, Map<String, String> environment)
            throws ConfigurationException, IOException {
        Path real = file.toRealPath();
        Path half = real.resolveSibling(real.getFileName() + ".new");
        Files.copy(
                real,
                half,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        try {
            Files.writeString(half, text);
            Configuration _ = ConfigurationFile.read(half, environment);
            Files.move(half, real, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static Optional<SequenceNode> sources(String text) {
        try {
            Node root =
                    new Compose(LoadSettings.builder().setUseMarks(true).build())
                            .composeString(text)
                            .orElse(null);
            return root instanceof MappingNode mapping
                    ? mapping.getValue().stream()
                            .filter(tuple ->
                                    tuple.getKeyNode() instanceof ScalarNode key
                                            && key.getValue().equals("sources"))
                            .map(NodeTuple::getValueNode)
                            .filter(SequenceNode.class::isInstance)
                            .map(SequenceNode.class::cast)
                            .findFirst()
                    : Optional.empty();
        } catch (YamlEngineException broken) {
            return Optional.empty();
        }
    }

    /// Where the dash before an item stands.
    private static int column(Node item, List<String> lines) {
        int line = item.getStartMark().map(Mark::getLine).orElse(0);
        return Math.max(0, lines.get(line).indexOf('-'));
    }

    /// Of an item, without the blank lines and comments that follow it.
    private static int lastLine(Node item, List<String> lines) {
        int first = item.getStartMark().map(Mark::getLine).orElse(0);
        Mark end = item.getEndMark().orElseThrow();
        int last =
                Math.min(
                        end.getColumn() == 0 ? end.getLine() - 1 : end.getLine(), lines.size() - 1);
        if (item instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.BLOCK) {
            last = Math.min(end.getLine() - 1, lines.size() - 1);
        }
        while (last > first
                && (lines.get(last).isBlank() || lines.get(last).strip().startsWith("#"))) {
            last--;
        }
        return Math.max(first, last);
    }
}
