package kiosque.web.page;

import java.util.List;

/// `/search`: what to search for, where, and what was found, merged feed by merged feed.
///
/// @param searched whether there was anything to search for
public record SearchPage(
        Frame frame, String words, boolean searched, List<Choice> choices, List<Group> groups) {

    public SearchPage {
        choices = List.copyOf(choices);
        groups = List.copyOf(groups);
    }

    /// A merged feed to search in.
    public record Choice(String slug, String title) {}

    /// What was found in one merged feed; never nothing.
    ///
    /// @param more the address of all that is found there, which can be subscribed to
    public record Group(String title, String language, String more, List<RiverPage.Item> items) {

        public Group {
            items = List.copyOf(items);
        }
    }
}
