package nl.benchmark.client;

import static nl.benchmark.pseudonym.PseudonymFixtures.KEY_FILE;
import static nl.benchmark.pseudonym.PseudonymFixtures.NUMBER;
import static nl.benchmark.pseudonym.PseudonymFixtures.PSEUDONYM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import nl.benchmark.delivery.BusFixtures;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.pseudonym.KeyRefusal;
import nl.benchmark.pseudonym.PseudonymisationKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DEL-2: what the client does without the platform. */
class LocalCommandsTest {

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path key() throws IOException {
        Path key = file("sleutel.txt", KEY_FILE);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return key;
    }

    @Nested
    class Key {

        @Test
        void aNewOneIsItsOwnersOnly() throws IOException, KeyRefusal {
            Path file = folder.resolve("nieuw.txt");

            ClientRun run = new ClientRun("key", "new", file.toString());

            assertThat(run.exit).isEqualTo(ExitCode.DONE);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            PseudonymisationKey key = PseudonymisationKey.parse(Files.readString(file));
            assertThat(run.out).contains(key.fingerprint());
            assertThat(run.out + run.err).doesNotContain(secret(file));
        }

        private static String secret(Path file) throws IOException {
            return Files.readAllLines(file).get(2).substring("sleutel: ".length());
        }

        @Test
        void anExistingFileIsNeverWrittenOver() throws IOException {
            Path file = key();

            ClientRun run = new ClientRun("key", "new", file.toString());

            assertThat(run.exit).isEqualTo(ExitCode.USAGE);
            assertThat(run.err).contains("bestaat al");
            assertThat(file).hasContent(KEY_FILE);
        }

        @Test
        void aGoodOneShowsItsFingerprintAndABadOneSaysWhy() throws IOException {
            ClientRun good = new ClientRun("key", "show", key().toString());
            ClientRun bad = new ClientRun(
                    "key",
                    "show",
                    file("bad.txt", KEY_FILE.replace("AAEC", "AAED")).toString());

            assertThat(good.out).contains("WrjDksLFQDWgSKpl").doesNotContain("AAECAwQF");
            assertThat(bad.exit).isEqualTo(ExitCode.USAGE);
            assertThat(bad.err).contains("is iets veranderd").doesNotContain("AAED");
        }

        @Test
        void oneThatOthersCanReadIsWarnedAbout() throws IOException {
            Path key = key();
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

            assertThat(new ClientRun("key", "show", key.toString()).err).contains("anderen op deze computer");
        }
    }

    @Nested
    class Pseudonymise {

        @Test
        void numbersBecomePseudonyms() throws IOException {
            Path out = folder.resolve("out.csv");

            ClientRun run = new ClientRun(
                    "pseudonymise",
                    "--key",
                    key().toString(),
                    "--type",
                    "BUS",
                    file("in.csv", "bsn;a\r\n" + NUMBER + ";1\r\n").toString(),
                    out.toString());

            assertThat(run.exit).isEqualTo(ExitCode.DONE);
            assertThat(out).hasContent("bsn;a\r\n" + PSEUDONYM + ";1\r\n");
            assertThat(run.out).startsWith("1 nummers zijn vervangen").contains("WrjDksLFQDWgSKpl");
        }

        @Test
        void aFileOfPseudonymsIsCopied() throws IOException {
            Path out = folder.resolve("out.csv");
            Path in = file("in.csv", "bsn\n" + PSEUDONYM + "\n");

            ClientRun run = new ClientRun("pseudonymise", "--key", key().toString(), in.toString(), out.toString());

            assertThat(run.exit).isEqualTo(ExitCode.DONE);
            assertThat(out).hasSameBinaryContentAs(in);
        }

