package kiosque.poll.setting;

import kiosque.dedupe.identity.Backlog;
import kiosque.fetch.setting.Access;
import kiosque.filter.FilterSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.article.FullTextSettings;
import kiosque.parse.ParseSettings;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One source as the user wants it, defaults and tags already counted in.
///
/// @param name unique
/// @param priority whose copy of a story is shown, higher first
/// @param backlog for its first poll
public record SourceSettings(
        String name,
        URI url,
        List<String> tags,
        Every every,
        Insistence insistence,
        Access access,
        Steps steps,
        int priority,
        Backlog backlog) {

    public SourceSettings {
        tags = List.copyOf(tags);
    }

    /// The same with these tags beside its own.
    public SourceSettings with(List<String> more) {
        return new SourceSettings(
                name,
                url,
                Stream.concat(tags.stream(), more.stream()).distinct().toList(),
                every,
                insistence,
                access,
                steps,
                priority,
                backlog);
    }

    /// What the steps are told.
    ///
    /// @param fullText present where article pages are fetched for their text
    public record Steps(
            ParseSettings parsing,
            NormaliseSettings normalise,
            FilterSettings filter,
            Optional<FullTextSettings> fullText) {}
}
