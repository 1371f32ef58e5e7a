package kiosque.poll.again;

import kiosque.feed.Text;
import kiosque.normalise.markup.Sanitiser;
import kiosque.store.upkeep.SafeTexts;
import kiosque.store.upkeep.SafeTexts.EntryHtml;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sanitises again what an older version of the sanitiser let through, a bounded number of entries a run.
public final class Recleaner {

    private static final Logger LOG = LoggerFactory.getLogger(Recleaner.class);

    private static final int PORTION = 100;
    private static final int PORTIONS = 50;

    private final SafeTexts texts;
    private final InstantSource clock;
    private final Sanitiser sanitiser = new Sanitiser();

    public Recleaner(SafeTexts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /// Called now and then, on one node; what it does not get done it does the next time.
    public void run() {
        if (texts.areCurrent()) {
            return;
        }
        long before = Long.MAX_VALUE;
        for (int portion = 0; portion < PORTIONS; portion++) {
            List<EntryHtml> outdated = texts.outdated(before, PORTION);
            if (outdated.isEmpty()) {
                texts.noteCurrent();
                return;
            }
            clean(outdated);
            before = outdated.getLast().number();
        }
    }

    private void clean(List<EntryHtml> outdated) {
        List<EntryHtml> cleaned = outdated.stream().map(this::cleaned).toList();
        Set<Long> changed =
                IntStream.range(0, outdated.size())
                        .filter(i -> !outdated.get(i).equals(cleaned.get(i)))
                        .mapToObj(i -> outdated.get(i).number())
                        .collect(Collectors.toSet());
        texts.write(cleaned, changed, clock.instant());
        LOG.info(
                "{} entries sanitised again, {} of them differ by it",
                cleaned.size(),
                changed.size());
    }

    private EntryHtml cleaned(EntryHtml stored) {
        return new EntryHtml(
                stored.number(),
                cleaned(stored.summary()),
                cleaned(stored.content()),
                cleaned(stored.original()));
    }

    private Optional<String> cleaned(Optional<String> html) {
        return html.map(it -> sanitiser.sanitise(Text.html(it), ""));
    }
}
