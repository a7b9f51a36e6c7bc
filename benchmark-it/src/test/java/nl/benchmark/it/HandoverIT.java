package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** V5: everything of an organisation as one file; microdata and source files once a data officer released them. */
@ExtendWith(Platform.class)
class HandoverIT {

    private static final String PAGE = "retention/handover.xhtml";

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Mailbox mailbox;

    HandoverIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.mailbox = new Mailbox(platform);
    }

    @Test
    @DisplayName("V5 what leaves is what is kept: tables, documents, and after a release microdata and source files")
    void everythingOfOneOrganisation() throws Exception {
        Municipality municipality = platform.municipality();
        long delivery = municipality
                .deliver(RunningPlatform.lastMonth(), BusLine.lines(municipality, 23))
                .get("id")
                .getAsLong();
        Await.until(
                "the source file is kept",
                () -> platform.count(
                                "select count(*) from source_file where state = 'KEPT' and delivery_id = ?", delivery)
                        == 1);
        DemonstrationAccount contact = platform.person(municipality.code(), "CONTACT_PERSON");

        try (Visitor visitor = chromium.visitor(platform, contact);
                Visitor officer = chromium.confirmedStaff(platform, DemonstrationRole.DATA_OFFICER)) {
            visitor.open(PAGE);
            Map<String, byte[]> own = fetched(visitor, "#fetch");
            assertThat(own).containsKeys("LEESMIJ.txt", "tabellen/delivery.csv", "tabellen/measure_value.csv");
            assertThat(own.keySet())
                    .noneMatch(name -> name.startsWith("microdata/") || name.startsWith("bronbestanden/"));
            assertThat(rows(own, "tabellen/delivery.csv"))
                    .extracting(row -> row.getField("id"))
                    .containsExactly(Long.toString(delivery));
            assertThat(rows(own, "tabellen/account.csv"))
                    .extracting(row -> row.getField("email"))
                    .contains(contact.email());
            assertThat(own.values().stream().map(HandoverIT::text))
                    .noneMatch(text -> text.contains("$argon2id$") || text.contains(contact.totpSecret()));
            assertManifest(own);

            assertThat(visitor.page().request().get(address("?microdata=true")).status())
                    .isEqualTo(403);
            visitor.page().locator("[id='ask:why']").fill("kort");
            visitor.page().locator("[id='ask:submit']").click();
            assertThat(visitor.mainText()).contains("10");
            visitor.page().locator("[id='ask:why']").fill("Wij stappen over naar een ander");
            visitor.page().locator("[id='ask:submit']").click();
            assertThat(visitor.mainText()).contains("wacht op een databeheerder");

            officer.open("admin/source/handovers.xhtml");
            officer.picture("handovers");
            long request = platform.count("select max(id) from handover");
            officer.page().locator("a[href*='decide=" + request + "']").click();
            officer.page().locator("[id='decide:reason']").fill("Teruggebeld en gecontroleerd");
            officer.page().locator("[id='decide:release']").click();
            assertThat(officer.mainText()).contains("Vrijgegeven op");
            assertThat(mailbox.newest(contact.email())).contains("vrijgegeven");

            visitor.open(PAGE);
            visitor.picture("handover-open");
            Map<String, byte[]> all = fetched(visitor, "#fetchAll");
            assertManifest(all);
            List<NamedCsvRecord> benefits = rows(all, "microdata/bus_benefit.csv");
            assertThat(benefits)
                    .hasSize((int) platform.count("select count(*) from bus_benefit where delivery_id = ?", delivery));
            assertThat(rows(all, "microdata/bus_person.csv"))
                    .hasSize((int) platform.count("select count(*) from bus_person where delivery_id = ?", delivery));
            long running = benefits.stream()
                    .filter(row -> "true".equals(row.getField("runs")))
                    .count();
            assertThat(municipality
                            .api()
                            .read("values?indicator=WI-VOL-01&organisation=" + municipality.code() + "&from="
                                    + RunningPlatform.lastMonth() + "&to=" + RunningPlatform.lastMonth())
                            .items()
                            .get(0)
                            .get("value")
                            .getAsLong())
                    .isEqualTo(running);
            String source = all.keySet().stream()
                    .filter(name -> name.startsWith("bronbestanden/"))
                    .findFirst()
                    .orElseThrow();
            assertThat(sha256(all.get(source)))
                    .isEqualTo(platform.rows("select sha256 from source_file where delivery_id = ?", delivery)
                            .get(0)[0]);
            assertThat(platform.count(
                            "select count(*) from audit_line where action = 'SOURCE_FILE_READ' and object_id = ? and purpose = 'Teruggebeld en gecontroleerd'",
                            Long.toString(delivery)))
                    .isEqualTo(1);

            platform.execute(
                    "update handover set released_at = released_at - interval '14 days' where id = ?", request);
            assertThat(visitor.page().request().get(address("?microdata=true")).status())
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("V5 it is for contact persons of the organisation itself, and only data officers release")
    void forNobodyElse() {
        Municipality municipality = platform.municipality();
        Browser reader = Browser.signedIn(platform, "", platform.person(municipality.code(), "READER"));
        assertThat(reader.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(reader.get("retention/handover.zip").statusCode()).isEqualTo(403);
        for (DemonstrationRole role : List.of(DemonstrationRole.ADMINISTRATOR, DemonstrationRole.HELPDESK)) {
            Browser staff = Browser.signedIn(
                    platform, "admin/", platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role));
            assertThat(staff.get("admin/source/handovers.xhtml").statusCode())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    private String address(String query) {
        return platform.address().resolve("retention/handover.zip" + query).toString();
    }

    private static Map<String, byte[]> fetched(Visitor visitor, String link) throws IOException {
        Download download = visitor.page()
                .waitForDownload(() -> visitor.page().locator(link).click());
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(Files.readAllBytes(download.path())), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static List<NamedCsvRecord> rows(Map<String, byte[]> files, String name) {
        assertThat(files).containsKey(name);
        return CsvReader.builder().ofNamedCsvRecord(text(files.get(name))).stream()
                .toList();
    }

    /** Last, and of every other file what it is. */
    private static void assertManifest(Map<String, byte[]> files) throws NoSuchAlgorithmException {
        assertThat(files.keySet()).last().isEqualTo("manifest.csv");
        List<NamedCsvRecord> manifest = rows(files, "manifest.csv");
        assertThat(manifest).hasSize(files.size() - 1);
        for (NamedCsvRecord line : manifest) {
            assertThat(sha256(files.get(line.getField("file"))))
                    .as(line.getField("file"))
                    .isEqualTo(line.getField("sha256"));
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] file) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
