/// What is no part of a text: found by rules, by recurrence, by a user's own patterns.
///
/// It points at passages and says why; nothing is cut unless something to read remains. Deliberately absent: storing what was cut.
package kiosque.normalise.cut;
