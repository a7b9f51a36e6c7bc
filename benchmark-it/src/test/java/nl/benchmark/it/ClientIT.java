package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** DEL-1, DEL-2: the program that a municipality starts, against the running platform. */
@ExtendWith(Platform.class)
class ClientIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth();

    private final RunningPlatform platform;
    private final Municipality municipality;

    @TempDir
    private Path folder;

    private Path key;

    ClientIT(RunningPlatform platform) {
        this.platform = platform;
        this.municipality = platform.municipality();
    }

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void key() throws IOException {
        key = Files.writeString(folder.resolve("sleutel.txt"), RawFile.KEY_FILE);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    private Run client(String... arguments) throws IOException, InterruptedException {
        ClientProcess.Run run = ClientProcess.start(municipality, folder, List.of(arguments));
        return new Run(run.exit(), run.out(), run.err());
    }

    private Run deliver(Path file, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "deliver",
                "--lang=en",
                "--url",
                platform.address().toString(),
                "--organisation",
                municipality.code(),
                "--period",
                MONTH.toString(),
                file.toString()));
        arguments.addAll(List.of(more));
        return client(arguments.toArray(String[]::new));
    }

    private Path raw(int count) throws IOException {
        return Files.write(
                folder.resolve("bus.csv"),
                RawFile.csv(municipality, MONTH, count).bytes());
    }

    @Test
    void aRawFileBecomesAnAcceptedDeliveryOfPseudonyms() throws IOException, InterruptedException {
        Path raw = raw(60);

        Run run = deliver(raw, "--key", key.toString());

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.out()).contains("accepted");
        JsonObject delivery = municipality
                .api()
                .read("deliveries?period=" + MONTH + "&organisation=" + municipality.code())
                .items()
                .get(0);
        assertThat(delivery.get("status").getAsString()).startsWith("ACCEPTED");
        assertThat(delivery.get("sha256").getAsString())
                .isEqualTo(RawFile.sha256(RawFile.pseudonymised(Files.readAllBytes(raw))));
        assertThat(platform.rows(
                                "select key_fingerprint from delivery where id = ?",
                                delivery.get("id").getAsLong())
                        .get(0)[0])
                .isEqualTo(RawFile.FINGERPRINT);
    }

    @Test
    void theSameFileAgainIsRecognised() throws IOException, InterruptedException {
        Path raw = raw(30);
        deliver(raw, "--key", key.toString());

        Run again = deliver(raw, "--key", key.toString());

        assertThat(again.exit()).isZero();
        assertThat(again.err()).contains("delivered already");
    }

    @Test
    @DisplayName("DPA-2 without an agreement in force it says that there is none, and where to sign one")
    void withoutAnAgreementNothingIsTaken() throws IOException, InterruptedException {
        platform.execute(
                "delete from agreement where organisation_id = (select id from organisation where code = ?)",
                municipality.code());

        Run run = deliver(raw(3), "--key", key.toString());

        assertThat(run.exit()).as(run.toString()).isNotZero();
        assertThat(run.err()).contains("in the portal, under Agreement");
        assertThat(platform.count(
                        "select count(*) from delivery d join organisation o on o.id = d.organisation_id where o.code = ?",
                        municipality.code()))
                .isZero();
    }

    @Test
    void withoutAKeyNothingLeaves() throws IOException, InterruptedException {
        Run run = deliver(raw(3));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("citizen service numbers")
                .doesNotContain(RawFile.numbers(1).get(0));
        assertThat(municipality
                        .api()
                        .read("deliveries?organisation=" + municipality.code())
                        .items())
                .isEmpty();
    }

    /** P3: page, client and API alike; this is the API. */
    @Test
    void theGateRefusesPlainNumbersToo() throws IOException {
        JsonObject delivery =
                municipality.deliver(MONTH, new String(Files.readAllBytes(raw(3)), StandardCharsets.UTF_8));

        assertThat(delivery.get("status").getAsString()).isEqualTo("REJECTED");
        assertThat(municipality.rules(delivery.get("id").getAsLong())).contains("FILE-005");
    }

    @Test
    void anotherKeyIsRefusedUntilTheChangeIsDeclared() throws IOException, InterruptedException {
        Path other = folder.resolve("andere-sleutel.txt");
        assertThat(client("key", "new", other.toString()).exit()).isZero();
        Path before = Files.write(
                folder.resolve("bus-" + MONTH.minusMonths(1) + ".csv"),
                RawFile.csv(municipality, MONTH.minusMonths(1), 30).bytes());
        Run first = client(
                "deliver",
                "--url",
                platform.address().toString(),
                "--organisation",
                municipality.code(),
                "--key",
                key.toString(),
                before.toString());
        assertThat(first.exit()).as(first.toString()).isZero();

        Run undeclared = deliver(raw(30), "--key", other.toString());
        Run declared = deliver(raw(30), "--key", other.toString(), "--key-change");

        assertThat(undeclared.exit()).isEqualTo(1);
        assertThat(undeclared.out()).contains("FILE-008");
        assertThat(declared.exit()).as(declared.toString()).isZero();
    }

    @Test
    void statusListsWhatWasDelivered() throws IOException, InterruptedException {
        deliver(raw(30), "--key", key.toString());

        Run run = client("status", "--url", platform.address().toString(), "--lang", "en");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(MONTH.toString(), "accepted");
    }

    @Test
    void checkNeedsNoPlatform() throws IOException, InterruptedException {
        Run run = client(
                "check",
                "--organisation",
                municipality.code(),
                "--period",
                MONTH.toString(),
                "--key",
                key.toString(),
                raw(30).toString());

        assertThat(run.exit()).as(run.toString()).isZero();
    }
}
