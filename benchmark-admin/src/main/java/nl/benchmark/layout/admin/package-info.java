/** Layouts of deliveries in the organisation's portal: written, tried, decided about (DEL-1). */
package nl.benchmark.layout.admin;
