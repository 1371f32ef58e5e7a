package kiosque.normalise.article;

import kiosque.feed.Document;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Text;
import kiosque.normalise.cut.Rewriting;
import kiosque.normalise.markup.Markup;
import kiosque.text.WebUrl;

import net.dankito.readability4j.extended.Readability4JExtended;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the article in the page that an entry links to. Fetching the page is others' business. Safe for use by many threads.
public final class ArticleReader {

    /// What lives in a namespace of its own among an entry's extensions until the marks are made.
    public static final String SCHEMA = "https://schema.org/";

    private static final int LARGEST_PAGE = 4 << 20;
    private static final int MOST_ELEMENTS = 20_000;

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

    private final FullTextSettings settings;
    private final Optional<Evaluator> selector;
    private final Optional<SiteRules> rules;

    /// A reader for one source.
    ///
    /// @throws IllegalArgumentException for a CSS selector that is none
    public ArticleReader(FullTextSettings settings) {
        this.settings = settings;
        selector =
                settings instanceof FullTextSettings.Selector(String css)
                        ? Optional.of(Rewriting.evaluator(css))
                        : Optional.empty();
        rules =
                settings instanceof FullTextSettings.SiteRules(var directory)
                        ? Optional.of(new SiteRules(directory))
                        : Optional.empty();
    }

    /// The entry with the page's text, or why it keeps its own.
    ///
    /// @param page what the entry's link led to
    public ArticleReading read(Document page, ParsedEntry entry) {
        if (page.body().length > LARGEST_PAGE) {
            return new ArticleReading.KeepOwn(entry, "the page is too large to be an article's");
        }
        org.jsoup.nodes.Document tree = parsed(page);
        if (tree.stream().limit(MOST_ELEMENTS + 1L).count() > MOST_ELEMENTS) {
            return new ArticleReading.KeepOwn(entry, "the page is too large to be an article's");
        }
        // First, since finding the article takes the page apart.
        String base = WebUrl.resolve("", tree.baseUri()).orElse(page.location().toString());
        PageFacts facts = PageFacts.of(tree);
        Optional<String> found = article(tree, page).or(facts::body);
        if (found.isEmpty()) {
            return new ArticleReading.KeepOwn(facts.fill(entry), "no article found in the page");
        }
        var text = new Text(Text.Kind.HTML, found.get(), Optional.of(base), Optional.empty());
        var comparison = Comparison.of(text, entry);
        return comparison.isWorse()
                ? new ArticleReading.KeepOwn(facts.fill(entry), comparison.why())
                : new ArticleReading.Fuller(facts.fill(entry, text), comparison.why());
    }

    private static org.jsoup.nodes.Document parsed(Document page) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(page.body()),
                    page.contentType().flatMap(ArticleReader::charset).orElse(null),
                    page.location().toString(),
                    Parser.htmlParser().setMaxDepth(Markup.DEEPEST));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /// Of the header; a page without one is asked for its byte order mark and its `meta`.
    private static Optional<String> charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        try {
            return matcher.find() && Charset.isSupported(matcher.group(1))
                    ? Optional.of(matcher.group(1))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> article(org.jsoup.nodes.Document tree, Document page) {
        tree.select("button, select").remove(); // a page's own controls; in a feed they are words
        return switch (settings) {
            case FullTextSettings.Selector _ -> selector.flatMap(it -> selected(tree, it));
            case FullTextSettings.SiteRules _ ->
                    rules.flatMap(it -> it.article(tree, WebUrl.host(page.location().toString())))
                            .or(() -> weighed(tree, page));
            case FullTextSettings.Readability _ -> weighed(tree, page);
        };
    }

    private static Optional<String> selected(org.jsoup.nodes.Document tree, Evaluator selector) {
        List<Element> found = tree.select(selector);
        String html =
                found.stream()
                        .filter(it -> it.parents().stream().noneMatch(found::contains))
                        .map(Element::outerHtml)
                        .collect(Collectors.joining("\n"));
        return html.isBlank() ? Optional.empty() : Optional.of(html);
    }

    private static Optional<String> weighed(org.jsoup.nodes.Document tree, Document page) {
        makeAbsolute(tree);
        String html =
                new Readability4JExtended(page.location().toString(), tree).parse().getContent();
        return Optional.ofNullable(html).filter(it -> !it.isBlank());
    }

    /// What finds the article does it, too, but forgets the port of the page's address and what the page says of its base. The text's own base is for all that refers to something.
    private static void makeAbsolute(org.jsoup.nodes.Document tree) {
        for (String name : List.of("href", "src")) {
            for (Element element : tree.select("[" + name + "]:not([" + name + "^=#])")) {
                String url = element.absUrl(name);
                if (!url.isEmpty()) {
                    element.attr(name, url);
                }
            }
        }
    }
}
