package kiosque.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What each publication does to a text that readers would rather be spared, and how it edits what others have too.
final class Habits {

    private static final String AGENCY = "(Agence Hexagone) – ";

    static String headline(Feed feed, Article article) {
        return switch (feed.publication()) {
            case FIL ->
                    article.story().isPresent() ? "EN DIRECT. " + article.title() : article.title();
            case QUAIS, AGORA, BEFFROI, RIDEAU, COULISSES -> article.title();
        };
    }

    /// HTML.
    static String body(Feed feed, Article article) {
        List<String> blocks = new ArrayList<>(paragraphs(feed.publication(), article));
        switch (feed.publication()) {
            case QUAIS -> blocks.add(blocks.size() / 2, alsoRead(feed, article));
            case BEFFROI -> {
                blocks.addFirst(
                        "<p><strong>"
                                + PublicationMarkup.escaped(article.title())
                                + "</strong></p>");
                blocks.add("<p>Abonnez-vous à la Gazette pour ne rien manquer de l’actualité.</p>");
            }
            case FIL -> blocks.add(blocks.size() / 2, read(feed, article));
            case AGORA, RIDEAU, COULISSES -> {}
        }
        return String.join("\n", blocks);
    }

    private static List<String> paragraphs(Publication publication, Article article) {
        List<String> paragraphs = new ArrayList<>(article.paragraphs());
        if (article.story().isPresent()) {
            if (publication == Publication.BEFFROI) {
                paragraphs.set(0, AGENCY + paragraphs.getFirst());
            }
            if (publication == Publication.FIL) {
                paragraphs.set(1, paragraphs.get(1).replace("Le ", "Ce ").replace("La ", "Cette "));
            }
        }
        return paragraphs.stream()
                .map(text -> "<p>" + PublicationMarkup.escaped(text) + "</p>")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String alsoRead(Feed feed, Article article) {
        Article other = another(feed, article);
        return "<p>Lire aussi : <a href=\"%s\">%s</a></p>"
                .formatted(feed.link(other), PublicationMarkup.escaped(other.title()));
    }

    private static String read(Feed feed, Article article) {
        return "<p>READ&#160; "
                + PublicationMarkup.escaped(
                        another(feed, article).title().toUpperCase(Locale.FRENCH))
                + "</p>";
    }

    /// The one before it in the feed; of the last the first.
    private static Article another(Feed feed, Article article) {
        int next = feed.articles().indexOf(article) + 1;
        return feed.articles().get(next < feed.articles().size() ? next : 0);
    }
}
