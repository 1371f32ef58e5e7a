package kiosque.config;

import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.Set;
import java.util.function.Function;

/// What a scalar of the file is to be read as.
///
/// @param wanted completes “must be …”
/// @param tags of the YAML values that are that as they stand
/// @param parse throws `IllegalArgumentException` with what is wrong, for a person
record Meaning<T>(String wanted, Set<Tag> tags, Function<String, T> parse) {

    Meaning {
        tags = Set.copyOf(tags);
    }

    static <T> Meaning<T> text(String wanted, Function<String, T> parse) {
        return new Meaning<>(wanted, Set.of(Tag.STR), parse);
    }

    /// Text that is a number where it can be.
    static <T> Meaning<T> figure(String wanted, Function<String, T> parse) {
        return new Meaning<>(wanted, Set.of(Tag.STR, Tag.INT), parse);
    }

    /// This, but only if `parse` lets it pass.
    Meaning<T> checked(String narrower, Function<T, T> check) {
        return new Meaning<>(narrower, tags, parse.andThen(check));
    }
}
