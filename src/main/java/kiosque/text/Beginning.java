package kiosque.text;

/// The beginning of a text.
public final class Beginning {

    /// The longest of at most `most` UTF-16 units that splits no character.
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /// The longest of at most `most` characters: code points, as databases and people count them.
    public static String ofCharacters(String text, int most) {
        return ofCharacters(text, most, "");
    }

    /// @param more what is written behind it where something is cut off
    public static String ofCharacters(String text, int most, String more) {
        return text.length() <= most || text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + more;
    }
}
