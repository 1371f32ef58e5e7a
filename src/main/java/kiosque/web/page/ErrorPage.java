package kiosque.web.page;

/// What a person sees when there is nothing to see.
///
/// @param heading what happened
/// @param sentence why; empty where that is not known in the language of the page
public record ErrorPage(Frame frame, int status, String heading, String sentence) {}
