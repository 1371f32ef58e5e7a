package kiosque.text;

/// The beginning of a text.
public final class Beginning {

    private Beginning() {}

    /// The longest of at most `most` UTF-16 units that splits no character.
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
