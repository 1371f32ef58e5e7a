/// How sources are asked, as their user wants it.
///
/// Immutable, with defaults. Deliberately absent: YAML, and what is done with it.
package kiosque.fetch.setting;
