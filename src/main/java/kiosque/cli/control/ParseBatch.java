package kiosque.cli.control;

import module java.base;

import kiosque.feed.Document;
import kiosque.feed.ParseOutcome.NotAFeed;
import kiosque.feed.ParseOutcome.Understood;
import kiosque.parse.ParseSettings;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Parses many documents in one process: a line names a file, where it came from, its content type and its HTTP headers as JSON, separated by tabs; the
/// answer is a line of JSON, the feed or `{"error": …}`.
public record ParseBatch(Steps steps) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    public void run(BufferedReader lines, PrintStream answers) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                answers.println(answer(line));
                answers.flush();
            }
        }
    }

    private String answer(String line) {
        try {
            return json(document(line));
        } catch (IOException | InvalidPathException unreadable) {
            return error("cannot read the file: " + unreadable.getMessage()).toString();
        } catch (IllegalArgumentException | JacksonException malformed) {
            return error("cannot read the line: " + malformed.getMessage()).toString();
        }
    }

    /// The feed, or what the document is instead.
    private String json(Document document) {
        return switch (steps.parse(document, ParseSettings.DEFAULT)) {
            case Understood understood -> steps.json(understood.feed(), document.location());
            case NotAFeed not -> notAFeed(not).toString();
        };
    }

    private static Document document(String line) throws IOException {
        String[] columns = line.split("\t", -1);
        Path file = Path.of(columns[0]);
        URI location =
                columns.length > 1 && !columns[1].isBlank() ? URI.create(columns[1]) : file.toUri();
        Optional<String> contentType =
                columns.length > 2
                        ? Optional.of(columns[2]).filter(type -> !type.isBlank())
                        : Optional.empty();
        Optional<String> language =
                columns.length > 3 ? header(columns[3], "content-language") : Optional.empty();
        return new Document(Files.readAllBytes(file), location, contentType, language, List.of());
    }

    private static Optional<String> header(String headers, String name) {
        if (headers.isBlank()) {
            return Optional.empty();
        }
        for (Map.Entry<String, JsonNode> header : MAPPER.readTree(headers).properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return Optional.of(header.getValue().asString(""));
            }
        }
        return Optional.empty();
    }

    private static ObjectNode notAFeed(NotAFeed not) {
        ObjectNode json =
                error(not.explanation())
                        .put("nature", not.nature().name().toLowerCase(java.util.Locale.ROOT));
        not.advertised()
                .forEach(link ->
                        json.withArray("advertised")
                                .addObject()
                                .put("url", link.url())
                                .put("title", link.title().orElse("")));
        return json;
    }

    private static ObjectNode error(String explanation) {
        return MAPPER.createObjectNode().put("error", explanation);
    }
}
