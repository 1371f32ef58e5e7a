/// What every step must agree on: addresses, HTML to words, folding, IRIs, durations. Pure functions that every package may use.
@org.jspecify.annotations.NullMarked
package kiosque.text;
