package nl.benchmark.launcher.demo;

import java.io.IOException;
import java.time.YearMonth;

/** Takes the files of one participant, in the order of the months. */
@FunctionalInterface
public interface DeliverySink {

    /** @param csv a whole BUS file, UTF-8; the array is the receiver's own */
    void delivery(YearMonth month, byte[] csv) throws IOException;
}
