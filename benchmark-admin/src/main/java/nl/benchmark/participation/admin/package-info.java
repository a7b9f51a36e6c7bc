/** Participations of everybody in the organisation's portal: letters, withdrawals, and who leaves. */
package nl.benchmark.participation.admin;
