/// Statements, rows and transactions: the one place that knows JDBC.
///
/// No table is named here; a transaction is run again only where that is harmless. Deliberately absent: anything about feeds.
package kiosque.store.sql;
