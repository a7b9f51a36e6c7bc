package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusFixtures.COLUMNS;
import static nl.benchmark.delivery.BusFixtures.csv;
import static nl.benchmark.delivery.BusFixtures.line;
import static nl.benchmark.delivery.BusFixtures.lines;
import static nl.benchmark.delivery.BusFixtures.read;
import static nl.benchmark.delivery.BusFixtures.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are meant to do harm: they are refused soon, and read nothing but themselves. */
@Timeout(20)
class HostileDeliveryTest {

    private static final long GIB = 1L << 30;

    private static String refusal(BusReading reading) {
        assertThat(reading.content()).isEmpty();
        return reading.findings().list().stream()
                .filter(finding -> finding.rule().refusesFile())
                .findFirst()
                .orElseThrow()
                .textKey();
    }

    /** The same byte over and over, without holding it. */
    private static InputStream endless(char c, long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? c : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(length, left);
                Arrays.fill(buffer, offset, offset + read, (byte) c);
                left -= read;
                return read;
            }
        };
    }

    private static byte[] packed(boolean zip, char c, long count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = zip ? new ZipOutputStream(bytes) : new GZIPOutputStream(bytes)) {
            if (out instanceof ZipOutputStream zipOut) {
                zipOut.putNextEntry(new ZipEntry("bus.csv"));
            }
            endless(c, count).transferTo(out);
        }
        return bytes.toByteArray();
    }

    @Test
    void aZipBombIsStoppedLongBeforeItIsUnpacked() throws IOException {
        for (char c : new char[] {'a', '\n', 0}) {
            BusReading reading = read(packed(true, c, 64L << 20));

            assertThat(refusal(reading)).startsWith("FILE-004");
            assertThat(reading.unpackedBytes()).isLessThan(50L << 20);
        }
    }

    @Test
    void aGzipBombIsStoppedLongBeforeItIsUnpacked() throws IOException {
        BusReading reading = read(packed(false, ' ', 64L << 20));

        assertThat(refusal(reading)).startsWith("FILE-004");
        assertThat(reading.unpackedBytes()).isLessThan(50L << 20);
    }

    @Test
    void aLineOfAGibibyteIsRefusedAfterTheFirstKilobytes() {
        BusReading reading = read(() -> endless('a', GIB));

        assertThat(refusal(reading)).isEqualTo("FILE-004.line");
        assertThat(reading.sentBytes()).isLessThan(1 << 20);
    }

    @Test
    void aQuotedFieldOverManyLinesIsRefused() {
        byte[] head = (csv(line(1)) + "\"").getBytes(StandardCharsets.UTF_8);
        BusReading reading =
                read(() -> new SequenceInputStream(new ByteArrayInputStream(head), endless('\n', 32 << 20)));

        assertThat(refusal(reading)).isEqualTo("FILE-003.quotes");
        assertThat(reading.sentBytes()).isLessThan(1 << 20);
    }

    @Test
    void moreThanIsAllowedIsRefusedBeforeItIsRead() {
        byte[] head = csv(line(1)).getBytes(StandardCharsets.UTF_8);
        BusReading reading = read(() -> new SequenceInputStream(new ByteArrayInputStream(head), endless('\n', GIB)));

        assertThat(refusal(reading)).isEqualTo("FILE-004.sent");
        assertThat(reading.sentBytes()).isLessThan(65L << 20);
    }

    @Test
    void aHundredThousandColumnsAreRefused() {
        assertThat(refusal(read("a;".repeat(100_000)))).startsWith("FILE-004");
        assertThat(refusal(read("abcdefghijkl;".repeat(100_000)))).startsWith("FILE-004");
        assertThat(refusal(read(String.join(";", COLUMNS) + ";a".repeat(5_000))))
                .isEqualTo("FILE-004.columns");
    }

    @Test
    void aLineWithManyMoreFieldsThanTheHeaderIsOnlyRejected() {
        BusReading reading = read(csv(lines(1, 10)) + ";".repeat(60_000) + "\r\n");

        assertThat(reading.rejectedRecords()).isEqualTo(1);
        assertThat(reading.refused()).isFalse();
    }

    /** F5: also without any entity, which the parser refuses by itself. */
    @Test
    void aDocumentTypeAloneIsRefused() {
        assertThat(refusal(read("<!DOCTYPE bus>\n" + withoutProlog(xml(line(1))))))
                .isEqualTo("FILE-003.doctype");
    }

    @Test
    void anExternalEntityIsNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "R-secret");
        String xml = "<!DOCTYPE bus [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n"
                + withoutProlog(xml(line(1).registration("REG"))).replace("REG", "&e;");

        BusReading reading = read(xml);
        assertThat(refusal(reading)).startsWith("FILE-003");
        assertThat(reading.findings().list().toString()).doesNotContain("secret");
    }

    @Test
    void nothingIsFetchedFromTheNetwork() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(200);
            String url = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
            for (String prolog : List.of(
                    "<!DOCTYPE bus SYSTEM \"" + url + "\">",
                    "<!DOCTYPE bus [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>",
                    "<!DOCTYPE bus [<!ENTITY e SYSTEM \"" + url + "\">]>",
                    "<?xml-stylesheet href=\"" + url + "\"?>")) {
                read(prolog + withoutProlog(xml(line(1))));
            }
            assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void billionLaughsIsRefused() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE bus [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String xml =
                dtd + "]>" + withoutProlog(xml(line(1).registration("REG"))).replace("REG", "&l9;");

        assertThat(refusal(read(xml))).startsWith("FILE-003");
    }

    @Test
    void xmlThatNeverEndsIsRefused() {
        String head = "<bus jaar=\"2025\" maand=\"03\" gemeentecode=\"0363\">";
        for (String start : List.of("<", "<!--", "<x ", "<![CDATA[", "<?pi ")) {
            byte[] bytes = (head + start).getBytes(StandardCharsets.UTF_8);
            BusReading reading =
                    read(() -> new SequenceInputStream(new ByteArrayInputStream(bytes), endless('a', 60L << 20)));

            assertThat(refusal(reading)).as(start).startsWith("FILE-00");
            assertThat(reading.sentBytes()).as(start).isLessThan(2 << 20);
        }
    }

    @Test
    void endlessTextInXmlIsPassedOverInPieces() {
        String head = "<bus jaar=\"2025\" maand=\"03\" gemeentecode=\"0363\">";
        for (String start : List.of("", "<x>", "<uitkering><registratienummer_uitkering>")) {
            byte[] bytes = (head + start).getBytes(StandardCharsets.UTF_8);
            BusReading reading =
                    read(() -> new SequenceInputStream(new ByteArrayInputStream(bytes), endless('a', 16L << 20)));

            assertThat(refusal(reading)).isEqualTo("FILE-003.xml");
        }
    }

    @Test
    void xmlNestedDeepIsRefused() {
        assertThat(refusal(read("<bus jaar=\"2025\" maand=\"03\" gemeentecode=\"0363\">" + "<a>".repeat(100_000))))
                .isEqualTo("FILE-004.elements");
    }

    @Test
    void xmlWithEverNewNamesIsRefused() {
        StringBuilder xml = new StringBuilder("<bus jaar=\"2025\" maand=\"03\" gemeentecode=\"0363\">");
        for (int i = 0; i < 2000; i++) {
            xml.append("<n").append(i).append("/>");
        }

        assertThat(refusal(read(xml.append("</bus>").toString()))).isEqualTo("FILE-004.columns");
    }

    @Test
    void xmlWithEndlessPersonsInOneBenefitIsRefused() {
        String persons = "<persoon/>".repeat(1000);

        assertThat(refusal(read("<bus jaar=\"2025\" maand=\"03\" gemeentecode=\"0363\"><uitkering>" + persons
                        + "</uitkering></bus>")))
                .isEqualTo("FILE-004.elements");
    }

    @Test
    void scriptInAValueIsNotChangedIntoAnything() {
        BusReading reading = read(csv(line(1).with("geslacht", "<img src=x>"), line(2)));

        assertThat(reading.findings().list())
                .anySatisfy(finding -> assertThat(finding.found()).hasSizeLessThanOrEqualTo(40));
    }

    private static String withoutProlog(String xml) {
        return xml.substring(xml.indexOf("?>") + 2);
    }
}
