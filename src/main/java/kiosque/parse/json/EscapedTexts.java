package kiosque.parse.json;

import kiosque.text.HtmlWords;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Titles that a template wrote into JSON as if into HTML: `Tom &amp; Jerry`. Told by all of them: where one has a bare `&`, `<` or `"`, nothing was escaped, and a
/// title that speaks of `&amp;` means it.
record EscapedTexts(boolean all) {

    private static final Pattern ESCAPED =
            Pattern.compile(
                    "&(?:amp|lt|gt|quot|apos|#0?3[49]|#x2[27]|#96|#x60);",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("[<>\"]|&(?!#?\\w+;)");

    static EscapedTexts in(JsonNode root) {
        List<String> titles = new ArrayList<>(List.of(root.path("title").asString("")));
        root.path("items").forEach(item -> titles.add(item.path("title").asString("")));
        return new EscapedTexts(
                titles.stream().anyMatch(title -> ESCAPED.matcher(title).find())
                        && titles.stream().noneMatch(title -> BARE.matcher(title).find()));
    }

    /// The title that was meant.
    String meant(String title) {
        return all ? HtmlWords.resolved(title) : title;
    }

    /// The same of a text that stands beside the titles, unless it has a bare character itself.
    String meantBeside(String text) {
        return BARE.matcher(text).find() ? text : meant(text);
    }
}
