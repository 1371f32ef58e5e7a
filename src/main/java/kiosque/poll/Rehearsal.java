package kiosque.poll;

import kiosque.store.StoredEntries.Shelved;
import kiosque.store.StoredEntry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What another configuration would make of what is stored. Pure.
public final class Rehearsal {

    private final PollSettings settings;
    private final Plan plan;
    private final Instant now;

    public Rehearsal(PollSettings settings, Instant now) {
        this.settings = settings;
        this.plan = Plan.of(settings);
        this.now = now;
    }

    /// An entry that would appear in a merged feed or disappear from it.
    ///
    /// @param why the rule, for people
    public record Change(String slug, Kind kind, StoredEntry entry, String why) {

        /// Which of both.
        public enum Kind {
            APPEARS,
            DISAPPEARS
        }
    }

    /// All merged feeds, those of now and those to come, in alphabetical order.
    public List<String> slugs(List<Shelved> shelf) {
        var slugs = new TreeSet<String>();
        settings.feeds().forEach(feed -> slugs.add(feed.slug()));
        shelf.forEach(one -> slugs.addAll(one.slugs()));
        return List.copyOf(slugs);
    }

    /// What would change for one entry.
    public Stream<Change> of(Shelved one, String slug) {
        boolean there = one.slugs().contains(slug);
        Optional<String> against = against(one.stored(), slug);
        if (there && against.isPresent()) {
            return Stream.of(new Change(slug, Change.Kind.DISAPPEARS, one.stored(), against.get()));
        }
        boolean quiet = one.droppedBy().filter(rule -> rule.startsWith("backlog")).isPresent();
        return !there && against.isEmpty() && !quiet
                ? Stream.of(
                        new Change(
                                slug,
                                Change.Kind.APPEARS,
                                one.stored(),
                                one.droppedBy()
                                        .map(rule -> "no longer dropped by " + rule)
                                        .orElse("now selected")))
                : Stream.empty();
    }

    /// What keeps the entry out of the merged feed.
    private Optional<String> against(StoredEntry entry, String slug) {
        return plan.source(entry.source())
                .map(source -> source.keptOutOf(slug, entry.entry(), entry.effectiveAt(), now))
                .orElse(Optional.of("its source is no longer configured"));
    }
}
