package nl.benchmark.audit;

/** What is wrong with a chain of lines. */
public enum ChainFault {
    /** A line is not written as it is now: its hash does not fit its content. */
    CONTENT,
    /** A line does not follow the one before it: its "previous" hash is another. */
    CHAIN,
    /** A number is left out. */
    MISSING,
    /** The newest lines are gone. */
    TAIL,
    /** The chain fits itself, but not the head that was kept: it was written anew. */
    HEAD,
    /** A removal after seven years does not fit the lines before or after it. */
    REMOVAL,
    /** A signed head whose signature is not that of the installation's key. */
    SIGNATURE,
    /** A file that is not an export or a head, or a line of it that is not one. */
    FORMAT
}
