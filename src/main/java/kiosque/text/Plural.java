package kiosque.text;

/// Numbers of things, for people.
public final class Plural {

    /// “1 feed”, “2 feeds”, “2 entries”.
    ///
    /// @param what one of them, of which many have an s
    public static String of(int number, String what) {
        return number + " " + (number == 1 ? what : what.replaceFirst("y$", "ie") + "s");
    }
}
