package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import nl.benchmark.launcher.demo.DemonstrationSet;
import nl.benchmark.launcher.demo.Participant;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** BENEFITS(M) = BENEFITS(M−1) + INFLOW(M) − OUTFLOW(M), always, over all that was loaded. */
@ExtendWith(Platform.class)
class FlowIdentityIT {

    private static final List<String> LOADED = List.of("GM0384", "GM0437", "GM0995");
    private static final int MONTHS = 14;

    private final RunningPlatform platform;

    FlowIdentityIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void thisMonthIsLastMonthWithWhoCameAndWithoutWhoLeft() throws IOException {
        DemonstrationSet set = DemonstrationSet.small(RunningPlatform.today());
        for (Participant participant : set.participants()) {
            if (LOADED.contains(participant.code())) {
                load(set, participant);
            }
        }
        Zeeland.of(platform);
        List<Object[]> months = platform.rows(
                """
                select o.code, now.period, now.value, before.value, inflow.value, outflow.value
                  from measure_value now join organisation o on o.id = now.organisation_id
                  join measure_value before on before.organisation_id = now.organisation_id and before.period = now.period - interval '1 month'
                   and before.measure = 'BENEFITS' and before.dimension = '' and before.known_to = 'infinity'
                  left join measure_value inflow on inflow.organisation_id = now.organisation_id and inflow.period = now.period
                   and inflow.measure = 'INFLOW' and inflow.dimension = '' and inflow.known_to = 'infinity'
                  left join measure_value outflow on outflow.organisation_id = now.organisation_id and outflow.period = now.period
                   and outflow.measure = 'OUTFLOW' and outflow.dimension = '' and outflow.known_to = 'infinity'
                 where now.measure = 'BENEFITS' and now.dimension = '' and now.known_to = 'infinity'
                """);

        assertThat(months.size()).isGreaterThan(LOADED.size() * (MONTHS - 1));
        SoftAssertions soft = new SoftAssertions();
        for (Object[] month : months) {
            String what = month[0] + " " + month[1];
            soft.assertThat(month[4]).as(what + " inflow").isNotNull();
            soft.assertThat(month[5]).as(what + " outflow").isNotNull();
            if (month[4] != null && month[5] != null) {
                soft.assertThat((long) month[2])
                        .as(what)
                        .isEqualTo((long) month[3] + (long) month[4] - (long) month[5]);
            }
        }
        soft.assertAll();
    }

    private void load(DemonstrationSet set, Participant participant) throws IOException {
        Municipality municipality = platform.demonstration(participant.code());
        YearMonth first = participant.lastMonth().minusMonths(MONTHS - 1L);
        set.deliveries(participant, (month, csv) -> {
            if (!month.isBefore(first)) {
                assertThat(municipality
                                .deliver(month, csv, "&keyFingerprint=" + set.keyFingerprint(participant), "text/csv")
                                .get("status")
                                .getAsString())
                        .startsWith("ACCEPTED");
            }
        });
    }
}
