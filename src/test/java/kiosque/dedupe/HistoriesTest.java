package kiosque.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Entry;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Recognition;
import kiosque.feed.Recognition.Buried;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.New;
import kiosque.feed.Recognition.Unchanged;
import kiosque.feed.Sha256;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A thousand random lives of a source, held against a small store: each article is stored once, and never taken for another.
class HistoriesTest {

    private enum Event {
        PUBLISH(publisher -> publisher.publish(2)),
        MEND(Publisher::mend),
        REWRITE(Publisher::rewrite),
        DROP(Publisher::drop),
        BRING_BACK(Publisher::bringBack),
        RENUMBER(Publisher::renumber),
        BECOME_SECURE(Publisher::becomeSecure),
        MOVE_HOUSE(Publisher::moveHouse),
        CHURN(Publisher::churn),
        SHUFFLE(Publisher::shuffle),
        RESET_DATES(Publisher::resetDates),
        ALTERNATE(Publisher::alternate),
        TRUNCATE(Publisher::truncate),
        NOTHING(_ -> {});

        private final Consumer<Publisher> happens;

        Event(Consumer<Publisher> happens) {
            this.happens = happens;
        }
    }

    @Property(tries = 60, seed = "1", shrinking = ShrinkingMode.BOUNDED)
    void eachArticleIsStoredOnce(
            @ForAll long seed,
            @ForAll @Size(min = 5, max = 30) List<Event> life,
            @ForAll @Size(30) List<Boolean> asleep) {
        Publisher publisher = new Publisher(seed);
        Store store = new Store(publisher);
        store.poll();
        for (int i = 0; i < life.size(); i++) {
            life.get(i).happens.accept(publisher);
            boolean failed =
                    asleep.get(i) && life.get(i) != Event.REWRITE && life.get(i) != Event.MEND;
            if (!failed) {
                store.poll();
            }
        }
        store.bury();
        store.poll();
        store.poll();

        assertThat(store.articles).as("stored twice").doesNotHaveDuplicates();
        assertThat(store.articles).containsExactlyInAnyOrderElementsOf(store.shown);
    }

    /// Keeps what the recogniser says, as the real one would.
    private static final class Store {
        final Publisher publisher;
        final Map<Long, KnownEntry> entries = new TreeMap<>();
        final List<Integer> articles = new ArrayList<>();
        final Set<Integer> shown = new HashSet<>();

        Store(Publisher publisher) {
            this.publisher = publisher;
        }

        void poll() {
            List<Entry> document = publisher.document();
            document.forEach(entry -> shown.add(publisher.meaning(entry)));
            List<Identified> identified = new Identifier().identify(document);
            List<Recognition> recognitions =
                    new Recogniser().recognise(identified, known(identified));
            for (int i = 0; i < identified.size(); i++) {
                keep(publisher.meaning(identified.get(i).entry()), recognitions.get(i));
            }
        }

        /// Retention takes the oldest half.
        void bury() {
            entries.replaceAll((number, one) ->
                    number < articles.size() / 2
                            ? new KnownEntry(
                                    number, one.id(), one.aliases(), one.fingerprint(), true)
                            : one);
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

        private void keep(int article, Recognition recognition) {
            switch (recognition) {
                case New(Identified one) -> {
                    long number = articles.size();
                    articles.add(article);
                    assertThat(entries.values())
                            .extracting(KnownEntry::id)
                            .doesNotContain(one.id().digest());
                    entries.put(number, Samples.known(number, one, one.fingerprint()));
                }
                case Edited(long number, Identified one, boolean _, List<Sha256> names) -> {
                    assertThat(articles.get((int) number))
                            .as("taken for another")
                            .isEqualTo(article);
                    learn(number, names, one);
                }
                case Unchanged(long number, List<Sha256> names) -> {
                    assertThat(articles.get((int) number))
                            .as("taken for another")
                            .isEqualTo(article);
                    KnownEntry known = entries.get(number);
                    entries.put(
                            number,
                            new KnownEntry(
                                    number,
                                    known.id(),
                                    more(known.aliases(), names),
                                    known.fingerprint(),
                                    false));
                }
                case Buried _ -> {}
            }
        }

        private void learn(long number, List<Sha256> names, Identified one) {
            KnownEntry known = entries.get(number);
            entries.put(
                    number,
                    new KnownEntry(
                            number,
                            known.id(),
                            more(known.aliases(), names),
                            one.fingerprint(),
                            false));
        }

        private static Set<Sha256> more(Set<Sha256> names, List<Sha256> others) {
            Set<Sha256> all = new HashSet<>(names);
            all.addAll(others);
            return all;
        }
    }
}
