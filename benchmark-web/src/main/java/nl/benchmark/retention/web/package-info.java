/** What a participant sees of the retention of its own data. */
package nl.benchmark.retention.web;
