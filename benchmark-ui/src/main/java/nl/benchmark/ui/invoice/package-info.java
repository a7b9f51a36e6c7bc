/** What both portals do with the files of invoices. */
package nl.benchmark.ui.invoice;
