/// Who may see what, and how often.
///
/// A feed with tokens does not exist for whoever has none; nothing that a client says of itself opens anything. Deliberately absent: accounts.
@NullMarked
package kiosque.web.access;

import org.jspecify.annotations.NullMarked;
