package nl.benchmark.pseudonym;

/**
 * Turns the pseudonym that a municipality submitted into the one the platform stores. The submitted value itself is
 * stored nowhere (DEL-2). An instance is used by one thread at a time.
 */
@FunctionalInterface
public interface Rekeying {

    /**
     * Writes the 16 bytes of the platform's pseudonym, big-endian, into the first two elements.
     *
     * @param submitted as in the file: {@code v1:} and 43 characters
     * @param highLow receives the first eight bytes in [0] and the last eight in [1]
     */
    void rekey(String submitted, long[] highLow);
}
