package nl.benchmark.delivery;

import java.util.List;

/**
 * The rules of one type of delivery, for one reading of one file: tests every record and keeps the good ones as rows.
 * Required fields, codes and types were tested before, by the layout.
 */
abstract class RecordRules {

    /** Tests a record by itself, also one that is wrong already. */
    abstract void test(DeliveredRecord one);

    /** Tests a record without an error beside the records before it and, when it is still without, keeps it. */
    abstract void take(DeliveredRecord one);

    /** In the order of {@link RecordType#tables}. */
    abstract List<FactRows> rows();

    /** How many there are of what the band looks at. */
    int number() {
        return 0;
    }
}
