/** What both portals show of retention: the files of a certificate. */
package nl.benchmark.ui.retention;
