/** A participant's own invoices. */
package nl.benchmark.invoice.web;
