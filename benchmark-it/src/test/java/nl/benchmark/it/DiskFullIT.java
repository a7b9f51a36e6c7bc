package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import nl.benchmark.launcher.demo.BusFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F8, F12: the disk is full while a file comes in or is kept: nothing or all of it, and it works again when there is room. */
@ExtendWith(Platform.class)
class DiskFullIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth();
    private static final int LINES = 20_000;
    private static final int SMALL_KIBIBYTES = 1_024;

    private final RunningPlatform platform;
    private final Municipality municipality;

    DiskFullIT(RunningPlatform platform) {
        this.platform = platform;
        this.municipality = platform.municipality();
    }

    @Test
    void anUploadWithoutRoomLeavesNothingAndSaysSo() {
        byte[] file = new BusFile(municipality.code(), MONTH, LINES).toBytes();
        assertThat(file.length).isGreaterThan(2 * 1024 * SMALL_KIBIBYTES);
        Browser contact = Browser.signedIn(platform, "", platform.person(municipality.code(), "CONTACT_PERSON"));
        Path spool = platform.data().resolve("spool");
        // files of other deliveries that wait there would be hidden
        Await.until(
                "a spool in which nothing waits", () -> platform.waitingFiles().isEmpty());
        try (SmallDisk disk = SmallDisk.on(spool, SMALL_KIBIBYTES)) {
            Api.Answer call = municipality.post(MONTH, file, "", "text/csv");
            assertThat(call.status()).as(call.toString()).isEqualTo(503);
            assertThat(call.contentType()).isEqualTo("application/problem+json");
            assertThat(call.header("Retry-After")).contains("30");
            assertThat(call.json().get("detail").getAsString())
                    .contains("no room for the file", "nothing of it was kept");
            assertThat(disk.files()).isEmpty();

            HttpResponse<String> page =
                    contact.postBytes("delivery/upload?period=" + MONTH, file, "application/octet-stream");
            assertThat(page.statusCode()).isEqualTo(503);
            JsonObject refusal = JsonParser.parseString(page.body()).getAsJsonObject();
            assertThat(refusal.get("refused").getAsString())
                    .contains("heeft er nu geen ruimte voor", "Er is niets van bewaard")
                    .containsPattern("nummer [0-9A-F]{8} ");
            assertThat(disk.files()).isEmpty();
            assertThat(deliveries()).isZero();

            // what fits is taken in all the same, and the pages do not need that disk
            assertThat(municipality
                            .deliver(MONTH, BusLine.lines(municipality, 5))
                            .get("status")
                            .getAsString())
                    .startsWith("ACCEPTED");
            assertThat(contact.get("delivery/deliveries.xhtml").statusCode()).isEqualTo(200);
            Await.until("an empty disk", () -> disk.files().isEmpty());
        }
        assertThat(municipality
                        .deliver(MONTH, file, "&keyChange=true", "text/csv")
                        .get("status")
                        .getAsString())
                .startsWith("ACCEPTED");
        assertThat(deliveries()).isEqualTo(2);
    }

    /** The last block of a file goes to the disk when the file is closed, where a fault is easily lost. */
    @Test
    void aFileOfWhichTheEndDoesNotFitIsNotTakenIn() {
        String csv = BusLine.csv(municipality, MONTH, BusLine.lines(municipality, 120));
        assertThat(csv.length()).isBetween(8_192, 60_000);
        Path spool = platform.data().resolve("spool");
        Await.until(
                "a spool in which nothing waits", () -> platform.waitingFiles().isEmpty());
        try (SmallDisk disk = SmallDisk.on(spool, 4)) {
            assertThat(municipality.post(MONTH, csv).status()).isEqualTo(503);
            assertThat(disk.files()).isEmpty();
        }
        assertThat(deliveries()).isZero();
    }

    /** The figures do not wait for the source file, and the waiting file stays until there is room. */
    @Test
    void aSourceFileIsKeptAsSoonAsThereIsRoom() {
        byte[] file = new BusFile(municipality.code(), MONTH, LINES).toBytes();
        Path spool = platform.data().resolve("spool");
        Path sources = platform.data().resolve("sources");
        long id;
        try (SmallDisk disk = SmallDisk.on(sources, 16)) {
            id = municipality.deliver(MONTH, file, "", "text/csv").get("id").getAsLong();
            Await.until(
                    "a source file that was tried",
                    () -> platform.count(
                                    "select count(*) from source_file where delivery_id = ? and state = 'WAITING' and attempts > 0",
                                    id)
                            == 1);
            String waiting = (String)
                    platform.rows("select spool from delivery where id = ?", id).get(0)[0];
            Await.until("nothing of it on the full disk", () -> disk.files().isEmpty());
            assertThat(SmallDisk.files(spool)).contains(waiting);
            assertThat(municipality.delivery(id).get("status").getAsString()).startsWith("ACCEPTED");
        }
        // as after five minutes
        platform.execute("update source_file set lease_until = now() - interval '1 second' where delivery_id = ?", id);
        Await.until(
                "the source file",
                () -> platform.count("select count(*) from source_file where delivery_id = ? and state = 'KEPT'", id)
                        == 1);
        assertThat(sources.resolve("delivery-" + id + ".source")).exists();
        Await.until(
                "a spool in which nothing waits", () -> platform.waitingFiles().isEmpty());
    }

    /** The disk on which the database puts the rows before they are tested is full: the job goes on trying. */
    @Tag("slow")
    @Test
    void aDatabaseWithoutRoomIsTriedAgainUntilThereIsRoom() throws IOException {
        Path folder = Files.createDirectories(platform.data().resolve("small-disk"));
        long old = ReadDelivery.older(municipality);
        try (SmallDisk disk = SmallDisk.on(folder, SMALL_KIBIBYTES)) {
            platform.execute("create tablespace small_disk location '" + folder + "'");
            try {
                platform.execute("grant create on tablespace small_disk to benchmark_app");
                platform.execute("alter role benchmark_app set temp_tablespaces = small_disk");
                platform.execute("alter role benchmark_app set temp_buffers = '800kB'");
                cutConnections();
                ReadDelivery delivery = ReadDelivery.after(municipality, old, LINES);
                for (int time = 1; time <= 4; time++) {
                    int failures = time;
                    Await.until(
                            "failure " + failures,
                            () -> delivery.lines("DELIVERY_DECIDE").size() >= failures);
                }
                delivery.assertNothingOfIt();
                disk.grow(200 * SMALL_KIBIBYTES);
                delivery.assertFinishes();
                assertThat(delivery.attempts()).as("outages are no attempts").isEqualTo(1);
            } finally {
                platform.execute("alter role benchmark_app reset temp_tablespaces");
                platform.execute("alter role benchmark_app reset temp_buffers");
                cutConnections();
                Await.until("no temporary files", () -> dropped("small_disk"));
            }
        }
    }

    private void cutConnections() {
        platform.rows("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'benchmark_app'");
    }

    private boolean dropped(String tablespace) {
        try {
            platform.execute("drop tablespace " + tablespace);
            return true;
        } catch (IllegalStateException notEmptyYet) {
            return false;
        }
    }

    private long deliveries() {
        return platform.count(
                "select count(*) from delivery where organisation_id = (select id from organisation where code = ?)",
                municipality.code());
    }
}
