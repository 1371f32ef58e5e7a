package kiosque.text;

import java.util.Locale;

/// Sizes as a person says them.
public final class Sizes {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    /// @param figure below a thousand, but of the largest unit
    /// @param unit 0 bytes, 1 kilobytes (thousands), 2 megabytes, 3 gigabytes, 4 terabytes
    public record Scaled(double figure, int unit) {}

    public static Scaled scaled(long bytes) {
        double figure = bytes;
        int unit = 0;
        while (figure >= 999.5 && unit < UNITS.length - 1) {
            figure /= 1000;
            unit++;
        }
        return new Scaled(figure, unit);
    }

    /// With two figures at least: `812 B`, `1.4 MB`, `23 GB`.
    public static String rough(long bytes) {
        Scaled size = scaled(bytes);
        return size.figure() < 9.95 && size.unit() > 0
                ? String.format(Locale.ROOT, "%.1f %s", size.figure(), UNITS[size.unit()])
                : Math.round(size.figure()) + " " + UNITS[size.unit()];
    }
}
