package kiosque.testing;

import kiosque.feed.Entry;

import java.util.List;
import java.util.Optional;

/// An entry of which a test says only what matters to it.
public final class EntryBuilder extends MetadataBuilder<EntryBuilder> {

    private Optional<String> guid = Optional.empty();
    private Optional<String> link = Optional.empty();
    private String title = "";
    private Optional<String> summary = Optional.empty();
    private Optional<String> content = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> rights = Optional.empty();
    private List<String> marks = List.of();

    @Override
    protected EntryBuilder self() {
        return this;
    }

    public EntryBuilder guid(Optional<String> value) {
        guid = value;
        return this;
    }

    public EntryBuilder guid(String value) {
        return guid(Optional.of(value));
    }

    public EntryBuilder link(Optional<String> value) {
        link = value;
        return this;
    }

    public EntryBuilder link(String value) {
        return link(Optional.of(value));
    }

    public EntryBuilder content(Optional<String> value) {
        content = value;
        return this;
    }

    public EntryBuilder content(String value) {
        return content(Optional.of(value));
    }

    public EntryBuilder language(Optional<String> value) {
        language = value;
        return this;
    }

    public EntryBuilder language(String value) {
        return language(Optional.of(value));
    }

    public EntryBuilder title(String value) {
        title = value;
        return this;
    }

    public EntryBuilder summary(String value) {
        summary = Optional.of(value);
        return this;
    }

    public EntryBuilder rights(String value) {
        rights = Optional.of(value);
        return this;
    }

    public EntryBuilder marks(String... values) {
        marks = List.of(values);
        return this;
    }

    public Entry build() {
        return new Entry(
                guid, link, title, summary, content, language, rights, dates(), metadata(), marks);
    }
}
