/// What a host is owed: distance between requests, an end to its turn, the benefit of the doubt where our own network is away.
///
/// Nothing is asked of a host once its turn is over. Deliberately absent: sources.
package kiosque.poll.host;
