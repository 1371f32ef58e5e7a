/// Merged feeds as documents over HTTP: current, archived, derived, changed since.
///
/// What a parameter means is understood or refused, never ignored. Deliberately absent: rendering (publish knows), pages.
package kiosque.web.feed;
