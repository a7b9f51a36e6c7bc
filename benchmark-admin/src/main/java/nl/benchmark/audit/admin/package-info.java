/** The auditor's pages: search, verify, take along. */
package nl.benchmark.audit.admin;
