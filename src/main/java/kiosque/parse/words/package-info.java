/// What ROME read, and what it lost, in our words.
///
/// Every word of ours says here where it may stand in a document, in the order of trust. Deliberately absent: choosing between entries.
package kiosque.parse.words;
