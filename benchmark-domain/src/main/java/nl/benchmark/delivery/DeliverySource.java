package nl.benchmark.delivery;

import java.io.IOException;
import java.io.InputStream;

/** What was sent, as received. It can be opened again, because the encoding of a file may only show near its end. */
@FunctionalInterface
public interface DeliverySource {

    /** A new stream from the first byte on; whoever opens it closes it. */
    InputStream open() throws IOException;
}
