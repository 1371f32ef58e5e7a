package kiosque.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hands out what is on display: feeds with their validators, articles as pages, and a page that advertises all feeds.
record Counter(Newsstand newsstand) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            String path = exchange.getRequestURI().getPath();
            Optional<PublicationIssue> edition =
                    Stream.of(Publication.values())
                            .filter(it -> it.path().equals(path))
                            .findFirst()
                            .flatMap(newsstand::edition);
            if (edition.isPresent()) {
                answer(exchange, edition.get());
            } else {
                page(exchange, path);
            }
        }
    }

    private static void answer(HttpExchange exchange, PublicationIssue edition) throws IOException {
        exchange.getResponseHeaders().set("ETag", edition.entityTag());
        exchange.getResponseHeaders().set("Last-Modified", edition.lastModified());
        if (edition.isKnownTo(
                asked(exchange, "If-None-Match"), asked(exchange, "If-Modified-Since"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.getResponseHeaders()
                .set("Content-Type", Typesetter.contentType(edition.feed().publication()));
        send(exchange, 200, edition.body());
    }

    private static String asked(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        Optional<String> page = path.equals("/") ? Optional.of(front()) : article(path);
        send(
                exchange,
                page.isPresent() ? 200 : 404,
                page.orElse("<!doctype html><title>404</title><p>Rien sous cette adresse.</p>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> article(String path) {
        return Stream.of(Publication.values())
                .flatMap(publication -> newsstand.feed(publication).stream())
                .flatMap(feed -> pages(feed, path))
                .findFirst();
    }

    private static Stream<String> pages(Feed feed, String path) {
        return feed.articles().stream()
                .filter(article -> path.equals("/" + feed.path(article)))
                .map(article -> page(feed, article));
    }

    private static String page(Feed feed, Article article) {
        return """
        <!doctype html>
        <html lang="fr">
        <title>%s – %s</title>
        <article>
        <h1>%s</h1>
        %s
        </article>
        </html>
        """
                .formatted(
                        PublicationMarkup.escaped(article.title()),
                        PublicationMarkup.escaped(feed.title()),
                        PublicationMarkup.escaped(article.title()),
                        Habits.body(feed, article));
    }

    private String front() {
        String links =
                Stream.of(Publication.values())
                        .map(it ->
                                "<link rel=\"alternate\" type=\"%s\" title=\"%s\" href=\"%s\">\n"
                                        .formatted(
                                                Typesetter.contentType(it).replaceFirst(";.*", ""),
                                                PublicationMarkup.escaped(it.title()),
                                                it.path()))
                        .collect(Collectors.joining());
        return """
        <!doctype html>
        <html lang="fr">
        <title>Le kiosque de démonstration</title>
        %s<h1>Six journaux qui n’existent pas</h1>
        </html>
        """
                .formatted(links);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
