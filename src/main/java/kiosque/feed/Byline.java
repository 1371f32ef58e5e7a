package kiosque.feed;

import java.util.List;

/// Who made an entry or a feed (RFC 4287, sections 4.2.1 and 4.2.3).
public record Byline(List<Person> authors, List<Person> contributors) {

    public static final Byline NONE = new Byline(List.of(), List.of());

    public Byline {
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
    }
}
