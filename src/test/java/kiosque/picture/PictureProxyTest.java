package kiosque.picture;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import module java.base;

import kiosque.fetch.Fetcher;
import kiosque.fetch.setting.FetchSettings;
import kiosque.picture.PictureProxy.Found;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureProxyTest {

    private static final String PNG_START = "\u0089PNG\r\n\u001A\n";
    private static final byte[] PNG = picture(PNG_START, 1000);

    @AutoClose private final ScriptedServer publisher = ScriptedServer.start();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    @AutoClose private final Fetcher fetcher = fetcher(List.of("127.0.0.1/32"));
    private boolean room = true;
    private PictureProxy desk;

    @TempDir Path folder;

    @BeforeEach
    void open() {
        desk = desk(fetcher);
    }

    @Test
    void aPictureIsFetchedOnceAndAskedAfterWhenItIsOld() throws Exception {
        publisher.on("/a.png", png().with("ETag", "\"1\""), Response.of(304));

        assertThat(shown("/a.png")).isEqualTo(PNG);
        desk = desk(fetcher); // what is kept outlives a restart
        assertThat(shown("/a.png")).isEqualTo(PNG);
        assertThat(publisher.received("/a.png")).hasSize(1);

        now = now.plus(Duration.ofDays(2));
        assertThat(shown("/a.png")).isEqualTo(PNG);
        assertThat(publisher.received("/a.png").getLast().header("If-None-Match"))
                .contains("\"1\"");
        now = now.plus(Duration.ofHours(20));
        assertThat(shown("/a.png")).isEqualTo(PNG);
        assertThat(publisher.received("/a.png")).hasSize(2);
    }

    @Test
    void onlyRasterPicturesAreHandedOnWhateverTheyAreCalled() throws Exception {
        List<String> starts =
                List.of(
                        PNG_START,
                        "\u00FF\u00D8\u00FF\u00E0",
                        "GIF89a",
                        "RIFF\u0010\u0000\u0000\u0000WEBPVP8 ",
                        "\u0000\u0000\u0000\u001Cftypavif");
        for (int i = 0; i < starts.size(); i++) {
            publisher.on("/good" + i, Response.of(200).body(picture(starts.get(i), 100)));
            assertThat(find("/good" + i)).isInstanceOf(Found.Shown.class);
        }
        publisher.on(
                "/a.svg", typed("image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        publisher.on("/b.png", typed("image/png", "<html><script>alert(1)</script></html>"));
        publisher.on("/c.png", typed("image/png", ""));
        publisher.on("/d.png", Response.of(404));
        publisher.on("/e.png", Response.of(200).body(picture(PNG_START, 60_000)));
        for (String path : List.of("/a.svg", "/b.png", "/c.png", "/d.png", "/e.png")) {
            assertThat(find(path)).as(path).isEqualTo(new Found.Nothing());
            assertThat(find(path)).as(path).isEqualTo(new Found.Nothing());
            assertThat(publisher.received(path)).hasSize(1);
        }
    }

    @Test
    void nothingIsFetchedFromPrivateAddresses() throws Exception {
        publisher.on("/a.png", png());
        publisher.on("/moved.png", Response.redirect(302, "http://169.254.169.254/latest"));

        assertThat(find("/moved.png")).isEqualTo(new Found.Nothing());
        try (Fetcher careful = fetcher(List.of())) {
            desk = desk(careful);
            assertThat(find("/a.png")).isEqualTo(new Found.Nothing());
        }
        assertThat(publisher.received("/a.png")).isEmpty();
    }

    @Test
    void aPictureThatManyWantAtOnceIsFetchedOnce() throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                String path = "/%d.png".formatted(round);
                publisher.on(path, png());
                List<Future<Found>> all = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    Callable<Found> look = () -> find(path);
                    all.add(readers.submit(look));
                }
                for (Future<Found> one : all) {
                    assertThat(one.get()).isInstanceOf(Found.Shown.class);
                }
                assertThat(publisher.received(path)).hasSize(1);
            }
        }
    }

    @Test
    void aHostThatWantsToBeLeftAloneIs() throws Exception {
        publisher.on("/a.png", Response.of(429).with("Retry-After", "600"));
        publisher.on("/b.png", png());

        assertThat(find("/a.png")).isEqualTo(new Found.Later(Duration.ofMinutes(10)));
        assertThat(find("/b.png")).isInstanceOf(Found.Later.class);
        assertThat(publisher.received("/b.png")).isEmpty();
    }

    @Test
    void whatWasShownLongestAgoMakesRoom() throws Exception {
        for (int i = 0; i < 30; i++) {
            publisher.on("/" + i + ".png", png());
            find("/" + i + ".png");
            now = now.plus(Duration.ofMinutes(1));
            assertThat(kept()).isLessThanOrEqualTo(20_000);
        }

        find("/29.png");
        find("/0.png");
        assertThat(publisher.received("/29.png")).hasSize(1);
        assertThat(publisher.received("/0.png")).hasSize(2);
    }

    @Test
    void withoutRoomOnTheDiskNothingIsKept() throws Exception {
        room = false;
        publisher.on("/a.png", png());

        assertThat(shown("/a.png")).isEqualTo(PNG);
        assertThat(kept()).isZero();
    }

    private long kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    private Found find(String path) throws InterruptedException {
        return desk.find(publisher.url(path).toString());
    }

    private byte[] shown(String path) throws InterruptedException {
        return ((Found.Shown) find(path)).bytes();
    }

    private PictureProxy desk(Fetcher by) {
        return new PictureProxy(
                new PictureSettings(folder, 20_000, 50_000), by, () -> room, () -> now);
    }

    private Fetcher fetcher(List<String> allow) {
        return new Fetcher(
                new FetchSettings("Kiosque/test", Duration.ofSeconds(2), allow, Optional.empty()),
                () -> now);
    }

    private static Response png() {
        return typed("text/plain", "").body(PNG);
    }

    private static Response typed(String type, String body) {
        return Response.ok(body).with("Content-Type", type);
    }

    private static byte[] picture(String start, int length) {
        return (start + "x".repeat(length)).getBytes(ISO_8859_1);
    }
}
