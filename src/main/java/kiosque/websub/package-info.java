/// Hears of new entries from hubs, and tells subscribers of ours.
@NullMarked
package kiosque.websub;

import org.jspecify.annotations.NullMarked;
