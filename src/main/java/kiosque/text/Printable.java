package kiosque.text;

/// Makes text from elsewhere fit for a terminal or a log: what could end a line, move the cursor or turn the reading direction is written
/// out as `\\u001B`.
public final class Printable {

    /// On one line; a string that is fit already is returned as it is.
    public static String of(String text) {
        return text.codePoints().allMatch(Printable::isHarmless) ? text : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(character, out));
        return out.toString();
    }

    private static void append(int character, StringBuilder out) {
        if (isHarmless(character)) {
            out.appendCodePoint(character);
            return;
        }
        switch (character) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u%04X".formatted(character));
        }
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            case Character.FORMAT -> !turnsDirection(character);
            default -> true;
        };
    }

    /// Of the format characters joiners and soft hyphens are part of words; the bidirectional controls and tags are not.
    private static boolean turnsDirection(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == 0xFEFF
                || character >= 0xE0000;
    }
}
