package kiosque.feed;

import java.net.URI;
import java.util.Optional;

/// What a server gave us to ask «has it changed?» with, echoed byte for byte (RFC 9110, section 8.8) as long as the server knows it again.
///
/// @param entityTag the `ETag` field value, one char per byte (ISO-8859-1), quotes and `W/` and all
/// @param lastModified the `Last-Modified` field value, likewise
/// @param issuedBy the URL whose answer carried them; they are sent to no other
/// @param form in which the server takes the entity tag
public record Validators(
        Optional<String> entityTag,
        Optional<String> lastModified,
        Optional<URI> issuedBy,
        EntityTagForm form) {

    public static final Validators NONE =
            new Validators(Optional.empty(), Optional.empty(), Optional.empty());

    public Validators(
            Optional<String> entityTag, Optional<String> lastModified, Optional<URI> issuedBy) {
        this(entityTag, lastModified, issuedBy, EntityTagForm.AS_IT_CAME);
    }

    /// Whether they are sent at all: those that a server keeps while its document changes are not.
    public boolean areTrusted() {
        return issuedBy.isPresent() && !isEmpty();
    }

    /// The same, never to be sent again.
    public Validators distrusted() {
        return new Validators(entityTag, lastModified, Optional.empty(), form);
    }

    /// What to send as `If-None-Match`.
    public Optional<String> knownEntityTag() {
        return entityTag.map(form::of);
    }

    /// The same where these came with a whole document, though those were sent: who answers with the tag that it was sent did not know it in that form.
    public Validators inAnswerTo(Validators sent) {
        return entityTag
                .map(tag ->
                        new Validators(
                                entityTag,
                                lastModified,
                                issuedBy,
                                isOneTag(tag, sent) ? sent.form.next(tag) : sent.form))
                .orElse(this);
    }

    private static boolean isOneTag(String tag, Validators sent) {
        return sent.entityTag
                .map(EntityTagForm.STRONG::of)
                .filter(EntityTagForm.STRONG.of(tag)::equals)
                .isPresent();
    }

    /// Whether a server says the same by both.
    public boolean saySameAs(Validators other) {
        return !isEmpty()
                && entityTag.equals(other.entityTag)
                && lastModified.equals(other.lastModified);
    }

    public boolean isEmpty() {
        return entityTag.isEmpty() && lastModified.isEmpty();
    }
}
