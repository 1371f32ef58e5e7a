package kiosque.websub;

/// What we answer to a hub or a subscriber.
///
/// @param text plain text
public record Reply(int status, String text) {

    static final Reply NOT_FOUND = new Reply(404, "no such subscription\n");
}
