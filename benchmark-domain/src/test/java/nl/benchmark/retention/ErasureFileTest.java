package nl.benchmark.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.benchmark.audit.AuditHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RET-1, V9: the signed file of erasures that a restore replays. */
class ErasureFileTest {

    private static final AuditHead.Keys KEYS = AuditHead.Keys.random();

    @TempDir
    private Path folder;

    private Path path;
    private ErasureFile file;

    @BeforeEach
    void begin() throws IOException {
        path = folder.resolve("erasures/erasures.log");
        file = new ErasureFile(path);
        for (int delivery = 1; delivery <= 3; delivery++) {
            file.append(erasure(delivery), KEYS);
        }
    }

    private static Erasure erasure(long delivery) {
        return new Erasure(
                0,
                Instant.parse("2026-11-22T09:00:00Z"),
                100,
                "GM0363",
                delivery,
                "BUS",
                YearMonth.of(2019, 3),
                LocalDate.of(2019, 4, 5),
                "a".repeat(64),
                delivery == 2 ? "" : "b".repeat(64),
                1_234);
    }

    private void refused() {
        assertThatThrownBy(() -> new ErasureFile(path).read(KEYS.publicKey())).isInstanceOf(ErasureFile.Broken.class);
    }

    @Test
    void isReadBackAsItWasWritten() throws IOException {
        List<Erasure> erasures = new ErasureFile(path).read(KEYS.publicKey()).erasures();

        assertThat(erasures).extracting(Erasure::seq).containsExactly(1L, 2L, 3L);
        assertThat(erasures.get(1).keptSha256()).isEmpty();
        assertThat(erasures.get(2).organisation()).isEqualTo("GM0363");
    }

    @Test
    void anErasureThatStandsThereIsNotAddedAgain() throws IOException {
        assertThat(file.append(erasure(2), KEYS).seq()).isEqualTo(2);
        assertThat(new ErasureFile(path).append(erasure(2), KEYS).seq()).isEqualTo(2);
        assertThat(Files.readAllLines(path)).hasSize(3);
    }

    @Test
    void anotherWriterGoesOnWhereTheFirstStopped() throws IOException {
        new ErasureFile(path).append(erasure(4), KEYS);

        assertThat(file.append(erasure(5), KEYS).seq()).isEqualTo(5);
        assertThat(file.read(KEYS.publicKey()).erasures()).hasSize(5);
    }

    @Test
    void aMissingFileIsRefused() throws IOException {
        Files.delete(path);
        refused();
    }

    @Test
    void aChangedLineIsRefused() throws IOException {
        Files.writeString(path, Files.readString(path).replaceFirst("delivery=2", "delivery=9"));
        refused();
    }

    @Test
    void aLineLeftOutIsRefused() throws IOException {
        List<String> lines = Files.readAllLines(path);
        Files.write(path, List.of(lines.get(0), lines.get(2)));
        refused();
    }

    @Test
    void anotherSignatureIsRefused() {
        assertThatThrownBy(() -> file.read(AuditHead.Keys.random().publicKey())).isInstanceOf(ErasureFile.Broken.class);
    }

    @Test
    void aLastLineCutOffIsRefusedAndRepairedByTheServer() throws IOException {
        Files.writeString(path, "4 2026-11-22T09", StandardOpenOption.APPEND);
        refused();

        assertThat(new ErasureFile(path).repair()).isTrue();
        assertThat(new ErasureFile(path).read(KEYS.publicKey()).erasures()).hasSize(3);
        assertThat(new ErasureFile(path).repair()).isFalse();
    }

    @Test
    void anEmptyFileIsNoneErasedYet() throws IOException {
        Path other = folder.resolve("other.log");
        new ErasureFile(other).begin();

        assertThat(new ErasureFile(other).read(KEYS.publicKey()).erasures()).isEmpty();
    }

    /** V4. */
    @Test
    void noLineHoldsAnythingOfAPerson() throws IOException {
        assertThat(Files.readString(path)).doesNotContain("v1:").doesNotContainPattern("\\d{9}-");
    }
}
