package nl.benchmark.account;

/** What an account of a participant may do in a benchmark. Source: ACC-2. */
public enum Right {
    /** Figures, comparisons and reports. */
    READ,
    /** Files of the benchmark: sending, withdrawing. */
    DELIVER,
    /** Questionnaires of the benchmark. */
    ANSWER,
    /** Colleagues' accounts and the details of the organisation. */
    MANAGE_ACCOUNTS
}
