/// Decides *when*: Quartz jobs that contain one call each.
@NullMarked
package kiosque.schedule;

import org.jspecify.annotations.NullMarked;
