package nl.benchmark.launcher.demo;

import java.io.IOException;
import java.time.YearMonth;
import nl.benchmark.delivery.DeliveryType;

/** Takes the files of one participant, month after month, those of a month in the order of their types. */
@FunctionalInterface
public interface FileSink {

    /** @param csv a whole file, UTF-8; the array is the receiver's own */
    void file(DeliveryType type, YearMonth month, byte[] csv) throws IOException;
}
