package kiosque.fetch;

import kiosque.feed.Validators;
import kiosque.fetch.setting.Access;

import java.net.URI;

/// One GET.
///
/// @param validators those that the last committed document came with; sent only to the URL that issued them
public record FetchRequest(URI url, Validators validators, Access access) {}
