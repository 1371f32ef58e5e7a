/// Decides *when*: Quartz jobs that contain one call each.
///
/// What must run once in the cluster is in Quartz's clustered tables (`QRTZ_…`) and may run twice. Deliberately absent: polls, whose hosts are leased, and anything to decide.
package kiosque.schedule;
