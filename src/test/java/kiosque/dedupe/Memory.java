package kiosque.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.Identifier;
import kiosque.dedupe.identity.MadeUp;
import kiosque.dedupe.identity.Recogniser;
import kiosque.feed.Entry;
import kiosque.feed.Fingerprint;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Recognition;
import kiosque.feed.Recognition.Buried;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.New;
import kiosque.feed.Recognition.Unchanged;
import kiosque.feed.Sha256;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// Keeps what the recogniser says, as the real store would, and knows which article each entry was meant to be.
public final class Memory {

    public final Map<Long, KnownEntry> entries = new TreeMap<>();

    /// In the order of their numbers.
    public final List<Integer> articles = new ArrayList<>();

    private final ToIntFunction<Entry> meaning;

    public Memory(ToIntFunction<Entry> meaning) {
        this.meaning = meaning;
    }

    /// Takes a document in, and answers with what was new, numbered from the count of those before.
    public List<Identified> take(List<Entry> document) {
        return taken(new Identifier().identify(document));
    }

    /// The same of a document that was asked for at that time.
    public List<Identified> take(List<Entry> document, Instant at) {
        return taken(MadeUp.named(new Identifier().identify(document), at));
    }

    private List<Identified> taken(List<Identified> identified) {
        List<Recognition> recognitions = new Recogniser(identified, known(identified)).recognise();
        List<Identified> fresh = new ArrayList<>();
        for (int i = 0; i < identified.size(); i++) {
            int article = meaning.applyAsInt(identified.get(i).entry());
            switch (recognitions.get(i)) {
                case New(Identified one) -> {
                    enter(article, one);
                    fresh.add(one);
                }
                case Edited edited ->
                        learn(
                                article,
                                edited.number(),
                                edited.newAliases(),
                                edited.identified().fingerprint());
                case Unchanged same ->
                        learn(
                                article,
                                same.number(),
                                same.newAliases(),
                                identified.get(i).fingerprint());
                case Buried(long number, Identified one, List<Sha256> names) ->
                        learn(article, number, names, one.fingerprint());
            }
        }
        return fresh;
    }

    /// Retention takes the oldest half.
    public void bury() {
        entries.replaceAll((number, one) ->
                number < articles.size() / 2
                        ? new KnownEntry(number, one.id(), one.aliases(), one.fingerprint(), true)
                        : one);
    }

    private void enter(int article, Identified one) {
        long number = articles.size();
        assertThat(entries.values()).extracting(KnownEntry::id).doesNotContain(one.id().digest());
        articles.add(article);
        entries.put(number, Samples.known(number, one, one.fingerprint()));
    }

    private List<KnownEntry> known(List<Identified> identified) {
        Set<Sha256> names = new HashSet<>();
        identified.forEach(one -> {
            names.add(one.id().digest());
            names.addAll(one.aliases());
        });
        return entries.values().stream()
                .filter(one ->
                        names.contains(one.id())
                                || one.aliases().stream().anyMatch(names::contains))
                .toList();
    }

    private void learn(int article, long number, List<Sha256> names, Fingerprint fingerprint) {
        assertThat(articles.get((int) number)).as("taken for another").isEqualTo(article);
        KnownEntry known = entries.get(number);
        Set<Sha256> all = new HashSet<>(known.aliases());
        all.addAll(names);
        entries.put(number, new KnownEntry(number, known.id(), all, fingerprint, known.buried()));
    }
}
