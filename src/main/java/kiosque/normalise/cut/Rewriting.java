package kiosque.normalise.cut;

import com.google.re2j.Pattern;

import kiosque.feed.Original.Cut;
import kiosque.feed.Text;
import kiosque.normalise.markup.Markup;
import kiosque.normalise.words.UserPattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// A source's own rewrite rules, compiled once.
public final class Rewriting {

    private static final java.util.regex.Pattern GROUP =
            java.util.regex.Pattern.compile("\\$\\{?(\\d+)");

    private final List<Replacing> titles;
    private final List<Replacing> links;
    private final List<OnContent> contents = new ArrayList<>();

    private record Replacing(String rule, Pattern pattern, String replacement) {

        String apply(String text, List<Cut> cuts) {
            var matcher = pattern.matcher(text);
            if (!matcher.find()) {
                return text;
            }
            cuts.add(new Cut(rule, text));
            return matcher.replaceAll(replacement);
        }
    }

    private interface OnContent {
        Document apply(Document document, List<Cut> cuts);
    }

    /// @throws IllegalArgumentException for a pattern or selector that is none, or a part that is not `title`, `link` or `content`
    public Rewriting(List<Rewrite> rewrites) {
        List<Replacing> titles = new ArrayList<>();
        List<Replacing> links = new ArrayList<>();
        for (Rewrite rewrite : rewrites) {
            switch (rewrite) {
                case Rewrite.Replace replace -> {
                    Replacing rule = replacing(replace);
                    switch (replace.part()) {
                        case "title" -> titles.add(rule);
                        case "link" -> links.add(rule);
                        case "content" ->
                                contents.add((document, cuts) -> replaced(document, rule, cuts));
                        default ->
                                throw new IllegalArgumentException(
                                        "'" + replace.part() + "' is not title, link or content");
                    }
                }
                case Rewrite.Remove(String selector) -> contents.add(removing(selector));
                case Rewrite.Keep(String selector) -> contents.add(keeping(selector));
            }
        }
        this.titles = List.copyOf(titles);
        this.links = List.copyOf(links);
    }

    private static Replacing replacing(Rewrite.Replace replace) {
        Pattern pattern = UserPattern.compile(replace.pattern());
        Matcher groups = GROUP.matcher(replace.replacement());
        while (groups.find()) {
            if (groups.group(1).length() > 2
                    || Integer.parseInt(groups.group(1)) > pattern.groupCount()) {
                throw new IllegalArgumentException(
                        "'" + replace.pattern() + "' has no group " + groups.group(1));
            }
        }
        String rule = "replace " + replace.part() + " " + replace.pattern();
        return new Replacing(rule, pattern, replace.replacement());
    }

    public boolean changesContent() {
        return !contents.isEmpty();
    }

    public String title(String title, List<Cut> cuts) {
        return applied(titles, title, cuts);
    }

    public String link(String link, List<Cut> cuts) {
        return applied(links, link, cuts);
    }

    private static String applied(List<Replacing> rules, String text, List<Cut> cuts) {
        String changed = text;
        for (Replacing rule : rules) {
            changed = rule.apply(changed, cuts);
        }
        return changed;
    }

    public Document content(Document document, List<Cut> cuts) {
        Document changed = document;
        for (OnContent rule : contents) {
            changed = rule.apply(changed, cuts);
        }
        return changed;
    }

    private static Document replaced(Document document, Replacing rule, List<Cut> cuts) {
        String html = document.body().html();
        var found = rule.pattern().matcher(html);
        if (!found.find()) {
            return document;
        }
        cuts.add(new Cut(rule.rule(), found.group()));
        return Markup.parse(Text.html(found.replaceAll(rule.replacement())));
    }

    private static OnContent removing(String selector) {
        Evaluator evaluator = evaluator(selector);
        return (document, cuts) -> {
            for (Element element : document.body().select(evaluator)) {
                if (!element.equals(document.body())) {
                    cuts.add(new Cut("remove " + selector, Passages.text(element)));
                    element.remove();
                }
            }
            return document;
        };
    }

    private static OnContent keeping(String selector) {
        Evaluator evaluator = evaluator(selector);
        return (document, cuts) -> {
            List<Element> kept =
                    document.body().select(evaluator).stream()
                            .filter(element -> element.closest("body") != null)
                            .toList();
            if (kept.isEmpty()) {
                return document;
            }
            Document only = Markup.blank();
            only.outputSettings(document.outputSettings());
            for (Element element : kept) {
                boolean inside = element.parents().stream().anyMatch(kept::contains);
                if (!inside) {
                    only.body().appendChild(element.clone());
                }
            }
            cuts.add(new Cut("keep " + selector, Passages.text(document.body())));
            return only;
        };
    }

    /// @throws IllegalArgumentException for what is no CSS selector
    public static Evaluator evaluator(String selector) {
        try {
            return QueryParser.parse(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + selector + "' is no CSS selector: " + e.getMessage(), e);
        }
    }
}
