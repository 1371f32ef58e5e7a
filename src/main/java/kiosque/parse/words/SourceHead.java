package kiosque.parse.words;

import kiosque.feed.FeedHead;
import kiosque.feed.Link;
import kiosque.feed.Text;

import java.util.Optional;

/// What RSS's `source` says of the feed that an item was copied from: its title and where it lives.
final class SourceHead {

    static FeedHead of(Optional<String> title, Optional<String> url) {
        return FeedHead.SILENT
                .titled(title.map(Text::plain))
                .withLinks(url.map(self -> Link.of("self", self)).stream().toList());
    }
}
