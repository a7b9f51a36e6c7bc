/** Deliveries in the participants' portal: the calendar, handing in files and following them (DEL-1, DEL-3). */
package nl.benchmark.delivery.web;
