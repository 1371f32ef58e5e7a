package kiosque.opml;

import kiosque.text.Durations;
import kiosque.text.Plural;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How a list that others keep stands, by what lies on this machine.
///
/// @param feeds of the last good copy; empty where there is none
/// @param trouble why the copy is not the newest
/// @param change what the last change brought and took away
public record ListStanding(
        String name,
        Optional<Integer> feeds,
        Optional<Instant> askedAt,
        Optional<String> trouble,
        Optional<String> change) {

    public static ListStanding of(ListSettings list) {
        Optional<ListMemory> memory = ListMemory.of(list);
        return new ListStanding(
                list.name(),
                Opml.kept(list.copy()).map(feeds -> feeds.size()),
                memory.map(it -> it.asking().last()),
                memory.flatMap(ListMemory::trouble).map(ListMemory.Trouble::sentence),
                memory.flatMap(ListMemory::change)
                        .map(it ->
                                "%s: %s"
                                        .formatted(
                                                it.at().truncatedTo(ChronoUnit.SECONDS),
                                                it.sentence())));
    }

    /// For people, on one line.
    public String words(Instant now) {
        return "%s: %s%s%s%s"
                .formatted(
                        name,
                        feeds.map(count -> Plural.of(count, "feed")).orElse("not had yet"),
                        askedAt.map(at ->
                                        ", asked "
                                                + Durations.rough(Duration.between(at, now))
                                                + " ago")
                                .orElse(""),
                        trouble.map(why -> "; " + why).orElse(""),
                        change.map(what -> "; changed " + what).orElse(""));
    }
}
