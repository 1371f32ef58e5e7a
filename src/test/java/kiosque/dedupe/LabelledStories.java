package kiosque.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The labelled set in `src/test/resources/stories`, as pairs of entries of which we know whether they are one story.
public final class LabelledStories {

    /// What a pair is.
    public enum Label {
        /// The same news under headlines that agree: to be merged.
        SAME,
        /// The same news told independently, or one text under headlines that hardly agree: a text alone never merges, so either is right,
        /// as long as they are linked.
        EITHER,
        RELATED,
        DIFFERENT
    }

    /// @param kind what makes it hard: the class in which it is counted
    public record Pair(Label label, String kind, Samples one, Samples other) {}

    /// An event as an agency and as another newsroom told it; or the entries of one template.
    ///
    /// @param titles the agency's, then those that newsrooms gave it
    public record Event(
            String name,
            String language,
            List<String> titles,
            List<String> text,
            List<String> otherTitle,
            List<String> otherText,
            List<String> reportTitle,
            List<String> reportText) {}

    /// @param split `tune` or `holdout`
    public static List<Pair> pairs(String split) {
        List<Pair> pairs = new ArrayList<>();
        for (String language : List.of("fr", "en")) {
            List<Event> events = new ArrayList<>();
            for (List<String> block : blocks(split + "-" + language + ".txt")) {
                if (block.getFirst().startsWith("# event")) {
                    events.add(event(block));
                } else {
                    pairs.addAll(siblings(block));
                }
            }
            events.forEach(event -> pairs.addAll(WireCopies.pairs(event)));
            for (int i = 0; i + 1 < events.size(); i++) {
                pairs.add(
                        new Pair(
                                Label.DIFFERENT,
                                "other event",
                                WireCopies.wire(events.get(i)),
                                WireCopies.wire(events.get(i + 1))));
            }
        }
        return pairs;
    }

    private static List<Pair> siblings(List<String> block) {
        String language = block.getFirst().split(" ", -1)[2];
        List<String> titles = values(block, "T: ");
        List<String> texts = values(block, "B: ");
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            for (int j = 0; j < i; j++) {
                Samples one =
                        Samples.titled(titles.get(j))
                                .in(language)
                                .body("<p>" + texts.get(j) + "</p>");
                Samples other =
                        Samples.titled(titles.get(i))
                                .in(language)
                                .body("<p>" + texts.get(i) + "</p>");
                pairs.add(new Pair(Label.DIFFERENT, "template", one, other));
                pairs.add(
                        new Pair(
                                Label.DIFFERENT,
                                "template, one agency",
                                one.by("AFP"),
                                other.by("avec AFP")));
                pairs.add(
                        new Pair(
                                Label.DIFFERENT,
                                "template, summary",
                                WireCopies.firstSentence(one),
                                other));
            }
        }
        return pairs;
    }

    private static Event event(List<String> block) {
        String[] head = block.getFirst().split(" ", -1);
        List<String> titles =
                Stream.concat(values(block, "T: ").stream(), values(block, "A: ").stream())
                        .toList();
        return new Event(
                head[3],
                head[2],
                titles,
                values(block, "B: "),
                values(block, "R: "),
                values(block, "r: "),
                values(block, "S: "),
                values(block, "s: "));
    }

    private static List<String> values(List<String> block, String mark) {
        return block.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    private static List<List<String>> blocks(String file) {
        List<List<String>> blocks = new ArrayList<>();
        for (String line : text(file).lines().toList()) {
            if (line.startsWith("# ")) {
                blocks.add(new ArrayList<>());
            }
            if (!line.isBlank()) {
                blocks.getLast().add(line);
            }
        }
        return blocks;
    }

    private static String text(String file) {
        try (var in = LabelledStories.class.getResourceAsStream("/stories/" + file)) {
            return new String(
                    java.util.Objects.requireNonNull(in, file).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
