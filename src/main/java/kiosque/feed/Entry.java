package kiosque.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One entry in our words: text repaired and cut to what the publisher meant, HTML sanitised, every URL absolute.
///
/// @param guid as the publisher gave it, byte for byte
/// @param link what a person opens, tracking parameters removed
/// @param title plain text
/// @param summary sanitised HTML
/// @param content sanitised HTML; empty where the feed has a summary only
/// @param language a BCP 47 tag in lower case, declared or detected
/// @param rights plain text
/// @param metadata texts in it are plain
/// @param marks facts that we found out, such as `paywalled`, `agency:afp`
public record Entry(
        Optional<String> guid,
        Optional<String> link,
        String title,
        Optional<String> summary,
        Optional<String> content,
        Optional<String> language,
        Optional<String> rights,
        Dates dates,
        Metadata metadata,
        List<String> marks) {

    /// Of the rules by which its HTML was sanitised. It goes up with every change of what they let through, so that stored entries can be
    /// cleaned again.
    public static final int SANITISED_BY = 2;

    public Entry {
        marks = List.copyOf(marks);
    }

    /// The fullest text there is, as HTML; empty for an entry that is a headline only.
    public String body() {
        return content.or(() -> summary).orElse("");
    }

    /// The same, with further marks.
    public Entry marked(List<String> further) {
        return further.isEmpty()
                ? this
                : with(
                        summary,
                        content,
                        Stream.concat(marks.stream(), further.stream())
                                .distinct()
                                .sorted()
                                .toList());
    }

    /// The same with the text of its article's page, its own become the summary.
    public Entry completedBy(String text) {
        return with(summary.or(() -> content), Optional.of(text), marks);
    }

    /// The same with other texts.
    public Entry with(
            Optional<String> otherSummary, Optional<String> otherContent, List<String> otherMarks) {
        return new Entry(
                guid,
                link,
                title,
                otherSummary,
                otherContent,
                language,
                rights,
                dates,
                metadata,
                otherMarks);
    }
}
