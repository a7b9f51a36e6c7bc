package nl.benchmark.pseudonym;

import static nl.benchmark.pseudonym.PseudonymFixtures.FIXED;
import static nl.benchmark.pseudonym.PseudonymFixtures.NUMBER;
import static nl.benchmark.pseudonym.PseudonymFixtures.OTHER_NUMBER;
import static nl.benchmark.pseudonym.PseudonymFixtures.OTHER_PSEUDONYM;
import static nl.benchmark.pseudonym.PseudonymFixtures.PSEUDONYM;
import static nl.benchmark.pseudonym.PseudonymFixtures.key;
import static nl.benchmark.pseudonym.PseudonymFixtures.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.YearMonth;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.benchmark.pseudonym.PseudonymFixtures.Run;
import nl.benchmark.pseudonym.PseudonymFixtures.Vector;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Place;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** DEL-2, P3, P6: raw files in all forms, what is replaced, what stays and what is refused. */
class PseudonymiserTest {

    private static final RawLayout BUS = RawLayout.named("bsn");

    private static String csv(String text) throws PseudonymisationRefusal {
        return run(key(), BUS, text.getBytes(StandardCharsets.UTF_8)).text(StandardCharsets.UTF_8);
    }

    private static PseudonymisationRefusal refusal(RawLayout layout, String text) {
        return refusal(key(), layout, text.getBytes(StandardCharsets.UTF_8));
    }

    private static PseudonymisationRefusal refusal(PseudonymisationKey key, RawLayout layout, byte[] file) {
        return catchThrowableOfType(PseudonymisationRefusal.class, () -> run(key, layout, file));
    }

    @Nested
    class Vectors {

