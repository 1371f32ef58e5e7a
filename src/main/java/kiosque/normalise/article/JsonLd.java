package kiosque.normalise.article;

import kiosque.feed.Person;
import kiosque.feed.Text;
import kiosque.normalise.markup.Markup;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An article as schema.org describes it.
record JsonLd(JsonNode article) {

    static final JsonLd NOTHING = new JsonLd(MissingNode.getInstance());

    private static final int LONGEST = 1 << 20;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(64)
                                                    .build())
                                    .build())
                    .build();

    /// The first article in a script's text; empty too for what is no JSON, as many pages have it.
    static Optional<JsonLd> article(String json) {
        if (json.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return find(JSON.readTree(json)).map(JsonLd::new);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> find(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(JsonLd::find).flatMap(Optional::stream).findFirst();
        }
        if (isArticle(node.path("@type"))) {
            return Optional.of(node);
        }
        return node.has("@graph") ? find(node.path("@graph")) : Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(JsonLd::isArticle);
        }
        String name = type.asString("");
        return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
    }

    Optional<Instant> instant(String name) {
        String value = article.path(name).asString("");
        try {
            return value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    List<Person> authors() {
        List<Person> authors = new ArrayList<>();
        addAuthors(article.path("author"), authors);
        return authors;
    }

    private static void addAuthors(JsonNode author, List<Person> authors) {
        if (author.isArray()) {
            author.forEach(it -> addAuthors(it, authors));
        } else {
            String name = (author.isObject() ? author.path("name") : author).asString("");
            if (!name.isBlank()) {
                authors.add(Person.named(name));
            }
        }
    }

    Optional<String> image() {
        JsonNode image = article.path("image");
        JsonNode first = image.isArray() ? image.path(0) : image;
        String url = (first.isObject() ? first.path("url") : first).asString("");
        return url.isBlank() ? Optional.empty() : Optional.of(url);
    }

    /// Some write `false`, some `"False"`, some `"http://schema.org/False"`.
    Optional<Boolean> free() {
        String value = article.path("isAccessibleForFree").asString("").toLowerCase(Locale.ROOT);
        if (value.endsWith("false")) {
            return Optional.of(false);
        }
        return value.endsWith("true") ? Optional.of(true) : Optional.empty();
    }

    Optional<String> body() {
        String body = article.path("articleBody").asString("");
        return body.isBlank()
                ? Optional.empty()
                : Optional.of(Markup.written(Markup.parseProse(Text.html(body))));
    }
}
