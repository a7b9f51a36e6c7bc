/** Layouts of deliveries: written, tried on files that are kept, decided about (DEL-1). */
package nl.benchmark.layout.service;
