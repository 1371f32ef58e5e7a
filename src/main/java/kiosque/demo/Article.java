package kiosque.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One piece as a publication prints it.
///
/// @param number of all that were printed, from 1
/// @param story what several publications tell of; empty for what only one has
record Article(
        long number,
        String title,
        List<String> paragraphs,
        String author,
        Instant publishedAt,
        Optional<Integer> story) {

    Article {
        paragraphs = List.copyOf(paragraphs);
    }

    String lead() {
        return paragraphs.getFirst();
    }
}
