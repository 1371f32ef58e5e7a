/// What every step must agree on: addresses, HTML to words, folding, IRIs, durations, how packed tables are read. Pure functions that every package may use.
///
/// One input, one answer, for all that ask. The only home of IDNA, Unicode's normal forms and HTML's character references. Deliberately absent: what one step alone needs.
package kiosque.text;