        @Test
        void areWhatHmacSaysAndWhatIsPublished() throws GeneralSecurityException, KeyRefusal {
            for (Vector vector : PseudonymFixtures.vectors()) {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(vector.key()), "HmacSHA256"));
                assertThat(base64(mac.doFinal("fingerprint".getBytes(StandardCharsets.US_ASCII))))
                        .startsWith(vector.fingerprint());
                if (vector.becomes().startsWith("v1:")) {
                    String nine = "0".repeat(9 - vector.bsn().length()) + vector.bsn();
                    assertThat("v1:" + base64(mac.doFinal(nine.getBytes(StandardCharsets.US_ASCII))))
                            .isEqualTo(vector.becomes());
                }
            }
        }

        /** RFC 4231, case 2: the primitive itself. */
        @Test
        void restOnAKnownHmac() throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("Jefe".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));

            assertThat(HexFormat.of()
                            .formatHex(mac.doFinal("what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII))))
                    .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        }

        @Test
        void holdInCsvAndXml() throws KeyRefusal, PseudonymisationRefusal {
            for (Vector vector : PseudonymFixtures.vectors()) {
                PseudonymisationKey key = PseudonymisationKey.parse(file(vector));
                byte[] csv = ("a;bsn\n1;" + vector.bsn() + "\n").getBytes(StandardCharsets.US_ASCII);
                byte[] xml = ("<bus><bsn>" + vector.bsn() + "</bsn></bus>").getBytes(StandardCharsets.US_ASCII);
                if (vector.becomes().equals("refused")) {
                    assertThat(refusal(key, BUS, csv).reason()).isEqualTo(Reason.NOT_A_NUMBER);
                    assertThat(refusal(key, BUS, xml).reason()).isEqualTo(Reason.NOT_A_NUMBER);
                } else {
                    assertThat(run(key, BUS, csv).text(StandardCharsets.US_ASCII))
                            .isEqualTo("a;bsn\n1;" + vector.becomes() + "\n");
                    assertThat(run(key, BUS, xml).text(StandardCharsets.US_ASCII))
                            .isEqualTo("<bus><bsn>" + vector.becomes() + "</bsn></bus>");
                }
            }
        }

        private static String base64(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        private static String file(Vector vector) {
            boolean first = vector.key().startsWith("AAEC");
            return "benchmark-sleutel\nversie: 1\nsleutel: " + vector.key() + "\nkenmerk: " + vector.fingerprint()
                    + "\ncontrole: " + (first ? "e58ff252" : "a6d77700") + "\n";
        }
    }

    @Nested
    class Csv {

        @Test
        void onlyTheNumberChanges() throws PseudonymisationRefusal {
            assertThat(csv("\uFEFFa;\"BSN\";b\r\nx;\" " + NUMBER + " \";\"y;\"\"z\"\"\n\"\r\n;" + OTHER_NUMBER + ";é"))
                    .isEqualTo("\uFEFFa;\"BSN\";b\r\nx;\" " + PSEUDONYM + " \";\"y;\"\"z\"\"\n\"\r\n;" + OTHER_PSEUDONYM
                            + ";é");
        }

        @Test
        void singleByteTextStaysWhatItIs() throws PseudonymisationRefusal {
            Charset latin = StandardCharsets.ISO_8859_1;

            assertThat(run(key(), BUS, ("naam;bsn\nJosé;" + NUMBER + "\n").getBytes(latin))
                            .text(latin))
                    .isEqualTo("naam;bsn\nJosé;" + PSEUDONYM + "\n");
        }

        @Test
        void lineEndsOfAnyKindStay() throws PseudonymisationRefusal {
            for (String end : List.of("\n", "\r\n", "\r")) {
                assertThat(csv("bsn" + end + NUMBER + end + end + OTHER_NUMBER))
                        .isEqualTo("bsn" + end + PSEUDONYM + end + end + OTHER_PSEUDONYM);
            }
        }

        @Test
        void itDoesNotMatterWhereTheBytesAreCut() throws PseudonymisationRefusal, IOException {
            byte[] file = ("a;bsn\r\n\"x\r\ny\";" + NUMBER + "\r\n\"\"\"\";\"" + NUMBER + "\"\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] whole = run(key(), BUS, file).written();
            for (int cut = 1; cut < file.length; cut++) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                RawCsv csv = new RawCsv(BUS, new BsnFields(key(), out), out);
                csv.take(file, 0, cut);
                csv.take(file, cut, file.length);
                csv.end();
                assertThat(out.toByteArray()).isEqualTo(whole);
            }
        }

        @Test
        void aFileOfPseudonymsIsLeftAsItIs() throws PseudonymisationRefusal {
            String file = "bsn;a\n" + PSEUDONYM + ";1\n000000000;2\n;3\nv1:tooshort;4\nmore;than;two\n";

            Run run = run(key(), BUS, file.getBytes(StandardCharsets.UTF_8));

            assertThat(run.told()).isEqualTo(new Pseudonymised(false, 0, 1, 7));
            assertThat(run.text(StandardCharsets.UTF_8)).isEqualTo(file);
        }

        @Test
        void itTellsWhatItDid() throws PseudonymisationRefusal {
            assertThat(run(key(), BUS, ("bsn\n" + NUMBER + "\n999999999\n").getBytes(StandardCharsets.UTF_8))
                            .told())
                    .isEqualTo(new Pseudonymised(true, 1, 0, 4));
        }

        @Test
        void aMixedFileIsRefusedWithTheFirstOfEach() {
            PseudonymisationRefusal refusal = refusal(BUS, "bsn\n" + PSEUDONYM + "\n\n" + NUMBER + "\n");

            assertThat(refusal.reason()).isEqualTo(Reason.MIXED);
            assertThat(refusal.places()).containsExactly(new Place(4, "bsn"), new Place(2, "bsn"));
        }

        @Test
        void aNumberThatIsNoneIsNamedByLineAndNeverQuoted() {
            PseudonymisationRefusal refusal =
                    refusal(BUS, "bsn\n" + NUMBER + "\n123456789\n\"12\n34\"\n" + OTHER_NUMBER + "0\n");

            assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_NUMBER);
            assertThat(refusal.places()).containsExactly(new Place(3, "bsn"), new Place(4, "bsn"), new Place(6, "bsn"));
            assertThat(refusal.toString()).doesNotContain("123456789");
        }

        @Test
        void aMistypedNumberAmongPseudonymsIsRefusedToo() {
            assertThat(refusal(BUS, "bsn\n" + PSEUDONYM + "\n1234.56.782\n").reason())
                    .isEqualTo(Reason.NOT_A_NUMBER);
        }

        @Test
        void withoutAKeyPlainNumbersAreRefusedAndPseudonymsPass() throws PseudonymisationRefusal {
            byte[] plain = ("bsn\n" + NUMBER + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] pseudonyms = ("bsn\n" + PSEUDONYM + "\n").getBytes(StandardCharsets.UTF_8);

            assertThat(refusal(null, BUS, plain).reason()).isEqualTo(Reason.NO_KEY);
            assertThat(refusal(null, BUS, plain).places()).containsExactly(new Place(2, "bsn"));
            assertThat(run(null, BUS, pseudonyms).told().changed()).isFalse();
        }

        @Test
        void aShiftedLineIsRefusedSinceANumberMayStandElsewhere() {
            PseudonymisationRefusal refusal =
                    refusal(BUS, "a;bsn\n1;" + NUMBER + "\nnaam;extra;" + OTHER_NUMBER + "\n");

            assertThat(refusal.reason()).isEqualTo(Reason.OTHER_WIDTH);
            assertThat(refusal.places()).containsExactly(new Place(3, ""));
        }

        @Test
        void numbersInAnotherColumnAreRefusedFromNinetyPercentOfTwenty() throws PseudonymisationRefusal {
            assertThat(refusal(BUS, registrations(18, 2)).reason()).isEqualTo(Reason.OTHER_COLUMN);
            assertThat(refusal(BUS, registrations(18, 2)).places()).containsExactly(new Place(1, "registratie"));
            assertThat(csv(registrations(17, 3))).contains(PSEUDONYM);
            assertThat(csv(registrations(19, 0))).contains(PSEUDONYM);
        }

        private static String registrations(int numbers, int others) {
            return "registratie;bsn\n" + (OTHER_NUMBER + ";" + NUMBER + "\n").repeat(numbers)
                    + ("R1;" + NUMBER + "\n").repeat(others);
        }

        @Test
        void datesAndFillersAreNoNumbers() throws PseudonymisationRefusal {
            // 19800514 passes the eleven-test
            assertThat(csv("datum;bsn\n" + ("19800514;" + NUMBER + "\n").repeat(30)))
                    .contains(PSEUDONYM);
            assertThat(csv("datum;bsn\n" + ("999999999;" + NUMBER + "\n").repeat(30)))
                    .contains(PSEUDONYM);
        }

        @Test
        void whatCannotBeReadIsRefused() {
            assertThat(refusal(BUS, "").reason()).isEqualTo(Reason.EMPTY);
            assertThat(refusal(BUS, " \r\n").reason()).isEqualTo(Reason.EMPTY);
            assertThat(refusal(BUS, "a;b\n1;" + NUMBER + "\n").reason()).isEqualTo(Reason.NO_COLUMN);
            assertThat(refusal(BUS, "bsn\n\"" + NUMBER + "\n").reason()).isEqualTo(Reason.UNREADABLE);
            assertThat(refusal(BUS, "bsn\n\"1\"2\n").reason()).isEqualTo(Reason.UNREADABLE);
            assertThat(refusal(BUS, "bsn\n1\u0000\n").reason()).isEqualTo(Reason.NOT_TEXT);
            assertThat(refusal(BUS, "bsn\n" + "1".repeat(70_000)).reason()).isEqualTo(Reason.LINE_TOO_LONG);
            assertThat(refusal(key(), BUS, "\uFEFFbsn\n".getBytes(StandardCharsets.UTF_16LE))
                            .reason())
                    .isEqualTo(Reason.NOT_TEXT);
        }
    }

    @Nested
    class Xml {

        private static final String FILE =
                """
                <?xml version='1.0' encoding="UTF-8"?>\r
                <!-- <bsn> 1 > 2 -->
                <bus jaar="2025" x='a>b'>
                  <p:uitkering xmlns:p="urn:x"><persoon><BSN> %s
                </BSN><naam><![CDATA[<bsn>]]>é &amp; zo</naam><bsn/></persoon>
                  <persoon ><bsn a="1" >%s</bsn ></persoon></p:uitkering>
                </bus>
                """;

        @Test
        void onlyTheNumberChanges() throws PseudonymisationRefusal {
            assertThat(csv(FILE.formatted(NUMBER, OTHER_NUMBER))).isEqualTo(FILE.formatted(PSEUDONYM, OTHER_PSEUDONYM));
        }

        @Test
        void itDoesNotMatterWhereTheBytesAreCut() throws PseudonymisationRefusal, IOException {
            byte[] file = FILE.formatted(NUMBER, OTHER_NUMBER).getBytes(StandardCharsets.UTF_8);
            byte[] whole = FILE.formatted(PSEUDONYM, OTHER_PSEUDONYM).getBytes(StandardCharsets.UTF_8);
            for (int cut = 1; cut < file.length; cut++) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                RawXml xml = new RawXml(BUS, new BsnFields(key(), out), out);
                xml.take(file, 0, cut);
                xml.take(file, cut, file.length);
                xml.end();
                assertThat(out.toByteArray()).isEqualTo(whole);
            }
        }

        @Test
        void aFileOfPseudonymsIsLeftAsItIs() throws PseudonymisationRefusal {
            byte[] file = FILE.formatted(PSEUDONYM, "999999999").getBytes(StandardCharsets.UTF_8);

            assertThat(run(null, BUS, file).told().changed()).isFalse();
        }

        @Test
        void aMixedFileIsRefused() {
            assertThat(refusal(BUS, FILE.formatted(NUMBER, PSEUDONYM)).places())
                    .containsExactly(new Place(4, "bsn"), new Place(6, "bsn"));
        }

        @Test
        void aNumberThatIsWrittenAnotherWayIsRefused() {
            for (String hidden : List.of(
                    "<bsn>&#49;23456782</bsn>",
                    "<bsn><![CDATA[123456782]]></bsn>",
                    "<bsn>1234<!-- -->56782</bsn>",
                    "<bsn><b>123456782</b></bsn>",
                    "<persoon bsn='123456782'/>")) {
                assertThat(refusal(BUS, "<bus>" + hidden + "</bus>").reason())
                        .as(hidden)
                        .isEqualTo(Reason.NOT_A_NUMBER);
            }
        }

        @Test
        void numbersInAnotherElementAreRefused() {
            assertThat(refusal(
                                    BUS,
                                    "<bus>"
                                            + ("<p><nr> " + OTHER_NUMBER + "</nr><bsn>" + NUMBER + "</bsn></p>")
                                                    .repeat(20)
                                            + "</bus>")
                            .reason())
                    .isEqualTo(Reason.OTHER_COLUMN);
        }

        @Test
        void whatCannotBeReadIsRefused() {
            for (String file : List.of(
                    "<!DOCTYPE bus [<!ENTITY n '123456782'>]><bus><bsn>&n;</bsn></bus>",
                    "<bus><bsn>123456782",
                    "<bus><bsn",
                    "<bus <bsn>",
                    "<bus a='<bsn>'/>",
                    "< bus/>",
                    "<!-- only this -->")) {
                assertThat(refusal(BUS, file).reason()).as(file).isEqualTo(Reason.UNREADABLE);
            }
            assertThat(refusal(BUS, "<bus>" + "a".repeat(70_000) + "</bus>").reason())
                    .isEqualTo(Reason.LINE_TOO_LONG);
        }
    }

    @Nested
    class FixedWidth {

        private static final String LINE = "R0001%-9s12345%-9s123456789012";

        private static String wide(String one, String other) {
            return "R0001%-46s12345%-46s123456789012".formatted(one, other);
        }

        private static String fixed(String text) throws PseudonymisationRefusal {
            return run(key(), FIXED, text.getBytes(StandardCharsets.UTF_8)).text(StandardCharsets.UTF_8);
        }

        @Test
        void theFieldsBecomeWider() throws PseudonymisationRefusal {
            assertThat(fixed(LINE.formatted(NUMBER, OTHER_NUMBER) + "\r\n" + LINE.formatted("000000000", "") + "\n"
                            + LINE.formatted("12345672", " 12345672")))
                    .isEqualTo(wide(PSEUDONYM, OTHER_PSEUDONYM) + "\r\n" + wide("000000000", "") + "\n"
                            + wide(
                                    "v1:xyhZDA4slTwK2w1h92ACRB0IuGZ3zRhVEvlNGTgJxg4",
                                    "v1:xyhZDA4slTwK2w1h92ACRB0IuGZ3zRhVEvlNGTgJxg4"));
        }

        @Test
        void placesAreCharactersInBothEncodings() throws PseudonymisationRefusal {
            String raw = "Ré0ü1" + LINE.formatted(NUMBER, "").substring(5) + "\n";
            String expected = "Ré0ü1" + wide(PSEUDONYM, "").substring(5) + "\n";

            assertThat(fixed(raw)).isEqualTo(expected);
            assertThat(run(key(), FIXED, raw.getBytes(StandardCharsets.ISO_8859_1))
                            .text(StandardCharsets.ISO_8859_1))
                    .isEqualTo(expected);
        }

        @Test
        void blanksAtTheEndOfALineMayBeMissing() throws PseudonymisationRefusal {
            assertThat(fixed(LINE.formatted(NUMBER, OTHER_NUMBER).substring(0, 28) + "\n"))
                    .isEqualTo(wide(PSEUDONYM, OTHER_PSEUDONYM).substring(0, 102) + "\n");
        }

        @Test
        void aWideFileIsLeftAsItIs() throws PseudonymisationRefusal {
            String file = wide(PSEUDONYM, "") + "\n" + wide("999999999", "") + "\n";

            Run run = run(key(), FIXED, file.getBytes(StandardCharsets.UTF_8));

            assertThat(run.told().changed()).isFalse();
            assertThat(run.text(StandardCharsets.UTF_8)).isEqualTo(file);
        }

        @Test
        void rawAndWideLinesInOneFileAreRefused() {
            assertThat(refusal(FIXED, LINE.formatted(NUMBER, "") + "\n" + wide(PSEUDONYM, "") + "\n")
                            .reason())
                    .isEqualTo(Reason.MIXED);
            assertThat(refusal(FIXED, LINE.formatted("", "") + "\n" + wide(PSEUDONYM, "") + "\n")
                            .reason())
                    .isEqualTo(Reason.MIXED);
        }

        @Test
        void aLineOfAnotherLengthOrAWrongNumberIsRefused() {
            assertThat(refusal(FIXED, LINE.formatted(NUMBER, "") + "\nR0001\n").places())
                    .containsExactly(new Place(2, ""));
            assertThat(refusal(FIXED, LINE.formatted("123456789", "")).places()).containsExactly(new Place(1, "bsn"));
        }

        /** In this month the first number stands at 7, in others at 12; both lines have 26 characters. */
        private static final RawLayout OF_SEPTEMBER = new RawLayout(
                Set.of("bsn"),
                Optional.of(new RawLayout.FixedWidth(26, List.of(new RawLayout.Field("bsn", 7)))
                        .in(
                                YearMonth.of(2026, 9),
                                List.of(new RawLayout.FixedWidth(26, List.of(new RawLayout.Field("bsn", 12)))))));

        @Test
        void aLineOfAnotherMonthIsNotTakenApart() throws PseudonymisationRefusal {
            String line = "202609" + NUMBER + "12345" + "abcdef" + "\n";
            assertThat(run(key(), OF_SEPTEMBER, (line + line).getBytes(StandardCharsets.UTF_8))
                            .told()
                            .replaced())
                    .isEqualTo(2);

            PseudonymisationRefusal refusal = refusal(OF_SEPTEMBER, line + line.replace("202609", "202610"));
            assertThat(refusal.reason()).isEqualTo(Reason.OTHER_MONTH);
            assertThat(refusal.places()).containsExactly(new Place(2, ""));
            assertThat(refusal(OF_SEPTEMBER, line + "einde " + line.substring(6))
                            .reason())
                    .as("no month at all")
                    .isEqualTo(Reason.OTHER_WIDTH);
        }

        @Test
        void numbersAtThePlaceOfAnotherMonthAreRefused() {
            String blank = "202609" + "     " + NUMBER + "abcdef" + "\n";
            assertThat(refusal(OF_SEPTEMBER, blank.repeat(3)).reason())
                    .as("its own place holds something else")
                    .isEqualTo(Reason.OTHER_LAYOUT);
            RawLayout apart = new RawLayout(
                    Set.of("bsn"),
                    Optional.of(new RawLayout.FixedWidth(26, List.of(new RawLayout.Field("bsn", 7)))
                            .in(
                                    YearMonth.of(2026, 9),
                                    List.of(new RawLayout.FixedWidth(26, List.of(new RawLayout.Field("bsn", 16)))))));
            assertThat(refusal(apart, ("202609" + "         " + NUMBER + "ab\n").repeat(3))
                            .reason())
                    .as("its own place is blank, so that nothing else would refuse it")
                    .isEqualTo(Reason.OTHER_LAYOUT);
        }

        @Test
        void hereAndThereANumberElsewhereIsChance() throws PseudonymisationRefusal {
            RawLayout apart = new RawLayout(
                    Set.of("bsn"),
                    Optional.of(new RawLayout.FixedWidth(26, List.of(new RawLayout.Field("bsn", 7)))
                            .in(
                                    YearMonth.of(2026, 9),
                                    List.of(new RawLayout.FixedWidth(26, List.of(new RawLayout.Field("bsn", 16)))))));
            String other = "202609" + "000000000" + "123456789" + "ab\n";
            String chance = "202609" + "000000000" + NUMBER + "ab\n";

            assertThat(run(key(), apart, (chance + other + other).getBytes(StandardCharsets.UTF_8))
                            .told()
                            .changed())
                    .isTrue();
        }

        @Test
        void theSameTypeAsCsvIsReadByItsHeader() throws PseudonymisationRefusal {
            assertThat(fixed("x;bsn_partner;bsn\n1;" + NUMBER + ";" + OTHER_NUMBER + "\n"))
                    .isEqualTo("x;bsn_partner;bsn\n1;" + PSEUDONYM + ";" + OTHER_PSEUDONYM + "\n");
        }
    }

    @Nested
    class Packed {

        private final byte[] raw = ("bsn\r\n" + NUMBER + "\r\n").getBytes(StandardCharsets.US_ASCII);
        private final byte[] expected = ("bsn\r\n" + PSEUDONYM + "\r\n").getBytes(StandardCharsets.US_ASCII);

        private byte[] zip(String... names) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (String name : names) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(raw);
                }
            }
            return bytes.toByteArray();
        }

        private byte[] gzip(byte[] content) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(content);
            }
            return bytes.toByteArray();
        }

        @Test
        void aGzipBecomesAGzip() throws IOException, PseudonymisationRefusal {
            byte[] written = run(key(), BUS, gzip(raw)).written();

            assertThat(new GZIPInputStream(new ByteArrayInputStream(written)).readAllBytes())
                    .isEqualTo(expected);
        }

        @Test
        void aZipBecomesAZipWithTheSameNameInIt() throws IOException, PseudonymisationRefusal {
            byte[] written = run(key(), BUS, zip("BUS maart.CSV")).written();

            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written))) {
                assertThat(zip.getNextEntry().getName()).isEqualTo("BUS maart.CSV");
                assertThat(zip.readAllBytes()).isEqualTo(expected);
                assertThat(zip.getNextEntry()).isNull();
            }
        }

        @Test
        void theSameFileGivesTheSameBytes() throws IOException, PseudonymisationRefusal {
            byte[] file = zip("bus.csv");

            assertThat(run(key(), BUS, file).written())
                    .isEqualTo(run(key(), BUS, file).written());
        }

        @Test
        void otherArchivesAreRefused() throws IOException {
            for (byte[] file : List.of(
                    zip("a.csv", "b.csv"),
                    zip("folder/a.csv"),
                    zip("a.exe"),
                    gzip(gzip(raw)),
                    java.util.Arrays.copyOf(gzip(raw), 25))) {
                assertThat(refusal(key(), BUS, file).reason()).isEqualTo(Reason.ARCHIVE);
            }
        }
    }

    @Nested
    class Volume {

        @Test
        void eightyThousandLinesStreamThrough() throws IOException, PseudonymisationRefusal {
            String lines = IntStream.range(0, 100)
                    .mapToObj(i -> "2025;03;R" + i + ";" + NUMBER + ";19800517\n")
                    .collect(Collectors.joining());
            byte[] block = lines.getBytes(StandardCharsets.US_ASCII);
            SequenceInputStream file = new SequenceInputStream(Collections.enumeration(IntStream.rangeClosed(0, 800)
                    .mapToObj(i -> new ByteArrayInputStream(
                            i == 0 ? "jaar;maand;nummer;bsn;datum\n".getBytes(StandardCharsets.US_ASCII) : block))
                    .toList()));

            Pseudonymised told = new Pseudonymiser(key(), BUS).run(file, java.io.OutputStream.nullOutputStream());

            assertThat(told).isEqualTo(new Pseudonymised(true, 80_000, 0, 80_002));
        }
    }
}
