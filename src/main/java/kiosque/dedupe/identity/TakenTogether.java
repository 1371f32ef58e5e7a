package kiosque.dedupe.identity;

import kiosque.feed.Recognition;
import kiosque.feed.Recognition.Buried;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.New;
import kiosque.feed.Recognition.Unchanged;
import kiosque.feed.Repair;
import kiosque.feed.Twin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells which items of a document did not become entries of their own, because they were taken for others.
public final class TakenTogether {

    /// What such a finding is counted under.
    public static final String KIND = "taken-together";

    /// What to show with the source, if there are any.
    static Optional<Repair> in(List<Recognition> recognitions) {
        List<Twin> twins = recognitions.stream().flatMap(TakenTogether::twins).toList();
        return twins.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Repair(
                                KIND,
                                "%d taken for others, such as %s"
                                        .formatted(twins.size(), twins.getFirst().sentence())));
    }

    private static Stream<Twin> twins(Recognition recognition) {
        return switch (recognition) {
            case New(var identified) -> identified.twins().stream();
            case Edited edited -> edited.identified().twins().stream();
            case Unchanged unchanged -> unchanged.twins().stream();
            case Buried _ -> Stream.empty();
        };
    }
}
