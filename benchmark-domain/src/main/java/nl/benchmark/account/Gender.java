package nl.benchmark.account;

/** How somebody wants to be addressed, if they say so at all. */
public enum Gender {
    F,
    M,
    X
}
