package kiosque.parse;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Walks the fixtures: each is a document with one oddity, beside it what must come of it. Only what the expectation names is compared;
/// `null` means that it must be absent. `given` holds the HTTP headers where they matter.
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final FeedParser parser = new FeedParser();

    static Stream<Path> fixtures() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(CORPUS)) {
            all =
                    files.filter(Files::isRegularFile)
                            .filter(file -> !isExpectation(file))
                            .sorted()
                            .toList();
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aFixtureIsReadAsItsPublisherMeantIt(Path fixture) throws IOException {
        JsonNode expected = MAPPER.readTree(Files.readString(expectation(fixture)));
        JsonNode given = expected.path("given");
        Document document =
                new Document(
                        Files.readAllBytes(fixture),
                        URI.create("https://exemple.fr/flux/" + fixture.getFileName()),
                        Optional.ofNullable(given.path("contentType").asStringOpt().orElse(null)),
                        Optional.ofNullable(
                                given.path("contentLanguage").asStringOpt().orElse(null)),
                        List.of());

        JsonNode actual = Rendered.of(parser.parse(document));

        assertMatches(fixture.getFileName().toString(), expected, actual);
    }

    @Test
    void everyExpectationHasItsFixture() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            long expectations = files.filter(CorpusTest::isExpectation).count();
            assertThat(expectations).isEqualTo(fixtures().count()).isGreaterThan(60);
        }
    }

    private static void assertMatches(String where, JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            for (Map.Entry<String, JsonNode> property : expected.properties()) {
                if (!property.getKey().equals("given")) {
                    assertMatches(
                            where + "/" + property.getKey(),
                            property.getValue(),
                            actual.path(property.getKey()));
                }
            }
        } else if (expected.isArray() && !expected.isEmpty() && expected.get(0).isObject()) {
            assertThat(actual.size()).as("%s in %s", where, actual).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertMatches(where + "/" + i, expected.get(i), actual.path(i));
            }
        } else if (expected.isNull()) {
            assertThat(actual.isMissingNode())
                    .as("%s should be absent, is %s", where, actual)
                    .isTrue();
        } else {
            assertThat(actual.toString()).as(where).isEqualTo(expected.toString());
        }
    }

    private static boolean isExpectation(Path file) {
        return file.toString().endsWith(".expected.json");
    }

    /// `guid-missing.xml` has `guid-missing.expected.json` beside it.
    private static Path expectation(Path fixture) {
        String name = fixture.getFileName().toString();
        return fixture.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected.json");
    }
}
