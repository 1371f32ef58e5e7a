/// Step 5 of 6. Keeps it all in MariaDB; all SQL is here.
///
/// Every key is a digest or a number, never collated text; no transaction waits for the network. [kiosque.store.sql] knows JDBC, the other rooms a few
/// tables each; `node_figures` and `notice`, what nodes say of themselves, and `shared_list`, what one asks for all, are here, and Quartz has its own. Deliberately absent:
/// opinions on what an entry is.
package kiosque.store;
