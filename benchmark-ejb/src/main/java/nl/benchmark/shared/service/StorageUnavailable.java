package nl.benchmark.shared.service;

import java.io.IOException;
import java.io.Serial;

/** A folder of the platform cannot be written now, as when its disk is full. Nothing of what was to be written is kept. */
public class StorageUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StorageUnavailable(String folder, IOException cause) {
        super("Cannot write in " + folder, cause);
    }
}
