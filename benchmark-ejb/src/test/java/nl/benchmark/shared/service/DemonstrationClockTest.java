package nl.benchmark.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationClockTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    @TempDir
    private Path folder;

    private final Clock machine = Clock.fixed(NOW, ZONE);

    @Test
    void timeGoesOnFromWhatTheFileSaidWhenItWasWritten() throws IOException {
        Path file = write("2027-10-31T23:59:00\n", NOW.minusSeconds(59));

        Clock clock = clock(file);

        assertThat(clock.instant()).isEqualTo(Instant.parse("2027-10-31T22:59:59Z"));
        assertThat(clock.getZone()).isEqualTo(ZONE);
    }

    @Test
    void aFileWrittenAnewIsReadAnewAndOneThatIsGoneCountsNoMore() throws IOException {
        Path file = write("2027-10-31T23:59:00", NOW.minusSeconds(59));
        Clock clock = clock(file);
        assertThat(clock.instant()).isEqualTo(Instant.parse("2027-10-31T22:59:59Z"));

        write("2028-01-01T00:00:00", NOW);
        assertThat(clock.instant()).isEqualTo(Instant.parse("2027-12-31T23:00:00Z"));

        Files.delete(file);
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void neitherThePastNorNonsenseMovesIt() throws IOException {
        assertThat(clock(write("2020-01-01T00:00:00", NOW)).instant()).isEqualTo(NOW);
        assertThat(clock(write("1 november", NOW)).instant()).isEqualTo(NOW);
        assertThat(clock(folder).instant()).isEqualTo(NOW);
    }

    @Test
    void onlyADemonstrationLooksAtTheFile() throws IOException {
        Path file = write("2027-10-31T23:59:00", NOW);

        assertThat(DemonstrationClock.of(machine, Optional.empty(), Optional.of(file.toString())))
                .isSameAs(machine);
        assertThat(DemonstrationClock.of(machine, Optional.of("accounts"), Optional.empty()))
                .isSameAs(machine);
    }

    @Test
    void aPageThatIsKeptKeepsItsClock() throws Exception {
        Clock clock = clock(write("2027-10-31T23:59:00", NOW.minusSeconds(59)));
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(kept)) {
            out.writeObject(clock);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(kept.toByteArray()))) {
            assertThat(((Clock) in.readObject()).instant()).isEqualTo(clock.instant());
        }
    }

    private Clock clock(Path file) {
        return DemonstrationClock.of(machine, Optional.of("accounts"), Optional.of(file.toString()));
    }

    private Path write(String text, Instant when) throws IOException {
        Path file = Files.writeString(folder.resolve("clock"), text);
        return Files.setLastModifiedTime(file, FileTime.from(when));
    }
}
