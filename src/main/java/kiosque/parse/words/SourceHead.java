package kiosque.parse.words;

import kiosque.feed.FeedHead;
import kiosque.feed.Link;
import kiosque.feed.Text;

import java.util.List;
import java.util.Optional;

/// What RSS's `source` says of the feed that an item was copied from: its title and where it lives.
final class SourceHead {

    private SourceHead() {}

    static FeedHead of(Optional<String> title, Optional<String> url) {
        return new FeedHead(
                title.map(Text::plain),
                Optional.empty(),
                Optional.empty(),
                url.map(self -> Link.of("self", self)).stream().toList(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
