package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;

import kiosque.testing.Response;
import kiosque.testing.ScriptWatch;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import javax.xml.parsers.DocumentBuilderFactory;

/// Nothing active in a place that readers trust: thousands of attacks go through the running daemon, and what comes out is looked at as careless readers do. They decode once too often, take
/// a title for HTML, and open an id or any attribute that looks like an address.
class TrustedPlacesIT extends LiveDaemon {

    private static final int ENTRIES = 250;
    private static final int PAGES = 60;

    private static final Pattern TAG = Pattern.compile("<[/!?A-Za-z]");
    private static final String UNSEEN = "[\\s\\p{Z}\\p{Cc}\\p{Cf}]*";

    /// Whatever stands between its letters that browsers pass over.
    private static final Pattern RUNS =
            Pattern.compile(
                    "(?is)"
                            + UNSEEN
                            + "((feed|pcast|rss|web\\+[a-z]+):(//)?|url\\()*("
                            + String.join("[\\p{Cc}\\p{Cf}]*", "javascript".split("", -1))
                            + "|vbs|vbscript|data|file|blob|jar|view-source|ms-[a-z]+|intent|smb|content|itms-services|chrome-extension|moz-icon)"
                            + UNSEEN
                            + ":.*");

    /// Elements whose text is HTML by the format's own word.
    private static final Set<String> HTML =
            Set.of("description", "content:encoded", "content", "summary");

    /// Elements that are opened, beside all attributes.
    private static final Set<String> OPENED =
            Set.of(
                    "id",
                    "guid",
                    "link",
                    "url",
                    "uri",
                    "comments",
                    "icon",
                    "logo",
                    "wfw:commentRss",
                    "creativeCommons:license",
                    "atom:id");

    private final List<String> objections = new ArrayList<>();
    private final Set<String> markup = new LinkedHashSet<>();
    private int seen;

    @Test
    void nothingThatAReaderTrustsIsActive() throws Exception {
        assertThat(Attacks.texts()).hasSizeGreaterThan(3000).doesNotHaveDuplicates();
        publish();
        try (var _ =
                start(
                        configured(
                                """
                                network: { allow: ["127.0.0.1/32"] }
                                polling: { per-host: { gap: 0s } }
                                defaults: { backlog: { entries: 1000, age: 3000d } }
                                sources:
                                  - { name: Un, url: "%s", tags: [a] }
                                  - { name: Deux, url: "%s", tags: [a] }
                                merged-feeds:
                                  - { slug: tout, title: Tout, from: [a], entries: 1000, per-source: 1000, stories: off }
                                  - { slug: ensemble, title: Ensemble, from: [a], entries: 1000, per-source: 1000, stories: merge }
                                """
                                        .formatted(origin.url("/rss"), origin.url("/atom"))))) {
            await().atMost(PATIENCE.multipliedBy(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(this::published, is -> is == 2 * ENTRIES);
            for (String slug : List.of("tout", "ensemble")) {
                judgeXml(get("/feeds/" + slug + ".atom").body());
                judgeXml(get("/feeds/" + slug + ".rss").body());
                judgeXml(get("/feeds/" + slug + ".opml").body());
                judgeJson(new ObjectMapper().readTree(get("/feeds/" + slug + ".json").body()), "");
            }
            judgeXml(get("/sources.opml").body());
            assertThat(objections).as("of %d places", seen).isEmpty();
            assertThat(seen).isGreaterThan(10 * ENTRIES);
            markup.forEach(this::judgeMarkup);
            assertThat(objections).as("of %d texts", markup.size()).isEmpty();
            judgePages();
        }
    }

    /// Without this, the test above would pass if nobody looked.
    @Test
    void theDocumentsThatGoInAreFullOfIt() throws Exception {
        for (String document : List.of(Attacks.rss(ENTRIES), Attacks.atom(ENTRIES))) {
            judgeXml(document);
            markup.forEach(this::judgeMarkup);
            assertThat(objections).hasSizeGreaterThan(10 * ENTRIES);
            objections.clear();
            markup.clear();
        }
    }

    private int published() throws Exception {
        return get("/feeds/tout.json").body().split("\"content_html\"", -1).length - 1;
    }

    private void publish() {
        origin.on("/rss", Response.ok(Attacks.rss(ENTRIES)).with("ETag", "\"1\""));
        origin.on(
                "/atom",
                Response.ok(Attacks.atom(ENTRIES))
                        .with("Content-Type", "application/atom+xml")
                        .with("ETag", "\"1\""));
    }

    private void judgeXml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        Document document =
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        judge(document.getDocumentElement());
    }

    private void judge(Node element) {
        var text = new StringBuilder();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            Node child = element.getChildNodes().item(i);
            switch (child.getNodeType()) {
                case Node.ELEMENT_NODE -> judge(child);
                case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> text.append(child.getNodeValue());
                default -> {}
            }
        }
        String name = element.getNodeName();
        if (HTML.contains(name)) {
            markup.add(text.toString());
        } else {
            judgeText(name, text.toString(), OPENED.contains(name));
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                judgeText(name + "@" + attribute.getNodeName(), attribute.getNodeValue(), true);
            }
        }
    }

    private void judgeJson(JsonNode node, String name) {
        if (name.equals("content_html")) {
            markup.add(node.asString());
        } else if (node.isString()) {
            judgeText(name, node.asString(), name.matches(".*(url|id|icon|image|@.*)"));
        }
        node.properties().forEach(property -> judgeJson(property.getValue(), property.getKey()));
        node.values()
                .forEach(value -> {
                    if (node.isArray()) {
                        judgeJson(value, name);
                    }
                });
    }

    /// As often decoded as careless readers do, it is no markup; and nothing to open, where it is opened.
    private void judgeText(String place, String text, boolean opened) {
        seen++;
        String decoded = text;
        for (int i = 0; i < 3; i++) {
            if (TAG.matcher(decoded).find()) {
                objections.add(place + " reads as a tag: " + text);
            }
            if ((opened && RUNS.matcher(decoded).matches()) || decoded.contains("secret@")) {
                objections.add(place + " is opened: " + text);
            }
            decoded = Parser.unescapeEntities(decoded, false);
        }
    }

    private void judgeMarkup(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            element.attributes()
                    .forEach(attribute -> {
                        if (attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")
                                || RUNS.matcher(attribute.getValue()).matches()) {
                            objections.add(element.outerHtml());
                        }
                    });
        }
    }

    /// What a real browser makes of the texts, and of our own pages of them.
    private void judgePages() throws Exception {
        if (!Files.isExecutable(ScriptWatch.CHROMIUM)) {
            return;
        }
        List<String> pieces = new ArrayList<>(markup);
        for (String path : List.of("/", "/sources", "/feeds/tout", "/search?q=gras", "/ops")) {
            pieces.add(withoutOurScript(get(path).body()));
        }
        for (String path :
                IntStream.rangeClosed(1, PAGES)
                        .mapToObj(n -> "/feeds/tout/entries/" + n * ENTRIES / 30)
                        .toList()) {
            pieces.add(withoutOurScript(get(path).body()));
        }
        try (var watch = new ScriptWatch(pieces)) {
            assertThat(watch.ran()).extracting(pieces::get).isEmpty();
        }
    }

    /// The one that pages themselves bring.
    private static String withoutOurScript(String page) {
        return page.replaceFirst(
                "<script src=\"[^\"<>]*/live\\.[0-9a-f]+\\.js\" defer></script>", "");
    }
}
