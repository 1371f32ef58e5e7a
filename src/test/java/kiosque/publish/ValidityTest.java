package kiosque.publish;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;

import kiosque.publish.cache.Rendition;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.DerivedQuery.Shown;
import kiosque.publish.merged.DerivedQuery.Sought;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// Documents made of exotic entries obey the letter of their formats.
class ValidityTest {

    private static final Path ATOM = Path.of("src/test/resources/publish/atom.rnc");

    private static final Schema JSON_FEED = schema();

    /// Makes one document in a format.
    @FunctionalInterface
    interface Document {
        Rendition in(Format format);
    }

    static Stream<Document> documents() {
        Publisher publisher = Exotica.publisher();
        return Stream.of(
                format -> publisher.document(FeedKey.open(Exotica.SLUG), format).orElseThrow(),
                format -> publisher.archive(FeedKey.open(Exotica.SLUG), 100, format).orElseThrow(),
                format -> publisher.archive(FeedKey.open(Exotica.SLUG), 13, format).orElseThrow(),
                format -> derived(publisher, MergedFeedSettings.Form.EXCERPT, format),
                format -> derived(publisher, MergedFeedSettings.Form.TITLE, format));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void atomObeysItsGrammar(Document document) throws Exception {
        var complaints = new Complaints();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, complaints);
        var driver =
                new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        driver.loadSchema(new InputSource(Files.newInputStream(ATOM)));
        driver.validate(
                new InputSource(new ByteArrayInputStream(identity(document.in(Format.ATOM)))));

        assertThat(complaints.sentences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anAtomEntryHasContentOrAPage(Document document) {
        assertThat(XmlElement.parse(identity(document.in(Format.ATOM))).elements("entry"))
                .isNotEmpty()
                .allMatch(entry ->
                        !entry.elements("content").isEmpty()
                                || entry.elements("link").stream()
                                        .anyMatch(
                                                link -> link.attribute("rel").equals("alternate")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void rssObeysItsProfile(Document document) {
        assertThat(RssRules.broken(identity(document.in(Format.RSS)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void jsonFeedObeysItsSpecification(Document document) {
        assertThat(JsonFeedRules.broken(identity(document.in(Format.JSON)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void jsonFeedObeysItsSchema(Document document) {
        String json = new String(identity(document.in(Format.JSON)), StandardCharsets.UTF_8);

        assertThat(JSON_FEED.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaFindsFault() {
        String nothing =
                """
                {"version": "https://jsonfeed.org/version/1", "title": " ", "items": [{"id": 1, "url": "/a"}], "more": 1}
                """;

        assertThat(JSON_FEED.validate(nothing, InputFormat.JSON)).hasSizeGreaterThan(5);
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(
                                    Path.of("src/test/resources/publish/json-feed.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rendition derived(
            Publisher publisher, MergedFeedSettings.Form form, Format format) {
        var query =
                new DerivedQuery(
                        new Sought(
                                Optional.empty(),
                                Optional.of(Sample.MONDE.name()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new Shown(
                                Optional.of(DerivedQuery.MOST),
                                Optional.of(form),
                                Optional.empty(),
                                Optional.empty()));
        return publisher.derived(FeedKey.open(Exotica.SLUG), query, format).orElseThrow();
    }

    private static byte[] identity(Rendition rendition) {
        return PublisherTest.body(rendition, "identity").bytes();
    }

    /// Collects what Jing finds.
    private static final class Complaints implements ErrorHandler {
        private final List<String> sentences = new ArrayList<>();

        @Override
        public void warning(SAXParseException complaint) {
            error(complaint);
        }

        @Override
        public void error(SAXParseException complaint) {
            sentences.add(complaint.getLineNumber() + ": " + complaint.getMessage());
        }

        @Override
        public void fatalError(SAXParseException complaint) {
            error(complaint);
        }
    }
}
