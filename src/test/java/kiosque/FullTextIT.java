package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;

import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

/// The whole daemon with `full-text`, against a server of feeds and a server of articles.
class FullTextIT extends LiveDaemon {

    private static final String WHOLE = "au soulagement des automobilistes";
    private static final String PAID =
            "<script"
                + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>";
    private static final String OWN = "Le pont a rouvert lundi";

    private final Map<String, ScriptedServer> sites = new HashMap<>();
    private final List<String> sources = new ArrayList<>();

    @AfterEach
    void stopTheServers() throws IOException {
        for (ScriptedServer site : sites.values()) {
            site.close();
        }
    }

    /// One run of the daemon for many sources, each with a site of its own, so that none waits for another.
    @Test
    void eachSiteIsTreatedAsItBehaves() throws Exception {
        Files.writeString(
                Files.createDirectory(folder.resolve("rules")).resolve("127.0.0.4.txt"),
                "body: //div[@class='texte']\n");
        source("plain", "full-text: true", 1).on("/1", page(article()));
        source("selector", "full-text: { selector: .texte }", 1).on("/1", page(article()));
        source("rules", "full-text: { rules: rules }", 1).on("/1", page(article()));
        source("forbidding", "full-text: true", 1)
                .on("/robots.txt", Response.ok("User-agent: kiosque\nDisallow: /"))
                .on("/1", page(article()));
        source("leading astray", "full-text: true", 1)
                .on("/robots.txt", Response.ok("User-agent: *\nDisallow: /prive/"))
                .on("/1", Response.redirect(302, "/prive/1"))
                .on("/prive/1", page(article()));
        ScriptedServer third = site("third").on("/article", page(article()));
        source("moved", "full-text: true", 1)
                .on("/1", Response.redirect(301, third.url("/article").toString()));
        source("poor", "full-text: true", 1, 2).on("/2", page("<p>Le pont : abonnez-vous.</p>"));
        source("busy", "full-text: true", 1, 2, 3)
                .on("/3", busy())
                .on("/2", busy())
                .on("/1", busy());
        source("paid", "full-text: true, drop: paywalled", 1, 2)
                .on("/1", page(PAID + article()))
                .on("/2", page(article()));
        source("unwanted", "full-text: true, drop-words: [\"unwanted 1\"]", 1, 2)
                .on("/1", page(article()))
                .on("/2", page(article()));
        List<Long> starts = Collections.synchronizedList(new ArrayList<>());
        source("slow", "full-text: true", 1, 2)
                .on("/robots.txt", noting(starts, Response.of(404)))
                .on("/1", noting(starts, page(article())))
                .on("/2", noting(starts, page(article())));
        Map<String, List<String>> first = new HashMap<>();
        try (Kiosque _ = start(asking())) {
            await().atMost(PATIENCE)
                    .until(() -> {
                        entries()
                                .forEach((title, text) ->
                                        first.computeIfAbsent(title, _ -> new ArrayList<>())
                                                .add(text));
                        return first.size() == 15 && origin.received("/plain").size() >= 6;
                    });
        }

        assertThat(first.keySet())
                .contains("busy 1", "busy 2", "busy 3")
                .doesNotContain("paid 1", "unwanted 1");
        assertThat(texts(first, "plain 1", "moved 1", "paid 2", "unwanted 2", "slow 1", "slow 2"))
                .allSatisfy(text -> assertThat(text).contains(WHOLE));
        assertThat(texts(first, "selector 1", "rules 1"))
                .allSatisfy(text ->
                        assertThat(text)
                                .contains(WHOLE)
                                .doesNotContain("Accueil")
                                .doesNotContain("Mentions"));
        assertThat(texts(first, "forbidding 1", "leading astray 1", "poor 1", "poor 2", "busy 3"))
                .allSatisfy(text -> assertThat(text).contains(OWN).doesNotContain(WHOLE));
        assertThat(asked("plain", "/robots.txt", "/1")).containsExactly(1, 1);
        assertThat(asked("poor", "/robots.txt", "/1", "/2")).containsExactly(1, 1, 1);
        assertThat(asked("paid", "/robots.txt", "/1", "/2")).containsExactly(1, 1, 1);
        assertThat(asked("forbidding", "/robots.txt", "/1")).containsExactly(1, 0);
        assertThat(asked("leading astray", "/1", "/prive/1")).containsExactly(1, 0);
        assertThat(asked("third", "/robots.txt", "/article")).containsExactly(1, 1);
        assertThat(third.received().getFirst().target()).isEqualTo("/robots.txt");
        assertThat(asked("unwanted", "/1", "/2")).containsExactly(0, 1);
        assertThat(sites.get("busy").received())
                .as("robots.txt, and the one page that was answered with a wish")
                .hasSize(2);
        for (int i = 1; i < starts.size(); i++) {
            assertThat(Duration.ofNanos(starts.get(i) - starts.get(i - 1)))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(690));
        }
        assertThat(third.received("/article").getFirst().header("User-Agent").orElseThrow())
                .startsWith("Kiosque/");
    }

    @Test
    void aPageThatWasOrderedBeforeARestartIsFetchedAfterIt() throws Exception {
        var robots = new CountDownLatch(1);
        source("journal", "full-text: true", 1)
                .on(
                        "/robots.txt",
                        (request, out) -> {
                            robots.countDown();
                            return silence(request, out);
                        },
                        Response.of(404))
                .on("/1", page(article()));
        Path file = asking();
        try (Kiosque _ = start(file)) {
            robots.await();
            assertThat(entries()).isEmpty();
        }
        assertThat(asked("journal", "/1")).containsExactly(0);

        try (Kiosque _ = start(file)) {
            await().atMost(PATIENCE.multipliedBy(2))
                    .until(() -> entries().getOrDefault("journal 1", "").contains(WHOLE));
        }
        assertThat(asked("journal", "/1")).containsExactly(1);
    }

    private List<String> texts(Map<String, List<String>> shown, String... titles) {
        return Stream.of(titles)
                .flatMap(title -> Objects.requireNonNull(shown.get(title), title).stream())
                .toList();
    }

    private List<Integer> asked(String site, String... targets) {
        return Stream.of(targets)
                .map(target -> Objects.requireNonNull(sites.get(site)).received(target).size())
                .toList();
    }

    /// A feed with links to a site of its own.
    private ScriptedServer source(String name, String settings, int... entries) {
        ScriptedServer site = site(name);
        String path = "/" + name.replace(' ', '-');
        origin.on(path, Response.ok(feed(name, site, entries)));
        sources.add(
                "  - { name: \"%s\", url: \"%s\", tags: [a], every: 1s, %s }"
                        .formatted(name, origin.url(path), settings));
        return site;
    }

    private ScriptedServer site(String name) {
        ScriptedServer site = ScriptedServer.startAt("127.0.0." + (sites.size() + 2));
        sites.put(name, site);
        return site;
    }

    private static Script noting(List<Long> starts, Script script) {
        return (request, out) -> {
            starts.add(System.nanoTime());
            return script.answer(request, out);
        };
    }

    private static Response busy() {
        return Response.of(503).with("Retry-After", "3600");
    }

    /// What a reader sees: titles and texts.
    private Map<String, String> entries() throws Exception {
        String document = get("/feeds/tout.json").body();
        Map<String, String> entries = new HashMap<>();
        JsonMapper.shared()
                .readTree(document)
                .path("items")
                .forEach(item ->
                        entries.put(
                                item.path("title")
                                        .asString()
                                        .replaceFirst(" : .*", "")
                                        .replaceFirst("^Article ", ""),
                                item.path("content_html").asString()));
        return entries;
    }

    private static Response page(String body) {
        return Response.ok(
                        "<!doctype html><html><head><title>Journal</title></head><body>"
                                + body
                                + "</body></html>")
                .with("Content-Type", "text/html; charset=utf-8");
    }

    private static String article() {
        return "<nav><a href='/'>Accueil</a></nav><article><h1>Le pont a rouvert lundi</h1><div"
                + " class='texte'>"
                + ("<p>Le pont a rouvert lundi matin, après trois semaines de travaux, "
                        + WHOLE
                        + " et des riverains de la commune voisine.</p>")
                + ("<p>Les ingénieurs du département ont remplacé les joints, repris l'étanchéité,"
                       + " posé des garde-corps neufs et remis de la peinture sur les piles, selon"
                       + " la préfecture qui suivait le chantier depuis le début.</p>")
                        .repeat(3)
                + "</div></article><footer>Mentions</footer>";
    }

    private static String feed(String name, ScriptedServer site, int... numbers) {
        String items =
                IntStream.of(numbers)
                        .mapToObj(number ->
                                ("<item><title>Article %3$s %1$d : le pont a rouvert</title><guid"
                                     + " isPermaLink=\"false\">%3$s"
                                     + " %1$d</guid><link>%2$s</link><description>Le pont a rouvert"
                                     + " lundi…</description></item>")
                                        .formatted(number, site.url("/" + number), name))
                        .reduce("", String::concat);
        return rss(items);
    }

    private Path asking() throws IOException {
        return configured(
                """
                network: { allow: ["127.0.0.0/8"] }
                polling: { per-host: { gap: 0s }, hosts: { "127.0.0.13": { gap: 700ms } } }
                sources:
                %s
                merged-feeds:
                  - { slug: tout, title: Tout, from: [a], stories: off }
                """
                        .formatted(String.join("\n", sources)));
    }
}
