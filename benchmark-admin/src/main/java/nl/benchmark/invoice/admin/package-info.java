/** Invoices for finance: the list, one of them, the yearly run, payments, what is open, and who gets them where. */
package nl.benchmark.invoice.admin;
