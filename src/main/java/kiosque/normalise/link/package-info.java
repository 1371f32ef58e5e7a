/// Where an entry's references point: bases, trackers, pictures that wait for a script.
///
/// An address is handed on whole or not at all. Deliberately absent: following it.
package kiosque.normalise.link;
