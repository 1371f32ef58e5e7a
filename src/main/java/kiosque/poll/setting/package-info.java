/// What the user wants of sources and merged feeds, as polling understands it.
///
/// Immutable, defaults and tags counted in. Deliberately absent: YAML.
@NullMarked
package kiosque.poll.setting;

import org.jspecify.annotations.NullMarked;
