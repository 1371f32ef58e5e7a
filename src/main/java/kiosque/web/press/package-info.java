/// What all pages are made with, and where printed ones are kept.
///
/// As long as the generation is the same, so is the page; one thread prints it while the others wait for that. Deliberately absent: what is on a page.
@NullMarked
package kiosque.web.press;

import org.jspecify.annotations.NullMarked;
