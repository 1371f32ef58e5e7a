/// Answers HTTP: feeds, pages, health, metrics.
@NullMarked
package kiosque.web;

import org.jspecify.annotations.NullMarked;
