package nl.benchmark.delivery;

import java.time.YearMonth;

/** What a delivery holds, after validation and re-keying. Rejected records are not in it. */
public sealed interface DeliveryContent permits BusContent, RecordContent {

    YearMonth month();
}
