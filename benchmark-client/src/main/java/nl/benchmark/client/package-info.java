/**
 * The client of a municipality: makes and keeps its key, turns citizen service numbers into pseudonyms before anything is
 * sent, checks a file, and delivers it unattended (DEL-1, DEL-2). One command per class; {@link nl.benchmark.client.Main}
 * lists them.
 */
package nl.benchmark.client;
