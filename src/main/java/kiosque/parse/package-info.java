/// Step 2 of 6. Turns bytes into what the publisher said.
///
/// Any bytes end in an outcome, within bounds of time, depth and size, and nothing from outside the document is read. Deliberately absent: sanitising, and any opinion on what is said.
package kiosque.parse;
