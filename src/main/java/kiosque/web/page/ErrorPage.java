package kiosque.web.page;

/// What a person sees when there is nothing to see.
///
/// @param heading what happened
/// @param sentence why, in English, as programs are told it
public record ErrorPage(Frame frame, int status, String heading, String sentence) {}
