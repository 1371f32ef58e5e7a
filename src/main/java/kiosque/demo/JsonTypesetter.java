package kiosque.demo;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Sets articles as JSON Feed 1.1.
final class JsonTypesetter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static byte[] set(Feed feed) {
        ObjectNode document = JSON.createObjectNode();
        document.put("version", "https://jsonfeed.org/version/1.1");
        document.put("title", feed.title());
        document.put("home_page_url", feed.home());
        document.put("feed_url", feed.url());
        document.put("language", "fr");
        ArrayNode items = document.putArray("items");
        feed.articles().forEach(article -> item(feed, article, items.addObject()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    private static void item(Feed feed, Article article, ObjectNode item) {
        item.put("id", feed.id(article));
        item.put("url", feed.link(article) + "?utm_source=flux&xtor=RSS-1");
        item.put("title", Habits.headline(feed, article));
        item.put("summary", article.lead());
        item.put("content_html", Habits.body(feed, article));
        item.put("date_published", article.publishedAt().toString());
        item.putArray("authors").addObject().put("name", article.author());
    }
}
