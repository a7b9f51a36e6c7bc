package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import nl.benchmark.retention.DataKeys;
import nl.benchmark.retention.ErasureFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * F8, V3: a kill at any moment of a retention run. Of each delivery all rows are there or none; what was begun is finished
 * after the start, and each erasure has one line in the signed file.
 */
@Tag("slow")
@ExtendWith(Platform.class)
class RetentionCrashIT {

    private static final int DELIVERIES = 10;
    private static final YearMonth LAST = RunningPlatform.lastMonth();

    private final RunningPlatform platform;
    private final Chromium chromium;

    RetentionCrashIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    /** Which of the ten stands still: its key and file are destroyed, its rows are not. */
    @ParameterizedTest(name = "at delivery {0} of 10")
    @ValueSource(ints = {1, 5, 9})
    void aKilledServerFinishesTheRunAfterItsStart(int place) throws IOException {
        List<Long> deliveries = overdue(platform.municipality());
        long run = propose();
        long stopped = deliveries.get(place - 1);
        try (HeldLock lock = HeldLock.ofRow(platform, "delivery", stopped)) {
            approve(run);
            lock.awaitBlocked();
            platform.kill();
        }
        Await.until(
                "the end of the connections",
                () -> platform.count("select count(*) from pg_stat_activity where usename = 'benchmark_app'") == 0);
        for (long id : deliveries) {
            String state = id < stopped ? "ERASED" : id == stopped ? "ERASING" : "LISTED";
            assertThat(item(run, id)).isEqualTo(state);
            if (id < stopped) {
                assertThat(rowsOf(id)).isZero();
            } else {
                assertThat(rowsOf(id)).isEqualTo(listedRows(run, id));
            }
            assertThat(keys().find(id).isPresent()).as("key of " + id).isEqualTo(id > stopped);
            assertThat(lines(id)).isEqualTo(id <= stopped ? 1 : 0);
        }
        // as after two minutes without a sign of life
        platform.execute("update retention_run set lease_until = now() - interval '1 second' where id = ?", run);
        platform.startAgain();
        Await.until(
                "run " + run,
                () -> count("select count(*) from retention_run where id = ? and state = 'DONE'", run) == 1);

        for (long id : deliveries) {
            assertThat(item(run, id)).isEqualTo("ERASED");
            assertThat(rowsOf(id)).isZero();
            assertThat(keys().find(id)).isEmpty();
            assertThat(lines(id)).as("lines in the signed file").isEqualTo(1);
            assertThat(count("select count(*) from erasure where delivery_id = ?", id))
                    .isEqualTo(1);
            assertThat(count(
                            "select count(*) from audit_line where action = 'RETENTION_ERASE' and result = 'OK' and object_id = ?",
                            Long.toString(id)))
                    .isEqualTo(1);
        }
        assertThat(count("select count(*) from erasure_certificate where run_id = ?", run))
                .isEqualTo(1);
        try (Visitor visitor = staff(DemonstrationRole.DATA_OFFICER)) {
            visitor.open("admin/retention/run.xhtml?id=" + run);
            assertThat(visitor.mainText()).contains("klaar");
        }
    }

    /** Accepted, with its source file kept, and received eight years ago. */
    private List<Long> overdue(Municipality town) {
        List<Long> deliveries = new ArrayList<>();
        for (int back = 0; back < DELIVERIES; back++) {
            deliveries.add(town.deliver(LAST.minusMonths(back), BusLine.lines(town, 4))
                    .get("id")
                    .getAsLong());
        }
        for (long id : deliveries) {
            Await.until(
                    "source file of " + id,
                    () -> count("select count(*) from source_file where delivery_id = ? and state = 'KEPT'", id) == 1);
            platform.execute(
                    "update delivery set received_at = ? where id = ?",
                    Timestamp.from(RunningPlatform.today()
                            .minusYears(8)
                            .atTime(12, 0)
                            .atZone(ZoneId.of("Europe/Amsterdam"))
                            .toInstant()),
                    id);
        }
        return deliveries;
    }

    private Visitor staff(DemonstrationRole role) {
        return chromium.staff(
                platform, platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role), Chromium.WIDE);
    }

    private long propose() {
        try (Visitor visitor = staff(DemonstrationRole.DATA_OFFICER)) {
            visitor.open("admin/retention/overview.xhtml");
            visitor.page().locator("[id='propose:reason']").fill("Jaarlijkse opschoning, proef");
            visitor.page().locator("[id='propose:proposeRun']").click();
            visitor.page().waitForURL(url -> url.contains("run.xhtml?id="));
            return Long.parseLong(visitor.page().url().replaceFirst(".*id=(\\d+).*", "$1"));
        }
    }

    private void approve(long run) {
        try (Visitor visitor = staff(DemonstrationRole.ADMINISTRATOR)) {
            visitor.open("admin/retention/run.xhtml?id=" + run);
            visitor.page().locator("[id='decision:approve']").click();
            visitor.page().locator("[id='confirmation:yes']").click();
            visitor.page().getByText("Het vernietigen begint").waitFor();
        }
    }

    private long count(String sql, Object... arguments) {
        return platform.count(sql, arguments);
    }

    private String item(long run, long delivery) {
        return (String)
                platform.rows("select state from retention_item where run_id = ? and delivery_id = ?", run, delivery)
                        .get(0)[0];
    }

    private long listedRows(long run, long delivery) {
        return count("select facts from retention_item where run_id = ? and delivery_id = ?", run, delivery);
    }

    private long rowsOf(long delivery) {
        return count(
                """
                select (select count(*) from bus_benefit where delivery_id = ?) + (select count(*) from bus_person where delivery_id = ?)
                     + (select count(*) from bus_income where delivery_id = ?) + (select count(*) from bus_grant where delivery_id = ?)
                """,
                delivery,
                delivery,
                delivery,
                delivery);
    }

    private DataKeys keys() throws IOException {
        return new DataKeys(
                platform.data().resolve("keys"),
                platform.installation().secrets().masterKeys());
    }

    private long lines(long delivery) {
        try {
            return new ErasureFile(platform.installation().erasures())
                    .read(platform.installation().secrets().auditKeys().publicKey()).erasures().stream()
                            .filter(erasure -> erasure.delivery() == delivery)
                            .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
