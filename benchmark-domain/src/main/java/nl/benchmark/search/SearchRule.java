package nl.benchmark.search;

/** Why there is no search. */
public enum SearchRule {
    /** Everything has one letter; argument: least characters. */
    TOO_SHORT;

    /** Least characters, without spaces around them. */
    public static final int SHORTEST = 2;

    /** Whether this is enough to look for; may be null. */
    public static boolean isEnough(String typed) {
        return typed != null && typed.strip().length() >= SHORTEST;
    }
}
