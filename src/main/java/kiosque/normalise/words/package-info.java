/// Text without markup: which characters may stand in it, how it is compared, matched, set as paragraphs.
///
/// No character that XML forbids gets past here. Deliberately absent: trees.
package kiosque.normalise.words;
