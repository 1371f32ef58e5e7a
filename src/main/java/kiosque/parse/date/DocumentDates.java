package kiosque.parse.date;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Reads the dates of one document, each in the light of the others. They are looked at only if one leaves something unsaid.
public final class DocumentDates implements DateCustom {

    private static final int ENOUGH = 1_000;

    private final Optional<ZoneId> configured;
    private final Supplier<Optional<String>> language;
    private final Supplier<Stream<String>> texts;
    private Optional<List<WrittenDate>> others = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();

    /// @param configured the zone of dates that name none
    /// @param language of the document
    /// @param texts all its dates
    public DocumentDates(
            Optional<ZoneId> configured,
            Supplier<Optional<String>> language,
            Supplier<Stream<String>> texts) {
        this.configured = configured;
        this.language = language;
        this.texts = texts;
    }

    /// The instant; empty where the text is no date.
    public Optional<Instant> parse(String text) {
        return FeedDate.parse(text, this);
    }

    /// The configured one, else the one that the others tell.
    @Override
    public ZoneId zone() {
        if (zone.isEmpty()) {
            zone = configured.or(() -> ToldZone.of(others())).or(() -> Optional.of(ZoneOffset.UTC));
        }
        return zone.get();
    }

    /// The order that the others prove, else the language's.
    @Override
    public Optional<DayOrder> order() {
        return agreed(others().stream().flatMap(date -> date.order().stream()))
                .or(() -> language.get().flatMap(DayOrder::of));
    }

    @Override
    public Optional<String> language() {
        return language.get();
    }

    private List<WrittenDate> others() {
        if (others.isEmpty()) {
            others =
                    Optional.of(
                            texts.get()
                                    .limit(ENOUGH)
                                    .flatMap(text -> FeedDate.read(text).stream())
                                    .toList());
        }
        return others.get();
    }

    private static <T> Optional<T> agreed(Stream<T> told) {
        List<T> distinct = told.distinct().limit(2).toList();
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }
}
