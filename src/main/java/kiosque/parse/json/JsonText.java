package kiosque.parse.json;

import kiosque.feed.Person;
import kiosque.feed.Repair;
import kiosque.feed.Text;
import kiosque.parse.text.Mojibake;
import kiosque.parse.text.PlainCharacters;
import kiosque.parse.words.Limits;
import kiosque.parse.words.PlainNames;
import kiosque.text.Reference;
import kiosque.text.WrittenAddress;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the strings of a JSON Feed, mended where they need it.
final class JsonText {

    private final String location;
    private int mended;

    JsonText(URI location) {
        this.location = location.toString();
    }

    /// A string, or a number where a publisher wrote one for an id.
    Optional<String> string(JsonNode node, String name) {
        return string(node.path(name));
    }

    Optional<String> string(JsonNode value) {
        return value.isString() || value.isNumber()
                ? Optional.of(repaired(value.asString())).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    Optional<Text> plain(JsonNode node, String name) {
        return string(node, name).map(Text::plain);
    }

    Optional<Text> html(JsonNode node, String name) {
        return string(node, name).map(Text::html);
    }

    /// An address, which some wrap into an object, or a list of which the first counts.
    Optional<String> url(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return url(value.isArray() ? value.path(0) : value);
    }

    Optional<String> url(JsonNode value) {
        return string(value.isObject() ? value.path("url") : value)
                .filter(WrittenAddress::isSaid)
                .map(url -> Reference.resolve(location, WrittenAddress.meant(url)));
    }

    /// `authors` of 1.1, else `author` of 1.0.
    List<Person> people(JsonNode node) {
        List<Person> people = new ArrayList<>();
        for (JsonNode author : many(node, "authors")) {
            if (people.size() < Limits.PARTS) {
                person(author).ifPresent(people::add);
            }
        }
        if (people.isEmpty()) {
            many(node, "author").forEach(author -> person(author).ifPresent(people::add));
        }
        return people;
    }

    /// The values of a list, which some write without its brackets where it has one.
    static Iterable<JsonNode> many(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isArray() ? value : value.isMissingNode() ? List.of() : List.of(value);
    }

    List<Repair> repairs() {
        return mended == 0
                ? List.of()
                : List.of(new Repair("mojibake", mended + " texts had been encoded twice"));
    }

    private Optional<Person> person(JsonNode author) {
        if (author.isString()) {
            return Optional.of(PlainNames.plain(repaired(author.asString())).strip())
                    .filter(name -> !name.isEmpty())
                    .map(Person::named);
        }
        Optional<String> name = string(author, "name").map(PlainNames::plain);
        Optional<String> url = url(author, "url");
        return name.isEmpty() && url.isEmpty()
                ? Optional.empty()
                : Optional.of(new Person(name, Optional.empty(), url));
    }

    private String repaired(String text) {
        String legal = PlainCharacters.only(text);
        Optional<String> meant = Mojibake.repaired(legal);
        mended += meant.isPresent() ? 1 : 0;
        return meant.orElse(legal);
    }
}
