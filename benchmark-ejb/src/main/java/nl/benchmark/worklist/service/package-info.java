/** Collects what waits: each feature offers its counts as a {@code WorkSource}. */
package nl.benchmark.worklist.service;
