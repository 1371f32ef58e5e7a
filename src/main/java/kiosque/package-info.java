/// Kiosque: configured sources in, a few clean merged feeds out.
///
/// Nothing here decides anything. Deliberately absent: knowledge, and a framework that wires by itself.
package kiosque;
