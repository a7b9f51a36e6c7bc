/** Deliveries in the organisation's portal: who is late, what was refused, and the months of everybody (DEL-3). */
package nl.benchmark.delivery.admin;
