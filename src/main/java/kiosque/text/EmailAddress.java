package kiosque.text;

import java.util.regex.Pattern;

/// E-mail addresses, as strictly as they are needed: each kind is one of the kind before.
public final class EmailAddress {

    /// Without what RFC 5322 calls specials, so that no `mailto:` and no name comes along.
    private static final Pattern WRITTEN =
            Pattern.compile("[^\\s@<>\"():;,\\[\\]\\\\]+@[^\\s@<>\"():;,\\[\\]\\\\]+");

    /// In ASCII: few mail servers take others.
    private static final Pattern SENDABLE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,255}");

    /// Readers and validators of feeds know no others.
    private static final Pattern PRINTABLE =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@([A-Za-z0-9-]+\\.)+[A-Za-z0-9-]+");

    /// Whether a person or a publisher can have meant an address.
    public static boolean isOne(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /// Whether we can send something there.
    public static boolean canBeSentTo(String text) {
        return SENDABLE.matcher(text).matches();
    }

    /// Whether it may stand in a document that we publish.
    public static boolean isPrintable(String text) {
        return PRINTABLE.matcher(text).matches();
    }
}
