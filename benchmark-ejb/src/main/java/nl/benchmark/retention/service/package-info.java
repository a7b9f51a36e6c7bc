/**
 * Erasing what is past its term: proposing, approving, the job that does it, holds, terms and certificates; and the
 * source files of the data officers with their transfer.
 */
package nl.benchmark.retention.service;
