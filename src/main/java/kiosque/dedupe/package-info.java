/// Step 4 of 6. Decides what is new, edited, unchanged, or the same story from elsewhere. Pure.
///
/// The same input gives the same answer in whatever order sources are polled. [kiosque.dedupe.identity] stays within one source, [kiosque.dedupe.story] goes across. Deliberately
/// absent: SQL, clocks, randomness.
package kiosque.dedupe;
