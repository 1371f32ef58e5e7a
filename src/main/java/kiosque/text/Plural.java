package kiosque.text;

/// Numbers of things, for people.
public final class Plural {

    /// “1 feed”, “2 feeds”.
    ///
    /// @param what one of them, of which many have an s
    public static String of(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