        /** Facilities of fixed width; in the layout of the platform the date of birth and the sex stand before the number. */
        @Test
        void placesAreThoseOfTheMonthOfTheFigures() throws IOException {
            String before = "20250210XYZ            03630363" + NUMBER + "198005171";
            String since = "20250310XYZ            03630363" + "198005171" + NUMBER;
            String rest =
                    " ".repeat(10) + "R1" + " ".repeat(13) + "01" + "20240101" + "00000000" + " ".repeat(4) + "\n";
            String[] lines = DeliveryType.SRG.layout().fieldsCsv().split("\n");
            String bsn = lines[8];
            lines[8] = lines[9];
            lines[9] = lines[10];
            lines[10] = bsn;
            Path fields = file("fields.csv", String.join("\n", lines) + "\n");
            Path codes = file("codes.csv", DeliveryType.SRG.layout().codesCsv());
            Path oldFile = file("februari.txt", before + rest);
            Path newFile = file("maart.txt", since + rest);
            Path out = folder.resolve("uit.txt");
            String[] shipped = {"pseudonymise", "--type", "SRG", "--key", key().toString(), "--period", "2025-02"};
            String[] given = {
                "pseudonymise",
                "--type",
                "SRG",
                "--key",
                key().toString(),
                "--period",
                "2025-03",
                "--layout",
                fields.toString(),
                "--codes",
                codes.toString()
            };

            assertThat(with(shipped, newFile, out).err)
                    .contains("andere maand", "regel 1")
                    .doesNotContain(NUMBER);
            assertThat(with(given, oldFile, out).err).contains("andere maand").doesNotContain(NUMBER);
            ClientRun wrong = with(given, file("oud.txt", before.replace("202502", "202503") + rest), out);
            assertThat(wrong.exit).isEqualTo(ExitCode.REFUSED);
            assertThat(wrong.err).contains("een andere indeling", "regel 1").doesNotContain(NUMBER);
            assertThat(out).doesNotExist();
            assertThat(with(given, newFile, out).exit).isEqualTo(ExitCode.DONE);
            assertThat(out).hasContent(since.replace(NUMBER, PSEUDONYM) + rest);
            Path first = folder.resolve("februari-uit.txt");
            assertThat(with(shipped, oldFile, first).exit).isEqualTo(ExitCode.DONE);
            assertThat(first).hasContent(before.replace(NUMBER, PSEUDONYM) + rest);
        }

        private static ClientRun with(String[] arguments, Path in, Path out) {
            return new ClientRun(Stream.concat(Stream.of(arguments), Stream.of(in.toString(), out.toString()))
                    .toArray(String[]::new));
        }

        @Test
        void aFileWithNumbersIsNoFileOfATypeWithout() throws IOException {
            Path out = folder.resolve("out.csv");
            ClientRun run = new ClientRun(
                    "pseudonymise",
                    "--key",
                    key().toString(),
                    "--type",
                    "BASPLUS",
                    file("in.csv", "bsn;a\r\n" + NUMBER + ";1\r\n").toString(),
                    out.toString());

            assertThat(run.exit).isEqualTo(ExitCode.REFUSED);
            assertThat(run.err)
                    .contains("in bestanden van de soort die u opgaf niet")
                    .doesNotContain(NUMBER);
            assertThat(out).doesNotExist();
        }

        @Test
        void aWrongNumberLeavesNothingBehindAndIsNotQuoted() throws IOException {
            Path out = folder.resolve("out.csv");

            ClientRun run = new ClientRun(
                    "pseudonymise",
                    "--key",
                    key().toString(),
                    file("in.csv", "bsn\n" + NUMBER + "\n123456789\n").toString(),
                    out.toString());

            assertThat(run.exit).isEqualTo(ExitCode.REFUSED);
            assertThat(run.err).contains("regel 3, veld bsn").doesNotContain("123456789");
            assertThat(out).doesNotExist();
        }

        @Test
        void anExistingFileIsNotWrittenOver() throws IOException {
            Path in = file("in.csv", "bsn\n" + NUMBER + "\n");

            ClientRun run = new ClientRun("pseudonymise", "--key", key().toString(), in.toString(), in.toString());

            assertThat(run.exit).isEqualTo(ExitCode.USAGE);
            assertThat(in).hasContent("bsn\n" + NUMBER + "\n");
        }
    }

    @Nested
    class Check {

        private String[] arguments(Path file, String... more) {
            String[] all = new String[5 + more.length];
            System.arraycopy(
                    new String[] {"check", "--organisation", "GM0363", "--period=2025-03", file.toString()},
                    0,
                    all,
                    0,
                    5);
            System.arraycopy(more, 0, all, 5, more.length);
            return all;
        }

