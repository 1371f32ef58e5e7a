package kiosque.opml;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import kiosque.feed.Notice.Cause;
import kiosque.feed.Sha256;
import kiosque.feed.SharedList;
import kiosque.fetch.Fetcher;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListKeeperTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @AutoClose private final ScriptedServer reader = ScriptedServer.start();
    private Instant now = NOON;
    @AutoClose private final Fetcher fetcher = fetcher(List.of("127.0.0.1/32"));
    private final ListStore store = new InMemory();

    @TempDir Path folder;

    /// As the database has it.
    private static final class InMemory implements ListStore {

        private final Map<Sha256, SharedList> shared = new HashMap<>();
        private final Map<Sha256, Instant> held = new HashMap<>();

        @Override
        public Optional<SharedList> of(Sha256 list) {
            return Optional.ofNullable(shared.get(list));
        }

        @Override
        public boolean claim(Sha256 list, Instant known, Instant now, Instant until) {
            boolean free = !held.getOrDefault(list, Instant.EPOCH).isAfter(now);
            if (free && of(list).filter(it -> it.askedAt().isAfter(known)).isEmpty()) {
                held.put(list, until);
                return true;
            }
            return false;
        }

        @Override
        public void share(Sha256 list, SharedList given) {
            Optional<byte[]> copy = given.copy().or(() -> of(list).flatMap(SharedList::copy));
            shared.put(list, new SharedList(given.askedAt(), given.memory(), copy));
            held.remove(list);
        }
    }

    @Test
    void aListIsAskedForWithItsValidatorsAndKeptWhereItChanged() throws Exception {
        reader.on(
                "/opml",
                Response.ok(list("A", "B")).with("ETag", "\"1\""),
                Response.of(304),
                Response.ok(list("B", "C")).with("ETag", "\"2\""));
        ListKeeper keeper = keeper(fetcher, "/opml");

        keeper.look();
        keeper.look();
        assertThat(reader.received("/opml")).hasSize(1);
        assertThat(kept()).containsExactly("A", "B");

        now = now.plus(Duration.ofMinutes(61));
        keeper(fetcher, "/opml").look(); // what is remembered outlives a restart
        assertThat(reader.received("/opml").getLast().header("If-None-Match")).contains("\"1\"");
        assertThat(kept()).containsExactly("A", "B");

        now = now.plus(Duration.ofMinutes(61));
        keeper.look();
        assertThat(kept()).containsExactly("B", "C");
        assertThat(keeper.causes())
                .extracting(Cause::sentence)
                .containsExactly("the list “lea” has changed: 1 came (C), 1 went (A)");
        assertThat(keeper.causes()).isEmpty();
    }

    @Test
    void anotherOrderIsNoChange() throws Exception {
        reader.on("/opml", Response.ok(list("A", "B")), Response.ok(list("B", "A")));
        ListKeeper keeper = keeper(fetcher, "/opml");
        keeper.look();
        var written = Files.getLastModifiedTime(copy());

        now = now.plus(Duration.ofMinutes(61));
        keeper.look();

        assertThat(reader.received("/opml")).hasSize(2);
        assertThat(kept()).containsExactly("A", "B");
        assertThat(Files.getLastModifiedTime(copy())).isEqualTo(written);
        assertThat(keeper.causes()).isEmpty();
    }

    @Test
    void whatCannotBeHadOrIsNoListTakesNothingAway() {
        String whole = list("A", "B");
        List<Response> troubles =
                List.of(
                        Response.of(500),
                        Response.of(404),
                        Response.of(410),
                        Response.ok(""),
                        Response.ok("<html><body>Log in, please</body></html>"),
                        Response.ok("<opml version=\"2.0\"><body></body></opml>"),
                        Response.ok(whole.substring(0, whole.indexOf("\"B\""))),
                        Response.ok("{\"error\": 1}"));
        for (int i = 0; i < troubles.size(); i++) {
            reader.on("/opml" + i, Response.ok(whole), troubles.get(i));
            ListKeeper keeper = keeper(fetcher, "/opml" + i);
            keeper.look();
            now = now.plus(Duration.ofMinutes(61));
            keeper.look();

            assertThat(kept()).as("trouble " + i).containsExactly("A", "B");
            assertThat(keeper.causes()).isEmpty();
            now = now.plus(Duration.ofMinutes(11));
            assertThat(keeper.causes())
                    .singleElement()
                    .satisfies(cause ->
                            assertThat(cause.sentence())
                                    .startsWith("the list “lea” cannot be followed since ")
                                    .endsWith("; the sources of its last good copy stay"));
        }
    }

    @Test
    void troubleIsMetWithLessAndLessAsking() {
        reader.on("/opml", Response.of(503).with("Retry-After", "7200"), Response.of(500));
        ListKeeper keeper = keeper(fetcher, "/opml");
        for (int minute = 0; minute < 24 * 60; minute++) {
            keeper.look();
            now = now.plus(Duration.ofMinutes(1));
        }

        assertThat(reader.received("/opml")).hasSizeBetween(5, 9);
        assertThat(ListStanding.of(settings("/opml")).words(now))
                .startsWith("lea: not had yet, asked ")
                .contains("; none of its sources is known yet");
    }

    @Test
    void aListAtAPrivateAddressIsNotAskedFor() {
        reader.on("/opml", Response.ok(list("A")));
        try (Fetcher careful = fetcher(List.of())) {
            keeper(careful, "/opml").look();
        }

        assertThat(reader.received("/opml")).isEmpty();
        assertThat(ListStanding.of(settings("/opml")).trouble().orElseThrow())
                .contains("network.allow");
    }

    @Test
    void ofTwoNodesOneAsksAndBothHaveTheList() throws Exception {
        reader.on(
                "/opml",
                Response.ok(list("A")).with("ETag", "\"1\""),
                Response.ok(list("A", "B")).with("ETag", "\"2\""),
                Response.of(304),
                Response.of(500));
        Path other = folder.resolve("other/lea.opml");
        ListKeeper one = keeper(fetcher, "/opml");
        ListKeeper two = keeper(fetcher, settings("/opml", other));
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        for (int minute = 0; minute <= 125; minute++) {
            two.look();
            one.look();
            now = now.plus(Duration.ofMinutes(1));
            if (minute == 90) {
                Files.setLastModifiedTime(copy(), longAgo);
                Files.setLastModifiedTime(other, longAgo);
            }
        }

        assertThat(List.of(Files.getLastModifiedTime(copy()), Files.getLastModifiedTime(other)))
                .as("what is the same is not written again, which would be a change")
                .containsOnly(longAgo);
        assertThat(reader.received("/opml")).hasSize(3);
        assertThat(reader.received("/opml").get(1).header("If-None-Match")).contains("\"1\"");
        assertThat(reader.received("/opml").get(2).header("If-None-Match")).contains("\"2\"");
        assertThat(kept()).containsExactly("A", "B");
        assertThat(kept(other)).containsExactly("A", "B");

        Files.delete(other);
        two.look();
        assertThat(kept(other)).containsExactly("A", "B");
        assertThat(reader.received("/opml")).hasSize(3);

        now = now.plus(Duration.ofMinutes(61));
        one.look();
        two.look();
        now = now.plus(Duration.ofMinutes(4));
        one.look();
        two.look();
        assertThat(reader.received("/opml")).hasSize(4);
        assertThat(ListStanding.of(settings("/opml", other)).trouble()).isPresent();
    }

    @Test
    void aNodeWaitsWhileAnotherAsksAndTakesItsTurnIfThatOneDied() {
        reader.on("/opml", Response.ok(list("A")));
        store.claim(settings("/opml").key(), Instant.EPOCH, now, now.plus(Duration.ofMinutes(10)));
        ListKeeper keeper = keeper(fetcher, "/opml");

        keeper.look();
        now = now.plus(Duration.ofMinutes(9));
        keeper.look();
        assertThat(reader.received("/opml")).isEmpty();

        now = now.plus(Duration.ofMinutes(2));
        keeper.look();
        assertThat(kept()).containsExactly("A");
    }

    @Test
    void aClockThatWasYearsAheadIsNotWaitedFor() {
        reader.on("/opml", Response.ok(list("A")), Response.ok(list("A", "B")));
        now = NOON.plus(Duration.ofDays(4000));
        keeper(fetcher, "/opml").look();
        now = NOON;
        keeper(fetcher, "/opml").look();

        assertThat(kept()).containsExactly("A", "B");
        keeper(fetcher, "/opml").look();
        assertThat(reader.received("/opml")).hasSize(2);
    }

    @Test
    void anEndlessListIsCutOff() {
        reader.on("/opml", Response.ok(list("A")), Response.ok(list("A" + "x".repeat(200_000))));
        ListKeeper keeper = keeper(fetcher, "/opml");
        keeper.look();
        now = now.plus(Duration.ofMinutes(61));
        keeper.look();

        assertThat(kept()).containsExactly("A");
    }

    private ListKeeper keeper(Fetcher fetcher, String path) {
        return keeper(fetcher, settings(path, copy()));
    }

    private ListKeeper keeper(Fetcher fetcher, ListSettings list) {
        return new ListKeeper(() -> List.of(list), fetcher, store, () -> now);
    }

    private ListSettings settings(String path) {
        return settings(path, copy());
    }

    private ListSettings settings(String path, Path copy) {
        URI url = URI.create(reader.url(path).toString());
        return new ListSettings(
                "lea",
                url,
                Duration.ofHours(1),
                new Access(
                        Duration.ofSeconds(5),
                        100_000,
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        false,
                        Optional.empty()),
                copy);
    }

    private Fetcher fetcher(List<String> allow) {
        return new Fetcher(
                new FetchSettings("Kiosque/test", Duration.ofSeconds(2), allow, Optional.empty()),
                () -> now);
    }

    private Path copy() {
        return folder.resolve("lists/lea.opml");
    }

    private List<String> kept() {
        return kept(copy());
    }

    private static List<String> kept(Path copy) {
        return Opml.kept(copy).orElseThrow().stream().map(Opml.Feed::name).toList();
    }

    private static String list(String... names) {
        return Stream.of(names)
                .map(name ->
                        "<outline type=\"rss\" text=\"%1$s\" xmlUrl=\"https://%2$s.example/\"/>"
                                .formatted(name, name.substring(0, 1).toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("", "<opml version=\"2.0\"><body>", "</body></opml>"));
    }
}
