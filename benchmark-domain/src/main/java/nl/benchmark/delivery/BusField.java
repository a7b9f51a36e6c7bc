package nl.benchmark.delivery;

/** Kenmerk numbers of BUS by what they mean; names, lengths and codes belong to the layout. */
final class BusField {

    static final int YEAR = 1;
    static final int MONTH = 2;
    static final int REPORTER = 3;
    static final int MUNICIPALITY = 4;
    static final int SOFTWARE = 5;
    static final int SOFTWARE_VERSION = 6;
    static final int REGISTRATION = 7;
    static final int SCHEME = 8;
    static final int BBZ = 9;
    static final int HOUSEHOLD = 10;
    static final int COST_SHARERS = 11;
    static final int NORM = 12;
    static final int REDUCTION = 13;
    static final int INCOME = 14;
    static final int PAID = 15;
    static final int ADMINISTRATION_DATE = 16;
    static final int CLUSTER = 17;
    static final int PSEUDONYM = 18;
    static final int BIRTH_DATE = 19;
    static final int SEX = 20;
    static final int HOUSING = 21;
    static final int START = 22;
    static final int END = 23;
    static final int EXEMPTION = 24;
    static final int EXEMPTION_END = 25;
    static final int EXEMPTION_END_REASON = 26;
    static final int COUNTER_SERVICE = 27;
    static final int REDUCTION_REASON = 28;
    static final int REDUCTION_START = 29;
    static final int REDUCTION_END = 30;
    static final int INCOME_KIND = 31;
    static final int INCOME_AMOUNT = 32;
    static final int INCOME_EXEMPT = 33;
    static final int END_REASON = 34;

    private BusField() {}
}
