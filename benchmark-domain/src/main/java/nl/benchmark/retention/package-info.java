/**
 * Bewaartermijn: how long deliveries and their source files are kept, and that they go after it.
 *
 * <p>RET-1 The term is that of the agreement in force, seven years unless agreed otherwise, from the (Amsterdam) date of
 * receipt: kept through the day before the anniversary, erased by the first run on or after it; 29 February becomes 1
 * March. A run is proposed by one person and approved by another; a hold with a reason excludes. Data keys live outside
 * database and backup; destroying one makes its source file unreadable wherever a copy of it is. Each erasure is written
 * to a signed file outside the database, which a restore replays. DEL-2 What is kept is the submitted file with each bsn
 * replaced. DEL-7 Only data officers, at most two, reach it, with a reason, each time logged.
 *
 * <p>Out of scope: agreements themselves ({@code nl.benchmark.agreement}), and lines of the audit log, which have a term of their own.
 */
package nl.benchmark.retention;
