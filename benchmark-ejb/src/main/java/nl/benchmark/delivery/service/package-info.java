/**
 * Deliveries from the first byte to the figures: received into the spool, read and tested by a job, and brought into
 * force in one transaction with the measures that follow from them (DEL-1, DEL-2, DEL-5).
 *
 * <p>A delivery is all or nothing: until the commit the old one is in force, after it the new one. The truth about the
 * job is the delivery's own row; after a crash it is taken up again from the spool.
 */
package nl.benchmark.delivery.service;
