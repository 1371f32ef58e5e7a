package kiosque.feed;

/// What a host is asked for in its turn.
public sealed interface Work {

    /// A source's feed, as often as it is due.
    record Feed(Source source) implements Work {}

    /// An article's page, for the text that an entry is to have.
    record Page(DuePage page) implements Work {}

    /// What to call it before people.
    default String name() {
        return switch (this) {
            case Feed(Source source) -> source.name();
            case Page(DuePage page) -> page.order().url().toString();
        };
    }
}
