package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A report that is interrupted while it is made: there is none, or a whole one (F8). */
record MadeReport(Municipality municipality, long id) {

    static long ask(Municipality municipality, YearMonth month) {
        String body =
                "{\"organisation\":\"" + municipality.code() + "\",\"benchmark\":\"WI\",\"period\":\"" + month + "\"}";
        Api.Answer answer = municipality
                .api()
                .call(
                        "POST",
                        "api/v1/reports",
                        body.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.json().get("id").getAsLong();
    }

    private RunningPlatform platform() {
        return municipality.platform();
    }

    int progress() {
        return (int) platform().count("select progress from report where id = ?", id);
    }

    String status() {
        return (String)
                platform().rows("select status from report where id = ?", id).get(0)[0];
    }

    /**
     * The job writes how far it is into the row of the report, so it stands still as soon as somebody holds that row. Let
     * go and taken again, until it is so far.
     */
    HeldLock standStillAt(int percent) {
        while (true) {
            HeldLock lock = HeldLock.ofRow(platform(), "report", id);
            assertThat(status()).isIn("REQUESTED", "RUNNING");
            if (progress() >= percent) {
                return lock;
            }
            lock.close();
        }
    }

    void assertNotThere() {
        assertThat(status()).isEqualTo("RUNNING");
        assertThat(platform().count("select count(*) from report where id = ? and document is null", id))
                .isEqualTo(1);
    }

    /** By itself, after whatever happened; and whoever asked sees it. */
    void assertMade() {
        Await.until("report " + id, () -> !status().matches("REQUESTED|RUNNING"));
        assertThat(status()).isEqualTo("READY");
        Api.Answer document = municipality.api().read("reports/" + id + "/document");
        assertThat(document.status()).isEqualTo(200);
        assertThat(parts(document.response().body())).contains("word/document.xml");
        assertThat(platform()
                        .rows(
                                "select result from audit_line where action = 'REPORT_MAKE' and object_id = ? order by seq",
                                Long.toString(id)))
                .last()
                .satisfies(row -> assertThat(row[0]).isEqualTo("OK"));
    }

    private static java.util.List<String> parts(byte[] document) {
        java.util.List<String> names = new java.util.ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                zip.readAllBytes();
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
