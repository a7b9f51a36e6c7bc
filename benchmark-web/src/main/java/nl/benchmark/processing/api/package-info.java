/** The log of data processing and the register of activities, for the clients that have a right to them (D6, D7). */
package nl.benchmark.processing.api;
