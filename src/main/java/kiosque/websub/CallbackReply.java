package kiosque.websub;

/// What we answer to a hub or a subscriber.
///
/// @param text plain text
public record CallbackReply(int status, String text) {

    static final CallbackReply NOT_FOUND = new CallbackReply(404, "no such subscription\n");
}
