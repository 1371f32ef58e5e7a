/// Tells others of what is new, again until they have it: programs by webhooks, people by e-mail.
///
/// Nothing is lost and nothing comes twice as new: how far each was told is in the store, what is on its way stays as it is and keeps its id, and each attempt is written down before it
/// is made. Deliberately absent: deciding what is new.
package kiosque.outbox;
