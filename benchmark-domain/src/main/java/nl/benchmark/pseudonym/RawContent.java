package nl.benchmark.pseudonym;

import java.io.IOException;

/**
 * A reader of one form of raw files that is fed bytes as they come and writes them on, with the numbers replaced. All of
 * them work on bytes: what matters is ASCII in UTF-8 and ISO-8859-1 alike, so everything else is copied as it came,
 * line ends and quotes too. The script of the upload page follows the same steps; both agree on every byte.
 */
interface RawContent {

    void take(byte[] bytes, int from, int to) throws IOException, PseudonymisationRefusal;

    /** After the last byte. */
    void end() throws IOException, PseudonymisationRefusal;

    /** Physical lines seen. */
    long lines();
}
