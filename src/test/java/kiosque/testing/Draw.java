package kiosque.testing;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Inputs drawn at random, for what must hold whatever comes in. A failure names the seed and the size that it came from:
/// `-Dseed=… -Dsize=…` draw the same again.
///
/// Sizes grow from try to try, so that the first failure is a small one.
public final class Draw {

    /// Characters at which programs go wrong oftener than at others.
    private static final String ODD =
            " \t\r\n"
                + "\0\u0001\u001f\u007f\u0085\u00a0\u00ad\u200b\u2028\u2029\ufeff\ufffd\uffff\ud800\udc00&<>\"'%\\/?#:;@é\u0301œßİı";

    private static final int LARGEST = 40;

    private final RandomGenerator random;
    private final int size;

    private Draw(long seed, int size) {
        this.random = new SplittableRandom(seed);
        this.size = size;
    }

    /// What is to hold for each draw.
    @FunctionalInterface
    public interface Claim {
        void check(Draw draw) throws Exception;
    }

    /// Checks it so many times.
    public static void times(int tries, Claim claim) {
        Optional<Long> fixed = Optional.ofNullable(Long.getLong("seed"));
        long first = fixed.orElseGet(System::nanoTime);
        for (int i = 0; i < (fixed.isPresent() ? 1 : tries); i++) {
            int size =
                    fixed.isPresent()
                            ? Integer.getInteger("size", LARGEST)
                            : 1 + i * LARGEST / tries;
            checked(first + i, size, claim);
        }
    }

    private static void checked(long seed, int size, Claim claim) {
        try {
            claim.check(new Draw(seed, size));
        } catch (Exception | AssertionError e) {
            throw new AssertionError("with -Dseed=" + seed + " -Dsize=" + size, e);
        }
    }

    /// Both ends may come.
    public int between(int least, int most) {
        return (int) random.nextLong(least, most + 1L);
    }

    public long number() {
        return random.nextLong();
    }

    public <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /// Of between the least and as many as this draw's size, the most at the end.
    public int count(int least, int most) {
        return between(least, Math.max(least, Math.min(most, size)));
    }

    /// Of any characters, every third one odd, some no characters at all.
    public String text() {
        return IntStream.range(0, count(0, 40))
                .mapToObj(_ -> character())
                .collect(Collectors.joining());
    }

    public byte[] bytes() {
        var bytes = new byte[count(0, 400) * between(0, 10)];
        random.nextBytes(bytes);
        return bytes;
    }

    private String character() {
        return switch (between(0, 5)) {
            case 0, 1 -> String.valueOf(ODD.charAt(random.nextInt(ODD.length())));
            case 2 -> Character.toString(between(0, Character.MAX_CODE_POINT));
            default -> Character.toString(between(' ', 0x2ff));
        };
    }
}
