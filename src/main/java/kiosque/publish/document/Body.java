package kiosque.publish.document;

import kiosque.feed.Entry;
import kiosque.publish.merged.MergedFeedSettings.Form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Decides how much of an entry's text a document carries, and adds who else tells the story.
///
/// @param language that our own words are in
public record Body(Form form, String language) {

    /// HTML beyond which an entry is a burden to all readers of a feed: it is published as an excerpt.
    private static final int LARGEST = 500_000;

    /// @param content the whole text, if the document carries it
    /// @param summary never empty where there is no content
    record Parts(Optional<String> content, Optional<String> summary) {}

    /// @param sources that tell the story, its own first
    /// @param headlines of what others report of the same event
    Parts texts(Entry entry, List<Item.Credit> sources, List<Item.Credit> headlines) {
        String further = alsoAt(sources) + headlines(headlines);
        Optional<String> content = clean(entry.content());
        Optional<String> summary = clean(entry.summary());
        String whole = content.or(() -> summary).orElse("");
        if (form == Form.TITLE || whole.isEmpty()) {
            return part(headline(sources, further));
        }
        if (form == Form.EXCERPT || whole.length() > LARGEST) {
            String words = Excerpt.of(summary.orElse(whole), Excerpt.LENGTH);
            return part(
                    words.isEmpty()
                            ? headline(sources, further)
                            : "<p>" + TextGate.html(words) + "</p>" + further);
        }
        if (content.isEmpty()) {
            return part(whole + further);
        }
        return new Parts(Optional.of(whole + further), summary.filter(text -> !text.equals(whole)));
    }

    private static Parts part(String summary) {
        return new Parts(Optional.empty(), Optional.of(summary));
    }

    private static Optional<String> clean(Optional<String> html) {
        return html.map(text -> TextGate.clean(text).strip()).filter(text -> !text.isEmpty());
    }

    /// All that there is to say of an entry without a text is where it is told.
    private static String headline(List<Item.Credit> sources, String further) {
        return "<p>" + anchor(sources.getFirst()) + "</p>" + further;
    }

    private String alsoAt(List<Item.Credit> sources) {
        if (sources.size() < 2) {
            return "";
        }
        return sources.stream()
                .skip(1)
                .map(Body::anchor)
                .distinct()
                .collect(
                        Collectors.joining(
                                ", ", "\n<p>" + LanguageTags.alsoAt(language) + " ", "</p>"));
    }

    private String headlines(List<Item.Credit> headlines) {
        return headlines.isEmpty()
                ? ""
                : headlines.stream()
                        .map(one ->
                                "<li>"
                                        + anchor(one, one.title())
                                        + " ("
                                        + TextGate.html(one.source())
                                        + ")</li>")
                        .collect(
                                Collectors.joining(
                                        "",
                                        "\n<p>" + LanguageTags.headlines(language) + "</p><ul>",
                                        "</ul>"));
    }

    private static String anchor(Item.Credit credit) {
        return anchor(credit, credit.source());
    }

    private static String anchor(Item.Credit credit, String words) {
        String name = TextGate.html(words);
        return credit.link()
                .map(url -> "<a href=\"" + TextGate.html(url) + "\">" + name + "</a>")
                .orElse(name);
    }
}
