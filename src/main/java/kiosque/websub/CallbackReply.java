package kiosque.websub;

/// What we answer to a hub or a subscriber.
///
/// @param text plain text
public record CallbackReply(int status, String text) {

    public static final CallbackReply NONE_ANY_MORE =
            new CallbackReply(410, "no such subscription\n");

    static final CallbackReply NOT_FOUND = new CallbackReply(404, "no such subscription\n");
}
