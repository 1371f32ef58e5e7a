/// Step 3 of 6. Makes entries from all publishers alike and safe.
///
/// HTML is sanitised last, and nothing that XML forbids gets past. Deliberately absent: the network (pages are handed in) and what was stored before.
package kiosque.normalise;
