package kiosque.feed;

import java.util.Optional;

/// What an entry says, as the publisher wrote it.
///
/// @param contentSource where the content lives, if not inline (Atom `content/@src`)
/// @param language a BCP 47 tag
public record ParsedTexts(
        Optional<Text> title,
        Optional<Text> summary,
        Optional<Text> content,
        Optional<String> contentSource,
        Optional<Text> rights,
        Optional<String> language) {

    /// The same, of that language.
    public ParsedTexts inLanguage(Optional<String> tag) {
        return new ParsedTexts(title, summary, content, contentSource, rights, tag);
    }

    /// The same, with other prose.
    public ParsedTexts with(Optional<Text> otherSummary, Optional<Text> otherContent) {
        return new ParsedTexts(title, otherSummary, otherContent, contentSource, rights, language);
    }
}
