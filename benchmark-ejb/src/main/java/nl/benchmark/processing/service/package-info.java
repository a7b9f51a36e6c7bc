/** Writes the log of data processing ({@link nl.benchmark.processing.service.ProcessingLog}, called by the access log), reads it, and keeps the register of activities. */
package nl.benchmark.processing.service;
