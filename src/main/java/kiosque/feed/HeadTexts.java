package kiosque.feed;

import java.util.Optional;

/// What a feed says of itself in words.
public record HeadTexts(Optional<Text> title, Optional<Text> subtitle, Optional<Text> rights) {

    public static final HeadTexts NONE =
            new HeadTexts(Optional.empty(), Optional.empty(), Optional.empty());
}
