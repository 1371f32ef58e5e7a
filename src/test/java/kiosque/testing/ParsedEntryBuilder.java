package kiosque.testing;

import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedTexts;
import kiosque.feed.Text;

import java.util.Optional;

/// An entry in the publisher's words, of which a test says only what matters to it.
public final class ParsedEntryBuilder extends MetadataBuilder<ParsedEntryBuilder> {

    private Optional<String> guid = Optional.empty();
    private Optional<Text> title = Optional.empty();
    private Optional<Text> summary = Optional.empty();
    private Optional<Text> content = Optional.empty();
    private Optional<Text> rights = Optional.empty();

    @Override
    protected ParsedEntryBuilder self() {
        return this;
    }

    public ParsedEntryBuilder guid(String value) {
        guid = Optional.of(value);
        return this;
    }

    public ParsedEntryBuilder title(Optional<Text> value) {
        title = value;
        return this;
    }

    public ParsedEntryBuilder title(Text value) {
        return title(Optional.of(value));
    }

    public ParsedEntryBuilder content(Optional<Text> value) {
        content = value;
        return this;
    }

    public ParsedEntryBuilder content(Text value) {
        return content(Optional.of(value));
    }

    public ParsedEntryBuilder summary(Text value) {
        summary = Optional.of(value);
        return this;
    }

    public ParsedEntryBuilder rights(Text value) {
        rights = Optional.of(value);
        return this;
    }

    public ParsedEntry build() {
        return new ParsedEntry(
                guid,
                new ParsedTexts(
                        title, summary, content, Optional.empty(), rights, Optional.empty()),
                dates(),
                metadata());
    }
}
