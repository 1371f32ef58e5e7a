package kiosque.feed;

import java.util.List;

/// What an entry said before we cut anything from it, and what was cut by which rule.
///
/// @param body the sanitised HTML before any cut
public record Original(String title, String body, List<Cut> cuts) {

    public Original {
        cuts = List.copyOf(cuts);
    }

    /// A piece of text taken out.
    ///
    /// @param rule the rule's name, or `learned`
    public record Cut(String rule, String text) {}
}
