/// What we may ask for and where we may connect to.
///
/// What is checked is what is connected. Deliberately absent: what an address means to the one who wrote it.
package kiosque.fetch.gate;
