package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusFixtures.csv;
import static nl.benchmark.delivery.BusFixtures.line;
import static nl.benchmark.delivery.BusFixtures.lines;
import static nl.benchmark.delivery.BusFixtures.pseudonym;
import static nl.benchmark.delivery.BusFixtures.rekeying;
import static nl.benchmark.delivery.BusFixtures.source;
import static nl.benchmark.delivery.BusFixtures.xml;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.benchmark.pseudonym.PseudonymRoots;
import nl.benchmark.pseudonym.Rekeying;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** DEL-2: the kept file is the submitted one with each bsn replaced by the platform's pseudonym. */
class KeptSourceTest {

    private static final String SUBMITTED = "v1:[A-Za-z0-9_-]{43}";

    private static byte[] kept(byte[] submitted) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new KeptSource(DeliveryLimits.DEFAULTS, rekeying()).write(source(submitted), out);
        return out.toByteArray();
    }

    private static String kept(String submitted) throws IOException {
        return new String(kept(submitted.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static String stored(String submitted) {
        long[] highLow = new long[2];
        rekeying().rekey(submitted, highLow);
        return new UUID(highLow[0], highLow[1]).toString();
    }

    /** What a right answer is, by another way: text replaced in the whole file. */
    private static String replaced(String submitted) {
        return java.util.regex.Pattern.compile(SUBMITTED).matcher(submitted).replaceAll(found -> stored(found.group()));
    }

    @Nested
    class Csv {

        @Test
        void isTheSameButForThePseudonyms() throws IOException {
            String submitted = csv(lines(1, 500));

            assertThat(kept(submitted)).isEqualTo(replaced(submitted)).doesNotContainPattern(SUBMITTED);
        }

        @Test
        void keepsLineEndsQuotesAndALastLineWithoutEnd() throws IOException {
            String submitted = csv(lines(1, 3)).replace("\r\n", "\n").stripTrailing();
            String quoted = submitted.replaceFirst(pseudonym(1), "\"" + pseudonym(1) + "\"");

            assertThat(kept(quoted)).isEqualTo(replaced(quoted));
        }

        @Test
        void keepsTheEncodingThatCameIn() throws IOException {
            String submitted = csv(line(1).with("opmerking", "Súdwest-Fryslân"), line(2).with("opmerking", "€"));
            for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
                assertThat(new String(kept(submitted.getBytes(charset)), charset))
                        .isEqualTo(replaced(submitted));
            }
        }

        @Test
        void isUnpackedFirst() throws IOException {
            String submitted = csv(lines(1, 20));

            assertThat(new String(
                            kept(BusFixtures.gzip(submitted.getBytes(StandardCharsets.UTF_8))), StandardCharsets.UTF_8))
                    .isEqualTo(replaced(submitted));
        }

        @Test
        void keepsNoValueOfABsnFieldThatIsNoPseudonym() throws IOException {
            String kept =
                    kept(csv(line(1), line(2).with("bsn", BusFixtures.PLAIN_NUMBER), line(3).with("bsn", "v1:canary")));

            assertThat(kept).doesNotContain(BusFixtures.PLAIN_NUMBER).doesNotContain("canary");
        }

        @Test
        void keepsAFiller() throws IOException {
            assertThat(kept(csv(line(1).with("bsn", "000000000")))).contains("000000000");
        }

        @Test
        void keepsNoSubmittedPseudonymInALineOfAnotherWidthOrInAnotherColumn() throws IOException {
            String submitted = csv(line(1).with("opmerking", ""), line(2).with("opmerking", "zie " + pseudonym(9)))
                    + "x;" + pseudonym(8) + ";" + BusFixtures.PLAIN_NUMBER + "\r\n";

            assertThat(kept(submitted))
                    .doesNotContainPattern(SUBMITTED)
                    .doesNotContain(BusFixtures.PLAIN_NUMBER)
                    .contains(stored(pseudonym(9)))
                    .contains(stored(pseudonym(8)));
        }
    }

    @Nested
    class Xml {

        @Test
        void saysTheSameToTheReaderButForThePseudonyms() throws IOException {
            String submitted = xml(lines(1, 200));
            String kept = kept(submitted);

            assertThat(kept).doesNotContainPattern(SUBMITTED).contains(stored(pseudonym(1)));
            assertThat(kept.replaceAll("<\\?xml[^>]*>", "").replaceAll("\\s", ""))
                    .isEqualTo(
                            replaced(submitted).replaceAll("<\\?xml[^>]*>", "").replaceAll("\\s", ""));
        }

        @Test
        void findsAPseudonymHoweverItIsWritten() throws IOException {
            String one = pseudonym(1);
            String submitted = xml(line(1))
                    .replace(
                            one,
                            "<![CDATA[" + one.substring(0, 20) + "]]>" + "<!-- " + one + " -->&#x"
                                    + Integer.toHexString(one.charAt(20)) + ";" + one.substring(21));

            assertThat(kept(submitted))
                    .contains(stored(one))
                    .doesNotContainPattern(SUBMITTED)
                    .doesNotContain(one.substring(3, 20));
        }

        @Test
        void keepsNoOtherValueOfABsnField() throws IOException {
            assertThat(kept(xml(line(1)).replace(pseudonym(1), BusFixtures.PLAIN_NUMBER)))
                    .doesNotContain(BusFixtures.PLAIN_NUMBER);
        }
    }

    /** DEL-2: what is kept of version 1, taken to version 2, is what would be kept of the submitted file with version 2. */
    @Nested
    class Rotating {

        private final PseudonymRoots both = new PseudonymRoots(List.of(new byte[32], new byte[33]));
        private final Rekeying version2 = BusFixtures.rekeying(both);

        private byte[] rotated(byte[] kept, UUID... stored) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            KeptSource.rotating(
                            DeliveryType.BUS,
                            DeliveryType.BUS.layout().fieldsIn(BusFixtures.MONTH),
                            DeliveryLimits.DEFAULTS,
                            BusFixtures.rekeying(both),
                            Set.of(stored)::contains)
                    .write(source(kept), out);
            return out.toByteArray();
        }

        private byte[] keptWithVersion2(byte[] submitted) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new KeptSource(DeliveryLimits.DEFAULTS, version2).write(source(submitted), out);
            return out.toByteArray();
        }

        @Test
        void isWhatWouldBeKeptOfTheSubmittedFile() throws IOException {
            String csv = csv(line(1).with("opmerking", "Súdwest-Fryslân"), line(2).with("bsn", "000000000"), line(3));
            for (byte[] submitted : List.of(
                    csv.getBytes(StandardCharsets.UTF_8),
                    csv.getBytes(Charset.forName("windows-1252")),
                    xml(lines(1, 20)).getBytes(StandardCharsets.UTF_8))) {
                assertThat(rotated(kept(submitted))).isEqualTo(keptWithVersion2(submitted));
            }
        }

        @Test
        void aRegistrationNumberOfThatShapeStaysAndAStrayPersonDoesNot() throws IOException {
            String number = "0f8fad5b-d9cb-469f-a165-70867728950e";
            String person = stored(pseudonym(9));
            String kept = kept(csv(
                    line(1).with("registratienummer_uitkering", number).with("opmerking", ""),
                    line(2).with("opmerking", "zie " + person)));

            String rotated = new String(
                    rotated(kept.getBytes(StandardCharsets.UTF_8), UUID.fromString(person)), StandardCharsets.UTF_8);

            assertThat(rotated).contains(number).doesNotContain(person).containsPattern("zie [0-9a-f]{8}-");
        }
    }
}
