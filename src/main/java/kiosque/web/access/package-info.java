/// Who may see what, and how often.
///
/// A feed with tokens does not exist for whoever has none; nothing that a client says of itself opens anything. Deliberately absent: accounts.
package kiosque.web.access;
