package kiosque.feed;

import java.util.Optional;

/// A known entry's new text on its way into the store.
///
/// @param traits what it is compared with others' by from now on: a better copy may take its story's place
/// @param droppedBy the filter rule that keeps the new text out of every merged feed, if one does
/// @param original the publisher's texts where normalising cut something
/// @param page the article's page, where its text has to be fetched anew
public record Revision(
        Recognition.Edited edited,
        StoryTraits traits,
        Optional<String> droppedBy,
        Optional<Original> original,
        Optional<PageOrder> page) {

    /// One whose text is the feed's own.
    public Revision(
            Recognition.Edited edited,
            StoryTraits traits,
            Optional<String> droppedBy,
            Optional<Original> original) {
        this(edited, traits, droppedBy, original, Optional.empty());
    }
}
