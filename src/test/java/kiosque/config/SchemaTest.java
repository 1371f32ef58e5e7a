package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.nodes.MappingNode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The JSON Schema that editors use says the same as the reader.
class SchemaTest {

    private static final Path FILE = Path.of("config", "kiosque.schema.json");

    /// Where the reader's sections are in the schema. Sections whose keys the user makes up have no row.
    private static final Map<String, String> PLACES =
            Map.ofEntries(
                    Map.entry("", ""),
                    Map.entry("site", "/properties/site"),
                    Map.entry("server", "/properties/server"),
                    Map.entry("server.tls", "/properties/server/properties/tls"),
                    Map.entry("database", "/properties/database"),
                    Map.entry("polling", "/properties/polling"),
                    Map.entry("polling.per-host", "/$defs/restraint"),
                    Map.entry("polling.hosts.*", "/$defs/restraint"),
                    Map.entry(
                            "polling.redirect-adoption",
                            "/properties/polling/properties/redirect-adoption"),
                    Map.entry("network", "/properties/network"),
                    Map.entry("stories", "/properties/stories"),
                    Map.entry("retention", "/properties/retention"),
                    Map.entry("websub", "/properties/websub"),
                    Map.entry("pictures", "/properties/pictures"),
                    Map.entry("logging", "/properties/logging"),
                    Map.entry("defaults", "/$defs/layer"),
                    Map.entry("tags.*", "/$defs/layer"),
                    Map.entry("sources", "/$defs/source"),
                    Map.entry("source-lists", "/properties/source-lists/items"),
                    Map.entry("source-lists.file", "/$defs/source-file"),
                    Map.entry("backlog", "/$defs/layer/properties/backlog"),
                    Map.entry("full-text", "/$defs/layer/properties/full-text/anyOf/1"),
                    Map.entry("rewrite", "/$defs/rewrite"),
                    Map.entry("merged-feeds", "/properties/merged-feeds/items"),
                    Map.entry("merged-feeds.formerly", "/$defs/former/anyOf/1"),
                    Map.entry("merged-feeds.webhooks", "/$defs/webhook"),
                    Map.entry("sources.retention", "/$defs/bound"),
                    Map.entry("merged-feeds.retention", "/$defs/bound"),
                    Map.entry("merged-feeds.digest", "/$defs/digest"),
                    Map.entry("mail", "/properties/mail"),
                    Map.entry("ops", "/properties/ops"),
                    Map.entry("ops.webhooks", "/$defs/webhook"));

    private static final Set<String> MADE_UP = Set.of("headers", "tags", "polling.hosts");

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final JsonNode document = YAML.readTree(FILE.toFile());
    private final Schema schema =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(document);

    @TempDir Path folder;

    @Test
    void theShippedConfigurationFits() throws Exception {
        String shipped = Files.readString(Path.of("config", "kiosque.yaml"));

        assertThat(schema.validate(shipped, InputFormat.YAML)).isEmpty();
    }

    @Test
    void everyKeyFits() throws Exception {
        String everything = Files.readString(Fixtures.path("everything.yaml"));

        assertThat(schema.validate(everything, InputFormat.YAML)).isEmpty();
    }

    @Test
    void schemaAndReaderKnowTheSameKeys() throws Exception {
        Path file = Fixtures.path("everything.yaml");
        FileReading reading = neverForgetting(file);
        new ConfigurationReader(reading, ConfigurationFile.root(reading)).read();

        Set<String> visited = new TreeSet<>();
        for (Section section : reading.sections()) {
            visited.add(section.path());
            if (!MADE_UP.contains(section.path())) {
                String place = PLACES.getOrDefault(section.path(), "/nowhere");
                assertThat(new TreeSet<>(document.at(place).path("properties").propertyNames()))
                        .as(section.path())
                        .isEqualTo(section.asked());
            }
        }
        assertThat(visited).containsAll(PLACES.keySet());
    }

    /// A source's section is let go of once it is read; here it is looked at afterwards.
    private static FileReading neverForgetting(Path file) throws IOException {
        return new FileReading(file, Files.readString(file), Fixtures.ENVIRONMENT) {
            @Override
            void forget(String path, MappingNode node) {}
        };
    }

    @Test
    void whatCannotBeAnywhereIsRefusedByBoth() throws Exception {
        JsonNode everything =
                withoutExpressions(YAML.readTree(Fixtures.path("everything.yaml").toFile()));
        assertThatCode(() -> read(everything)).doesNotThrowAnyException();
        List<String> leaves = new ArrayList<>();
        collect(everything, "", leaves);
        assertThat(leaves).hasSizeGreaterThan(80);

        for (String leaf : leaves) {
            JsonNode broken = with(everything, leaf);
            assertThat(schema.validate(broken)).as(leaf).isNotEmpty();
            assertThatThrownBy(() -> read(broken))
                    .as(leaf)
                    .isInstanceOf(ConfigurationException.class);
        }
    }

    private void read(JsonNode configuration) throws Exception {
        Path file =
                Files.writeString(folder.resolve("k.yaml"), YAML.writeValueAsString(configuration));
        Files.createDirectories(folder.resolve("sources.d"));
        for (String beside :
                List.of("certificate.pem", "key.pem", "db.password", "sources.d/more.yaml")) {
            Files.copy(
                    Fixtures.path(beside),
                    folder.resolve(beside),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        ConfigurationFile.read(file, Fixtures.ENVIRONMENT);
    }

    /// Compiling them a hundred times would be all that the test does.
    private static JsonNode withoutExpressions(JsonNode everything) {
        for (String list : List.of("sources", "merged-feeds")) {
            for (JsonNode item : everything.path(list)) {
                ((ObjectNode) item).remove(List.of("keep", "drop"));
            }
        }
        return everything;
    }

    /// A copy in which that leaf is a list in a list of a flag, which nothing ever is.
    private static JsonNode with(JsonNode everything, String leaf) {
        JsonNode copy = everything.deepCopy();
        int slash = leaf.lastIndexOf('/');
        JsonNode parent = copy.at(leaf.substring(0, slash));
        String key = leaf.substring(slash + 1).replace("~1", "/");
        ArrayNode nonsense = YAML.createArrayNode();
        nonsense.addArray().add(true);
        switch (parent) {
            case ObjectNode object -> object.set(key, nonsense);
            case ArrayNode array -> array.set(Integer.parseInt(key), nonsense);
            default -> throw new IllegalStateException(leaf);
        }
        return copy;
    }

    private static void collect(JsonNode node, String path, List<String> leaves) {
        switch (node) {
            case ObjectNode object ->
                    object.properties()
                            .forEach(
                                    it -> collect(it.getValue(), path + "/" + it.getKey(), leaves));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    collect(array.get(i), path + "/" + i, leaves);
                }
            }
            default -> leaves.add(path);
        }
    }
}
