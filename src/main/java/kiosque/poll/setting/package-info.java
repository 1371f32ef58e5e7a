/// What the user wants of sources and merged feeds, as polling understands it.
///
/// Immutable, defaults and tags counted in. Deliberately absent: YAML.
package kiosque.poll.setting;
