/// What commands show, laid out for people.
///
/// Pure: figures in, lines out; no foreign character reaches a terminal as a control. Deliberately absent: finding the figures.
package kiosque.cli.sheet;
