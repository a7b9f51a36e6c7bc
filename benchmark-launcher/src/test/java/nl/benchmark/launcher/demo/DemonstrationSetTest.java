package nl.benchmark.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DemonstrationSetTest {

    @Nested
    class Small {

        @Test
        void hasTwelveMunicipalitiesAtATenthOfTheirSize() {
            assertThat(Sets.SMALL.participants()).hasSize(12);
            assertThat(Sets.participant(Sets.SMALL, "GM0363").benefits())
                    .isEqualTo(0.1 * Sets.participant(Sets.FULL, "GM0363").benefits());
        }

        @Test
        void endsWithTheMonthBeforeTodayAndHas24() {
            Participant amsterdam = Sets.participant(Sets.SMALL, "GM0363");

            assertThat(amsterdam.lastMonth()).isEqualTo(YearMonth.of(2026, 10));
            assertThat(amsterdam.firstMonth()).isEqualTo(YearMonth.of(2024, 11));
        }

        @Test
        void deliversEveryMonthInOrder() throws IOException {
            List<YearMonth> months =
                    List.copyOf(Sets.files(Sets.SMALL, "GM0437").keySet());

            assertThat(months).hasSize(24).isSorted().startsWith(YearMonth.of(2024, 11));
        }
    }

    @Nested
    class Full {

        @Test
        void has34MunicipalitiesOfWhichFiveTakePartInBasisOnly() {
            assertThat(Sets.FULL.participants())
                    .hasSize(34)
                    .extracting(Participant::code)
                    .doesNotHaveDuplicates();
            assertThat(Sets.FULL.participants())
                    .filteredOn(one -> one.module() == ParticipationModule.BASIS)
                    .hasSize(5);
        }

        @Test
        void hasTwoLongSeries() {
            assertThat(Sets.FULL.participants())
                    .filteredOn(one -> one.firstMonth().equals(YearMonth.of(2019, 11)))
                    .extracting(Participant::code)
                    .containsExactly("GM0384", "GM0437");
            assertThat(Sets.FULL.participants())
                    .filteredOn(one -> one.firstMonth().equals(YearMonth.of(2023, 11)))
                    .hasSize(32);
        }

        /** FILE-006: a municipality takes part in every month it delivers. */
        @Test
        void nobodyDeliversBeforeTakingPart() {
            assertThat(Sets.FULL.participants()).allSatisfy(one -> assertThat(one.participatesFrom())
                    .isBeforeOrEqualTo(one.firstMonth().atDay(1))
                    .isBeforeOrEqualTo(LocalDate.of(2021, 1, 1)));
        }
    }

    @Nested
    class Determinism {

        @Test
        void theSameMonthIsTheSameFileEachTime() throws IOException {
            Map<YearMonth, byte[]> once = Sets.files(Sets.SMALL, "GM0384");
            Map<YearMonth, byte[]> again = Sets.files(DemonstrationSet.small(Sets.TODAY), "GM0384");

            again.forEach((month, csv) -> assertThat(csv).isEqualTo(once.get(month)));
        }

        @Test
        void aSetMadeAMonthLaterHasTheSameFilesAndOneMore() throws IOException {
            Map<YearMonth, byte[]> november = Sets.files(Sets.SMALL, "GM0384");
            Map<YearMonth, byte[]> december = Sets.files(DemonstrationSet.small(Sets.TODAY.plusMonths(1)), "GM0384");

            assertThat(december).containsKey(YearMonth.of(2026, 11));
            assertThat(december.get(YearMonth.of(2026, 10))).isEqualTo(november.get(YearMonth.of(2026, 10)));
            assertThat(december.get(YearMonth.of(2024, 12))).isEqualTo(november.get(YearMonth.of(2024, 12)));
        }

        @Test
        void municipalitiesDiffer() throws IOException {
            ParsedBusFile diemen = parsed("GM0384");
            ParsedBusFile ouderAmstel = parsed("GM0437");

            assertThat(diemen.persons()).doesNotContainAnyElementsOf(ouderAmstel.persons());
            assertThat(Sets.SMALL.keyFingerprint(Sets.participant(Sets.SMALL, "GM0384")))
                    .hasSize(16)
                    .isNotEqualTo(Sets.SMALL.keyFingerprint(Sets.participant(Sets.SMALL, "GM0437")));
        }

        private ParsedBusFile parsed(String code) throws IOException {
            YearMonth month = YearMonth.of(2026, 10);
            return new ParsedBusFile(month, Sets.files(Sets.SMALL, code).get(month));
        }
    }
}
