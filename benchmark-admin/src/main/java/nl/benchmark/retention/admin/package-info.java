/** Pages of the benchmark organisation about retention and source files. */
package nl.benchmark.retention.admin;
