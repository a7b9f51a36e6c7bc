package nl.benchmark.delivery;

/** What takes the place of the values of a file in the file that is kept. */
interface PersonTexts {

    /** Of a bsn field. */
    String ofBsn(String value);

    /** Of any other field, where a pseudonym may have strayed. */
    String ofOther(String value);
}