        @Test
        void aGoodFileIsInOrder() throws IOException {
            ClientRun run = new ClientRun(arguments(file("bus.csv", BusFixtures.csv(BusFixtures.line(1)))));

            assertThat(run.exit).isEqualTo(ExitCode.DONE);
            assertThat(run.out).contains("In orde. Regels: 1.");
        }

        @Test
        void aRawFileIsCheckedWithTheKey() throws IOException {
            String raw = BusFixtures.csv(BusFixtures.line(1)).replaceAll("v1:[A-Za-z0-9_-]{43}", NUMBER);

            assertThat(new ClientRun(arguments(file("bus.csv", raw), "--key", key().toString())).exit)
                    .isEqualTo(ExitCode.DONE);
            ClientRun without = new ClientRun(arguments(file("bus2.csv", raw)));
            assertThat(without.exit).isEqualTo(ExitCode.REFUSED);
            assertThat(without.err).contains("regel 2, veld bsn").doesNotContain(NUMBER);
        }

        @Test
        void aWrongFileSaysWhatIsWrongInBothLanguages() throws IOException {
            Path file = file("bus.csv", BusFixtures.csv(BusFixtures.line(1).with("geslacht", "7")));

            ClientRun dutch = new ClientRun(arguments(file));
            ClientRun english = new ClientRun(arguments(file, "--lang", "en"));

            assertThat(dutch.exit).isEqualTo(ExitCode.REFUSED);
            assertThat(dutch.out).contains("FOUT BUS-002  Regel 2", "Zou worden afgekeurd");
            assertThat(english.out).contains("ERROR BUS-002  Line 2", "Would be rejected");
        }

        @Test
        void aLayoutOfThePlatformCounts() throws IOException {
            Path file = file("BUS_2025-03.csv", BusFixtures.csv(BusFixtures.line(1)));
            Path fields = file("fields.csv", DeliveryType.BUS.layout().fieldsCsv());
            Path codes = file(
                    "codes.csv",
                    DeliveryType.BUS.layout().codesCsv().replace("sex;1;2013-01;;", "sex;1;2013-01;2025-02;"));

            assertThat(new ClientRun(arguments(file)).out).doesNotContain("BUS-002");
            assertThat(new ClientRun(arguments(file, "--layout", fields.toString(), "--codes", codes.toString())).out)
                    .contains("FOUT BUS-002  Regel 2");
            ClientRun one = new ClientRun(arguments(file, "--layout", fields.toString()));
            assertThat(one.exit).isEqualTo(ExitCode.USAGE);
            assertThat(one.err).contains("--codes");
            ClientRun swapped =
                    new ClientRun(arguments(file, "--layout", codes.toString(), "--codes", fields.toString()));
            assertThat(swapped.exit).isEqualTo(ExitCode.USAGE);
            assertThat(swapped.err)
                    .contains("De indeling kan niet worden gebruikt.")
                    .contains(
                            "Velden, regel 1, kolom number: Kolom number ontbreekt in de bovenste regel. Voeg haar toe")
                    .contains("Codes, regel 1, kolom list: Kolom list ontbreekt")
                    .doesNotContain("COLUMN_MISSING");
            assertThat(new ClientRun(arguments(
                                    file, "--layout", codes.toString(), "--codes", fields.toString(), "--lang", "en"))
                            .err)
                    .contains("Fields, line 1, column number: Column number is missing in the first line. Add it");
        }

        @Test
        void theMonthIsInTheNameWhenItIsNotSaid() throws IOException {
            Path file = file("BUS_2025-03.csv", BusFixtures.csv(BusFixtures.line(1)));

            assertThat(new ClientRun("check", "--organisation", "GM0363", file.toString()).exit)
                    .isEqualTo(ExitCode.DONE);
            assertThat(new ClientRun(
                                    "check",
                                    "--organisation",
                                    "GM0363",
                                    file("bus.csv", "").toString())
                            .exit)
                    .isEqualTo(ExitCode.USAGE);
            assertThat(new ClientRun("check", "--organisation", "Amsterdam", file.toString()).err)
                    .contains("GM0363");
        }
    }
}
