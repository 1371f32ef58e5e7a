package kiosque.feed;

import java.util.Optional;

/// What the publisher filed an entry under (RFC 4287, section 4.2.2).
public record Category(String term, Optional<String> scheme, Optional<String> label) {

    public static Category of(String term) {
        return new Category(term, Optional.empty(), Optional.empty());
    }
}
