package kiosque.cli.control;

import kiosque.feed.Normalised;

import java.util.Optional;

/// What came of asking for the page that an entry links to.
///
/// @param why one sentence
/// @param entry as it would be published, where there was a page to read
public record ArticleTrial(String why, Optional<Normalised> entry) {}
