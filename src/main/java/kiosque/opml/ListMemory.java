package kiosque.opml;

import module java.base;

import kiosque.feed.Validators;

/// What is remembered of asking for a list, beside its last good copy.
///
/// @param url that was asked
/// @param asking when it was asked for last, and when it will be next
/// @param change what the last change brought and took away
record ListMemory(
        URI url,
        Validators validators,
        Asking asking,
        Optional<Trouble> trouble,
        Optional<Change> change) {

    /// @param failures in a row
    record Asking(Instant last, Instant next, int failures) {}

    /// Why the copy is not the newest.
    record Trouble(Instant since, String sentence) {}

    record Change(Instant at, String sentence) {}

    static ListMemory none(URI url) {
        return new ListMemory(
                url,
                Validators.NONE,
                new Asking(Instant.EPOCH, Instant.EPOCH, 0),
                Optional.empty(),
                Optional.empty());
    }

    /// Empty where there is none, or none of that address.
    static Optional<ListMemory> of(ListSettings list) {
        try {
            return of(Files.readString(file(list.copy())))
                    .filter(memory -> memory.url().equals(list.url()));
        } catch (IOException nothing) {
            return Optional.empty();
        }
    }

    /// What [#text] wrote.
    static Optional<ListMemory> of(String text) {
        Properties kept = new Properties();
        try {
            kept.load(new StringReader(text));
            return Optional.of(read(kept));
        } catch (IOException | DateTimeException | IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    private static ListMemory read(Properties kept) {
        return new ListMemory(
                URI.create(kept.getProperty("url", "")),
                new Validators(
                        text(kept, "etag"),
                        text(kept, "last-modified"),
                        text(kept, "issued-by").map(URI::create)),
                new Asking(
                        Instant.parse(kept.getProperty("asked", "")),
                        Instant.parse(kept.getProperty("next", "")),
                        Integer.parseInt(kept.getProperty("failures", "0"))),
                text(kept, "trouble")
                        .map(said ->
                                new Trouble(
                                        Instant.parse(kept.getProperty("trouble-since", "")),
                                        said)),
                text(kept, "change")
                        .map(said ->
                                new Change(Instant.parse(kept.getProperty("changed", "")), said)));
    }

    /// The same without the copy that it was of.
    ListMemory forgetful() {
        return new ListMemory(url, Validators.NONE, asking, trouble, change);
    }

    /// Written as a whole, or not at all; for nobody else's eyes, as addresses may hold keys.
    void write(Path copy) throws IOException {
        ListKeeper.keep(text().getBytes(StandardCharsets.UTF_8), file(copy));
    }

    String text() {
        Properties kept = new Properties();
        kept.setProperty("url", url.toString());
        validators.entityTag().ifPresent(it -> kept.setProperty("etag", it));
        validators.lastModified().ifPresent(it -> kept.setProperty("last-modified", it));
        validators.issuedBy().ifPresent(it -> kept.setProperty("issued-by", it.toString()));
        kept.setProperty("asked", asking.last().toString());
        kept.setProperty("next", asking.next().toString());
        kept.setProperty("failures", String.valueOf(asking.failures()));
        trouble.ifPresent(it -> {
            kept.setProperty("trouble", it.sentence());
            kept.setProperty("trouble-since", it.since().toString());
        });
        change.ifPresent(it -> {
            kept.setProperty("change", it.sentence());
            kept.setProperty("changed", it.at().toString());
        });
        var text = new StringWriter();
        try {
            kept.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return text.toString();
    }

    private static Optional<String> text(Properties kept, String key) {
        return Optional.ofNullable(kept.getProperty(key));
    }

    private static Path file(Path copy) {
        return copy.resolveSibling(copy.getFileName() + ".properties");
    }
}
