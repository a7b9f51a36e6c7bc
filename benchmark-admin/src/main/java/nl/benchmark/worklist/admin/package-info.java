/** What waits, as the first page and as a file. */
package nl.benchmark.worklist.admin;
