package kiosque.text;

import java.util.Locale;

/// Sizes as a person says them.
public final class Sizes {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Sizes() {}

    /// With two figures at least: `812 B`, `1.4 MB`, `23 GB`.
    public static String rough(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return size < 9.95 && unit > 0
                ? String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit])
                : Math.round(size) + " " + UNITS[unit];
    }
}
