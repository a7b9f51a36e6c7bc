/**
 * Who takes part in which benchmark and module, and since when.
 *
 * <p>REG-6 modules keep history. DPA-2 no delivery without an agreement in force. Registration, renewal, cancellation and
 * agreements themselves are out of scope here for now.
 */
package nl.benchmark.registration;
