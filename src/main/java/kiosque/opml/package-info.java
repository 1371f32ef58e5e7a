/// Lists of feeds as readers exchange them, and those that others keep for us.
///
/// A list that cannot be had, is broken or is suddenly empty takes nothing away: its last good copy stands until a better one comes. Deliberately absent: what is made of a list's feeds,
/// which `config` says.
package kiosque.opml;
