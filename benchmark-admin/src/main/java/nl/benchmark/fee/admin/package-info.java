/** Tariffs and their indexation for finance. */
package nl.benchmark.fee.admin;
