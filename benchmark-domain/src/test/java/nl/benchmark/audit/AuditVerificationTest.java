package nl.benchmark.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L9, L10: what an auditor finds in an export with the heads that were kept elsewhere. */
class AuditVerificationTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    private static final AuditHead.Keys KEYS = AuditHead.Keys.random();

    private final List<ChainLine> chain = chain("OK", 6);
    private final AuditHead head = headOf(chain.get(3));

    @Test
    void anExportAsItWasWrittenIsWholeAndItsHeadFits() throws IOException {
        AuditVerdict verdict = verify(true, chain, head);

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.lines()).isEqualTo(6);
        assertThat(verdict.firstSeq()).isEqualTo(1);
        assertThat(verdict.lastSeq()).isEqualTo(6);
        assertThat(verdict.headsFitting()).isEqualTo(1);
    }

    @Test
    void aChangedLineIsShownByItsNumber() throws IOException {
        ChainLine honest = chain.get(1);
        chain.set(
                1, new ChainLine(2, honest.prev(), honest.hash(), honest.text().replace("OK", "DENIED")));

        assertThat(verify(true, chain, head).faults())
                .extracting(AuditVerdict.Fault::fault, AuditVerdict.Fault::seq)
                .containsExactly(tuple(ChainFault.CONTENT, 2L));
    }

    @Test
    void aChangedLineWithANewHashDoesNotFitTheNextOne() throws IOException {
        ChainLine honest = chain.get(1);
        chain.set(1, line(2, honest.prev(), "DENIED"));

        assertThat(verify(true, chain, head).faults())
                .extracting(AuditVerdict.Fault::fault, AuditVerdict.Fault::seq)
                .containsExactly(tuple(ChainFault.CHAIN, 3L));
    }

    @Test
    void aLineLeftOutOfACompleteExportIsMissing() throws IOException {
        chain.remove(2);

        assertThat(verify(true, chain, head).faults())
                .extracting(AuditVerdict.Fault::fault, AuditVerdict.Fault::seq)
                .containsExactly(tuple(ChainFault.MISSING, 3L));
    }

    @Test
    void aLineLeftOutByAFilterIsAGap() throws IOException {
        chain.remove(2);

        AuditVerdict verdict = verify(false, chain, head);

        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.gaps()).isEqualTo(1);
    }

    @Test
    void aCutTailIsShownByTheHead() throws IOException {
        assertThat(verify(true, new ArrayList<>(chain.subList(0, 3)), head).faults())
                .extracting(AuditVerdict.Fault::fault, AuditVerdict.Fault::seq)
                .containsExactly(tuple(ChainFault.TAIL, 4L));
    }

    @Test
    void aHeadSignedAfterTheExportSaysNothingAboutItsTail() throws IOException {
        AuditHead later = AuditHead.signed(NOON.plusSeconds(1), 9, ChainLine.BEGINNING, KEYS);

        AuditVerdict verdict = verify(true, chain, later);

        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.headsOutside()).isEqualTo(1);
    }

    @Test
    void aChainThatWasWrittenAnewFitsItselfButNotTheHead() throws IOException {
        List<ChainLine> forged = chain("DENIED", 6);

        assertThat(verify(true, forged).isWhole()).isTrue();
        assertThat(verify(true, forged, head).faults())
                .extracting(AuditVerdict.Fault::fault, AuditVerdict.Fault::seq)
                .containsExactly(tuple(ChainFault.HEAD, 4L));
    }

    @Test
    void aHeadSignedBeforeTheFirstLineFitsTheBeginning() throws IOException {
        AuditHead first = AuditHead.signed(MORNING, 0, ChainLine.BEGINNING, KEYS);

        AuditVerdict verdict = verify(true, chain, first);

        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.headsFitting()).isEqualTo(1);
    }

    @Test
    void aHeadSignedWithAnotherKeyIsNotTrusted() throws IOException {
        AuditHead.Keys others = AuditHead.Keys.random();
        AuditHead forged = AuditHead.signed(MORNING, 4, chain.get(3).hash(), others);

        assertThat(verify(true, chain, forged).faults())
                .extracting(AuditVerdict.Fault::fault)
                .containsExactly(ChainFault.SIGNATURE);
    }

    @Test
    void aHeadWithAnotherNumberHasNoSignature() throws IOException {
        AuditHead moved = new AuditHead(head.at(), 5, head.hash(), head.publicKey(), head.signature());

        assertThat(verify(true, chain, moved).faults())
                .extracting(AuditVerdict.Fault::fault)
                .containsExactly(ChainFault.SIGNATURE);
    }

    @Test
    void whatIsNoExportSaysSoOnce() throws IOException {
        AuditVerdict verdict =
                AuditVerification.verify(new BufferedReader(new StringReader("hello\nworld\n")), List.of(), null);

        assertThat(verdict.faults())
                .extracting(AuditVerdict.Fault::fault, AuditVerdict.Fault::where)
                .containsExactly(tuple(ChainFault.FORMAT, "export:1"));
    }

    @Test
    void filesAreReadAsTheTextsAre(@TempDir Path folder) throws IOException {
        Path export = Files.writeString(folder.resolve("audit.jsonl"), export(true, chain));
        Path kept = Files.writeString(folder.resolve("audit-head-2026-11-22.txt"), head.text());

        AuditVerdict verdict = AuditVerification.verify(export, List.of(kept), KEYS.publicKey());

        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.headsFitting()).isEqualTo(1);
    }

    /** Known answer: SHA-256 of 32 zero bytes and the two characters {}; also sha256sum says so. */
    @Test
    void theHashIsThatOfThePreviousHashAndTheText() {
        assertThat(ChainLine.hashOf("00".repeat(32), "{}"))
                .isEqualTo("fb1634c4e6cd4b1f1afe3ce2d6ef080f7ac5d1f357d723ad4dfca782733b62db");
    }

    private static AuditVerdict verify(boolean complete, List<ChainLine> chain, AuditHead... heads) throws IOException {
        return AuditVerification.verify(
                new BufferedReader(new StringReader(export(complete, chain))),
                List.of(heads).stream().map(AuditHead::text).toList(),
                KEYS.publicKey());
    }

    private static String export(boolean complete, List<ChainLine> chain) {
        List<ChainLine> newestFirst = new ArrayList<>(chain);
        Collections.reverse(newestFirst);
        StringBuilder export = new StringBuilder(AuditVerification.header(complete, NOON)).append('\n');
        newestFirst.forEach(line -> export.append(line.exported()).append('\n'));
        return export.toString();
    }

    private static AuditHead headOf(ChainLine line) {
        return AuditHead.signed(MORNING, line.seq(), line.hash(), KEYS);
    }

    private static List<ChainLine> chain(String result, int length) {
        List<ChainLine> chain = new ArrayList<>();
        String prev = ChainLine.BEGINNING;
        for (int seq = 1; seq <= length; seq++) {
            ChainLine line = line(seq, prev, result);
            chain.add(line);
            prev = line.hash();
        }
        return chain;
    }

    private static ChainLine line(long seq, String prev, String result) {
        String text = "{\"seq\":" + seq + ",\"action\":\"SIGN_IN\",\"result\":\"" + result + "\",\"details\":{}}";
        return new ChainLine(seq, prev, ChainLine.hashOf(prev, text), text);
    }
}
