/// Which language a text is in.
///
/// The text has the last word where it speaks clearly, the publisher elsewhere. Deliberately absent: translating.
package kiosque.normalise.language;
