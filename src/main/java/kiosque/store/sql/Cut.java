package kiosque.store.sql;

/// Cuts texts to what a column holds.
public final class Cut {

    private Cut() {}

    /// @param longest in characters as MariaDB counts them: code points
    public static String to(String text, int longest) {
        if (text.length() <= longest || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
