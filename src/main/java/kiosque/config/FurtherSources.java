package kiosque.config;

import kiosque.opml.Opml;

import java.util.List;

/// Where more sources stand than in the configuration's file itself; all of them are tagged with its name.
sealed interface FurtherSources {

    /// The name, and what else its sources are tagged with.
    List<String> tags();

    /// Files of ours.
    ///
    /// @param sources each as under `sources`
    record Folder(List<String> tags, List<Value> sources) implements FurtherSources {}

    /// A list of a feed reader's.
    ///
    /// @param named where the configuration names it
    record Listed(List<String> tags, Value named, List<Opml.Feed> feeds) implements FurtherSources {

        String name() {
            return tags.getFirst();
        }
    }
}
