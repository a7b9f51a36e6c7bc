package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationRole;
import nl.benchmark.pseudonym.CitizenServiceNumber;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** L2, P1: nothing that was submitted in confidence stands in a log, in the database, in the spool or among source files. */
@ExtendWith(Platform.class)
class SecretsIT {

    /** Nine digits that pass the eleven-test, of nobody. */
    private static final String PLAIN_NUMBER = "123456782";

    private final RunningPlatform platform;

    SecretsIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    @DisplayName("L2 No pseudonym, number, password or token is in a log, the database, the spool or the source files")
    void noPseudonymNumberPasswordOrTokenIsInLogDatabaseSpoolOrSourceFiles() throws IOException {
        Municipality municipality = platform.municipality();
        DemonstrationAccount account = platform.account("GM0344", DemonstrationRole.CONTACT_PERSON);
        List<String> secrets = List.of(
                municipality.pseudonym("P1"),
                municipality.pseudonym("P1").substring(3),
                "Canary-Password-" + municipality.code(),
                PLAIN_NUMBER,
                "v1:canary",
                municipality.token(),
                account.token(),
                account.totpSecret(),
                account.password());
        use(municipality, account, secrets.get(2));

        SoftAssertions soft = new SoftAssertions();
        for (String secret : secrets) {
            for (Path file : files()) {
                String text = read(file);
                soft.assertThat(text.contains(secret))
                        .as(file.getFileName() + " " + secrets.indexOf(secret))
                        .isFalse();
            }
            soft.assertThat(columnsWith(secret))
                    .as("column with " + secrets.indexOf(secret))
                    .isEmpty();
        }
        soft.assertAll();
    }

    @Test
    @DisplayName("P1 What is stored for a number is no hash that somebody without the keys can try")
    void noHashOfANumberWithoutAKeyIsStored() throws Exception {
        Municipality municipality = platform.municipality();
        byte[] key = "a key that the municipality made".getBytes(StandardCharsets.US_ASCII);
        List<String> numbers = knownNumbers(1_000);
        List<BusLine> lines = new ArrayList<>();
        for (String number : numbers) {
            lines.add(BusLine.of("R" + lines.size(), pseudonym(key, number)));
        }
        municipality.deliver(RunningPlatform.lastMonth(), lines);
        long organisation = platform.count("select id from organisation where code = ?", municipality.code());
        Set<String> stored =
                platform.rows("select pseudonym::text from bus_person where organisation_id = ?", organisation).stream()
                        .map(row -> row[0].toString().replace("-", ""))
                        .collect(Collectors.toSet());

        assertThat(stored).hasSize(numbers.size());
        for (String number : numbers) {
            for (byte[] tried : List.of(
                    digest("MD5", number),
                    digest("SHA-1", number),
                    digest("SHA-256", number),
                    digest("SHA-512", number),
                    digest("SHA-256", pseudonym(key, number)),
                    hmac(key, number))) {
                assertThat(stored).doesNotContain(HexFormat.of().formatHex(tried, 0, 16));
            }
        }
        assertThat(columnsWith(numbers.get(500))).as("the number itself").isEmpty();
        assertThat(columnsWith(pseudonym(key, numbers.get(500))))
                .as("what was submitted")
                .isEmpty();
    }

    /** Of nobody: the first numbers above a hundred million that pass the eleven-test. */
    private static List<String> knownNumbers(int most) {
        return IntStream.range(100_000_000, 200_000_000)
                .filter(CitizenServiceNumber::passes)
                .limit(most)
                .mapToObj(Integer::toString)
                .toList();
    }

    private static String pseudonym(byte[] key, String number) throws GeneralSecurityException {
        return "v1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, number));
    }

    private static byte[] hmac(byte[] key, String number) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(number.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] digest(String algorithm, String text) throws GeneralSecurityException {
        return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void use(Municipality municipality, DemonstrationAccount account, String wrongPassword) {
        municipality.deliver(RunningPlatform.lastMonth(), BusLine.lines(municipality, 5));
        municipality.deliver(
                RunningPlatform.lastMonth(),
                List.of(BusLine.of("R1", PLAIN_NUMBER), BusLine.of("R2", municipality.pseudonym("P2"))));
        municipality.deliver(
                RunningPlatform.lastMonth(),
                List.of(
                        BusLine.of("R1", "v1:canary"),
                        BusLine.of("R2", municipality.pseudonym("P1")).with("geslacht", "9"),
                        BusLine.of("R3", municipality.pseudonym("P3"))));
        new Browser(platform).signIn("", account.email(), wrongPassword);
        Browser.signedIn(platform, "", account).get("index.xhtml");
        platform.as(municipality.token() + "x").read("me");
        Await.until(
                "source files are kept",
                () -> platform.count(
                                "select count(*) from delivery where spool is not null and organisation_id = (select id from organisation where code = ?)",
                                municipality.code())
                        == 0);
    }

    /** A waiting file goes when its delivery is decided on, or what is kept of it is written. */
    private static String read(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(
                platform.log(),
                platform.installation().database().log(),
                platform.data().resolve("spool"),
                platform.data().resolve("sources"),
                platform.data().resolve("keys"))) {
            try (Stream<Path> found = Files.walk(folder, 2)) {
                found.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }

    private List<String> columnsWith(String secret) {
        return platform
                .rows(
                        """
                        select c.table_name, c.column_name from information_schema.columns c
                          join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                          join pg_class p on p.relname = c.table_name and p.relnamespace = 'benchmark'::regnamespace
                         where c.table_schema = 'benchmark' and t.table_type = 'BASE TABLE' and not p.relispartition
                           and c.data_type in ('text', 'character varying', 'ARRAY', 'jsonb', 'json')
                        """)
                .stream()
                .filter(column -> platform.count(
                                "select count(*) from " + column[0] + " where position(? in " + "coalesce(" + column[1]
                                        + "::text, '')) > 0",
                                secret)
                        > 0)
                .map(column -> column[0] + "." + column[1])
                .toList();
    }
}
