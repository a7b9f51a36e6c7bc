package nl.benchmark.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.benchmark.audit.AuditHead;
import nl.benchmark.audit.AuditVerification;
import nl.benchmark.audit.ChainLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L10: an auditor tests an export with heads kept elsewhere, without the platform. */
class AuditCommandTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T04:00:00Z");
    private static final AuditHead.Keys KEYS = AuditHead.Keys.random();
    private static final ChainLine FIRST = line(1, ChainLine.BEGINNING, "OK");
    private static final ChainLine SECOND = line(2, FIRST.hash(), "OK");

    @TempDir
    private Path folder;

    private static ChainLine line(long seq, String prev, String result) {
        String text = "{\"seq\":" + seq + ",\"at\":\"2026-11-22T03:00:00.000000Z\",\"result\":\"" + result + "\"}";
        return new ChainLine(seq, prev, ChainLine.hashOf(prev, text), text);
    }

    private Path export(ChainLine... newestFirst) throws IOException {
        StringBuilder export = new StringBuilder(AuditVerification.header(true, MORNING)).append('\n');
        for (ChainLine line : newestFirst) {
            export.append(line.exported()).append('\n');
        }
        return Files.writeString(folder.resolve("log.jsonl"), export);
    }

    private Path head(ChainLine line) throws IOException {
        return Files.writeString(
                folder.resolve("kop.txt"),
                AuditHead.signed(MORNING, line.seq(), line.hash(), KEYS).text());
    }

    private ClientRun verify(Path export, Path head) {
        return new ClientRun(
                "audit", "verify", export.toString(), "--head", head.toString(), "--public-key", KEYS.publicKey());
    }

    @Test
    void anExportAsItWasWrittenIsInOrder() throws IOException {
        ClientRun run = verify(export(SECOND, FIRST), head(SECOND));

        assertThat(run.out).contains("Regels: 2", "koppen die passen: 1", "In orde");
        assertThat(run.exit).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aChangedLineIsNamed() throws IOException {
        ChainLine changed =
                new ChainLine(1, FIRST.prev(), FIRST.hash(), FIRST.text().replace("OK", "DENIED"));

        ClientRun run = verify(export(SECOND, changed), head(SECOND));

        assertThat(run.out).contains("Regel 1: de inhoud is veranderd", "Niet in orde");
        assertThat(run.exit).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void aChainWrittenAnewDoesNotFitTheHeadThatWasKept() throws IOException {
        ChainLine anew = line(1, ChainLine.BEGINNING, "DENIED");

        ClientRun run = verify(export(line(2, anew.hash(), "OK"), anew), head(SECOND));

        assertThat(run.out).contains("Regel 2: is een andere dan die in de bewaarde kop");
        assertThat(run.exit).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void aFileThatIsNoExportIsNamedOnce() throws IOException {
        ClientRun run = verify(Files.writeString(folder.resolve("lines.csv"), "seq,at\r\n1,x\r\n2,y\r\n"), head(FIRST));

        assertThat(run.out)
                .containsOnlyOnce("lines.csv:1: het bestand is geen export")
                .doesNotContain("lines.csv:2");
        assertThat(run.exit).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void aFileThatIsNotThereIsWrongUse() throws IOException {
        assertThat(verify(folder.resolve("weg.jsonl"), head(FIRST)).exit).isEqualTo(ExitCode.USAGE);
    }
}
