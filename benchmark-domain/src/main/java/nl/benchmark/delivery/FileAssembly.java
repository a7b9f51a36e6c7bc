package nl.benchmark.delivery;

import java.io.IOException;
import nl.benchmark.delivery.DeliveryReading.Form;

/** Puts together what one file holds, under one assumption about its encoding. */
interface FileAssembly {

    /** Reads the text of the file to its end and tells what form it had. */
    Form read(ContentReader file, Handover handover) throws IOException;

    /** After the last record: the rules about the whole file. */
    void finish() throws FileRefusal;

    int records();

    int rejectedRecords();
}
