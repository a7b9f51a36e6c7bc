package nl.benchmark.shared.service;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The time of a demonstration, which may run ahead, so that nobody waits until 1 November to see a cancellation that comes too
 * late. A file holds the local date and time ({@code 2027-10-31T23:59:00}) that it was when the file was written; from there
 * time goes on. Without the file, or with one that says something else or a time in the past, it is the time of the machine.
 */
final class DemonstrationClock extends Clock implements Serializable {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(DemonstrationClock.class.getName());

    // Views are kept with their clock, so it is of what can be written.
    private final Clock machine;
    private final File file;
    private volatile Ahead ahead = new Ahead(Instant.MIN, Duration.ZERO);

    /** @param written when the file said so */
    private record Ahead(Instant written, Duration by) implements Serializable {}

    private DemonstrationClock(Clock machine, File file) {
        this.machine = machine;
        this.file = file;
    }

    /**
     * The clock of this installation: that of the machine everywhere but in a demonstration, whatever is configured.
     *
     * @param demonstration what makes an installation a demonstration
     * @param file that moves its time
     */
    static Clock of(Clock machine, Optional<String> demonstration, Optional<String> file) {
        return demonstration
                .flatMap(present -> file)
                .<Clock>map(name -> new DemonstrationClock(machine, new File(name)))
                .orElse(machine);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead());
    }

    private Duration ahead() {
        if (!file.exists()) { // asked many times a request, and an exception costs a hundred times as much
            return Duration.ZERO;
        }
        try {
            Instant written = Files.getLastModifiedTime(file.toPath()).toInstant();
            if (!written.equals(ahead.written())) {
                ahead = new Ahead(written, read(written));
            }
            return ahead.by();
        } catch (NoSuchFileException e) { // taken away meanwhile
            return Duration.ZERO;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The file with the time of the demonstration cannot be read", e);
            return Duration.ZERO;
        }
    }

    private Duration read(Instant written) throws IOException {
        try {
            Instant said = LocalDateTime.parse(Files.readString(file.toPath()).strip())
                    .atZone(getZone())
                    .toInstant();
            if (said.isAfter(written)) {
                return Duration.between(written, said);
            }
            LOG.warning("The file with the time of the demonstration names a time that is over");
        } catch (DateTimeException e) {
            LOG.log(Level.WARNING, "The file with the time of the demonstration holds no date and time", e);
        }
        return Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemonstrationClock(machine.withZone(zone), file);
    }
}
