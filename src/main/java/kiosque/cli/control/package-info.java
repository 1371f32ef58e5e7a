/// What commands set going: the daemon, a look at the steps, the database that a daemon works from.
///
/// What is asked through the database holds whether or not a daemon runs. Deliberately absent: printing.
package kiosque.cli.control;
