/** What the pages of the audit log of both portals share. */
package nl.benchmark.ui.audit;
