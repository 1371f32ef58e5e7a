package kiosque.store.source;

import kiosque.feed.EntityTagForm;
import kiosque.feed.Failing;
import kiosque.feed.Pace;
import kiosque.feed.Rhythm;
import kiosque.feed.Source;
import kiosque.feed.SourceState;
import kiosque.feed.Validators;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Row;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A source's state, to and from its columns.
final class SourceRows {

    /// In the order that [#bind] sets them.
    static final String STATE_SETTERS =
            """
            url = ?, entity_tag = ?, entity_tag_form = ?, last_modified = ?, issued_by = ?, body_digest = ?, fresh_for = ?,
            time_to_live = ?, update_period = ?, skip_hours = ?, skip_days = ?, median_gap = ?, reach = ?,
            last_new_entry_at = ?, failures = ?, failing_since = ?, move_target = ?, move_since = ?,
            move_polls = ?, gone_since = ?, home_asked_at = ?, last_success_at = ?
            """;

    /// What [#source] reads, of `source s JOIN host h`.
    static final String COLUMNS =
            """
            s.number, s.name, h.name AS host_name, s.url, s.entity_tag, s.entity_tag_form, s.last_modified, s.issued_by,
            s.body_digest, s.fresh_for, s.time_to_live, s.update_period, s.skip_hours, s.skip_days,
            s.median_gap, s.reach, s.last_new_entry_at, s.failures, s.failing_since, s.move_target, s.move_since,
            s.move_polls, s.gone_since, s.home_asked_at, s.last_success_at
            """;

    /// What [#tags] reads, of `source s`.
    static final String TAGS =
            """
            (SELECT GROUP_CONCAT(t.tag ORDER BY t.place SEPARATOR '\\n') FROM source_tag t WHERE t.source = s.number) AS tags
            """;

    static List<String> tags(Row row) throws SQLException {
        return row.optionalText("tags")
                .map(tags -> List.of(tags.split("\n", -1)))
                .orElse(List.of());
    }

    static void bind(Parameters parameters, SourceState state) throws SQLException {
        Rhythm rhythm = state.pace().rhythm();
        parameters
                .text(state.url().toString())
                .bytes(state.validators().entityTag().map(SourceRows::octets))
                .text(form(state.validators()))
                .bytes(state.validators().lastModified().map(SourceRows::octets))
                .url(state.validators().issuedBy())
                .digest(state.bodyDigest())
                .lasting(state.freshFor())
                .lasting(rhythm.timeToLive())
                .lasting(rhythm.updatePeriod())
                .number(bits(rhythm.skipHours()))
                .number(
                        bits(
                                rhythm.skipDays().stream()
                                        .map(DayOfWeek::getValue)
                                        .collect(Collectors.toSet())))
                .lasting(state.pace().medianGap())
                .lasting(state.pace().reach())
                .at(state.pace().lastNewEntryAt())
                .number(state.failing().failures())
                .at(state.failing().since())
                .url(state.move().map(SourceState.Move::target))
                .at(state.move().map(SourceState.Move::since))
                .number(state.move().map(SourceState.Move::polls))
                .at(state.failing().goneSince())
                .at(state.homeAskedAt())
                .at(state.lastSuccessAt());
    }

    private static Optional<String> form(Validators validators) {
        return Optional.of(validators.form())
                .filter(form -> form != EntityTagForm.AS_IT_CAME)
                .map(EntityTagForm::name);
    }

    static Source source(Row row) throws SQLException {
        return new Source(
                row.number("number"), row.text("name"), row.text("host_name"), state(row));
    }

    private static SourceState state(Row row) throws SQLException {
        return new SourceState(
                URI.create(row.text("url")),
                new Validators(
                        row.optionalBytes("entity_tag").map(SourceRows::chars),
                        row.optionalBytes("last_modified").map(SourceRows::chars),
                        row.optionalUrl("issued_by"),
                        row.optionalText("entity_tag_form")
                                .map(EntityTagForm::valueOf)
                                .orElse(EntityTagForm.AS_IT_CAME)),
                row.optionalDigest("body_digest"),
                row.optionalDuration("fresh_for"),
                new Pace(
                        rhythm(row),
                        row.optionalDuration("median_gap"),
                        row.optionalDuration("reach"),
                        row.optionalInstant("last_new_entry_at")),
                new Failing(
                        row.count("failures"),
                        row.optionalInstant("failing_since"),
                        row.optionalInstant("gone_since")),
                move(row),
                row.optionalInstant("home_asked_at"),
                row.optionalInstant("last_success_at"));
    }

    private static Rhythm rhythm(Row row) throws SQLException {
        return new Rhythm(
                row.optionalDuration("time_to_live"),
                row.optionalDuration("update_period"),
                numbers(row.count("skip_hours")),
                numbers(row.count("skip_days")).stream()
                        .map(DayOfWeek::of)
                        .collect(Collectors.toSet()));
    }

    private static Optional<SourceState.Move> move(Row row) throws SQLException {
        Optional<URI> target = row.optionalUrl("move_target");
        return target.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SourceState.Move(
                                target.get(), row.instant("move_since"), row.count("move_polls")));
    }

    private static byte[] octets(String field) {
        return field.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String chars(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static int bits(Set<Integer> numbers) {
        return numbers.stream().mapToInt(number -> 1 << number).reduce(0, (a, b) -> a | b);
    }

    private static Set<Integer> numbers(int bits) {
        Set<Integer> numbers = new HashSet<>();
        for (int number = 0; number < Integer.SIZE; number++) {
            if ((bits & 1 << number) != 0) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
