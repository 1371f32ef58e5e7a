package kiosque.testing;

import kiosque.feed.Stories;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.MergedFeedSettings.Coverage;
import kiosque.publish.merged.MergedFeedSettings.Form;

import java.util.List;
import java.util.Optional;

/// A merged feed's settings, of which a test says only what matters to it.
public final class MergedFeedBuilder {

    private final String slug;
    private String title;
    private Optional<String> description = Optional.empty();
    private String language = "fr";
    private int entries = 100;
    private int perSource = Integer.MAX_VALUE;
    private Stories stories = Stories.MERGE;
    private List<String> tokens = List.of();
    private List<String> from = List.of();

    public MergedFeedBuilder(String slug) {
        this.slug = slug;
        this.title = slug;
    }

    public MergedFeedBuilder title(String value) {
        title = value;
        return this;
    }

    public MergedFeedBuilder description(String value) {
        description = Optional.of(value);
        return this;
    }

    public MergedFeedBuilder language(String value) {
        language = value;
        return this;
    }

    public MergedFeedBuilder entries(int value) {
        entries = value;
        return this;
    }

    public MergedFeedBuilder perSource(int value) {
        perSource = value;
        return this;
    }

    public MergedFeedBuilder stories(Stories value) {
        stories = value;
        return this;
    }

    public MergedFeedBuilder tokens(String... values) {
        tokens = List.of(values);
        return this;
    }

    public MergedFeedBuilder from(String... values) {
        from = List.of(values);
        return this;
    }

    public MergedFeedSettings build() {
        return new MergedFeedSettings(
                slug,
                title,
                description,
                language,
                new Coverage(entries, Math.min(perSource, entries), stories, Form.FULL),
                tokens,
                from,
                List.of());
    }
}
