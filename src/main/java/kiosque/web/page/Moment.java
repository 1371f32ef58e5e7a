package kiosque.web.page;

/// A time, for people and for programs.
///
/// @param machine RFC 3339
/// @param clock the time of day, under the heading of another with its day
/// @param ago how long ago, while that says more than the time of day
/// @param dated the same, with the day where it is not today
/// @param words the whole, with the day
public record Moment(String machine, String clock, String ago, String dated, String words) {}
