package kiosque.feed;

import java.util.Optional;

/// An author or contributor. At least one part is present.
public record Person(Optional<String> name, Optional<String> email, Optional<String> url) {

    public static Person named(String name) {
        return new Person(Optional.of(name), Optional.empty(), Optional.empty());
    }
}
