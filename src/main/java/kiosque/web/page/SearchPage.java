package kiosque.web.page;

import java.util.List;

/// `/search`: what to search for, and where.
public record SearchPage(Frame frame, String words, List<Choice> choices) {

    public SearchPage {
        choices = List.copyOf(choices);
    }

    /// A merged feed to search in.
    public record Choice(String slug, String title) {}
}
