package kiosque.demo;

import java.net.URI;
import java.util.List;

/// A publication's articles, newest first, on their way into a document.
///
/// @param root of the newsstand, with a slash at the end
record Feed(Publication publication, List<Article> articles, URI root) {

    Feed {
        articles = List.copyOf(articles);
    }

    String title() {
        return publication.title();
    }

    String home() {
        return root + publication.folder() + "/";
    }

    String url() {
        return root + publication.path().substring(1);
    }

    String link(Article article) {
        return root + path(article);
    }

    String path(Article article) {
        return publication.folder() + "/" + article.number();
    }

    /// Unique for ever: the root has a port of its own at every start, and the time makes sure.
    String id(Article article) {
        return "tag:kiosque.invalid,2026:%s/%d/%d"
                .formatted(
                        publication.folder(),
                        article.publishedAt().getEpochSecond(),
                        article.number());
    }
}
