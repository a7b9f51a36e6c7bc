package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

    private final String fields = Layout.resource("layout-bus.csv");
    private final String codes = Layout.resource("codes-bus.csv");

    @Test
    void busHasThirtyFourFieldsSince2015() {
        assertThat(Layout.bus().fieldsIn(YearMonth.of(2015, 1))).hasSize(34);
        assertThat(Layout.bus().fieldsIn(YearMonth.of(2014, 12))).hasSize(31);
        assertThat(Layout.bus().fieldsIn(YearMonth.of(2012, 12))).isEmpty();
    }

    @Test
    void anotherLayoutChangesWhatIsRead() throws IOException {
        Layout layout = Layout.load(
                fields.replace("20;geslacht;", "20;sekse;"),
                codes.replace("sex;1;2013-01;;", "sex;1;2013-01;2025-02;"));
        String csv = BusFixtures.csv(BusFixtures.line(1), BusFixtures.line(2).with("geslacht", "2"))
                .replace("geslacht", "sekse");

        BusReading reading = new BusReader(
                        layout, PensionAge.shipped(), DeliveryLimits.DEFAULTS, BusFixtures.rekeying())
                .read(BusFixtures.source(csv), BusFixtures.EXPECTED);

        assertThat(reading.findings().list())
                .filteredOn(f -> f.rule() == FindingRule.BUS_002)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.field()).isEqualTo("20 sekse");
                    assertThat(f.expected()).isEqualTo("2");
                });
    }

    @ParameterizedTest
    @CsvSource({"34;reden,35;reden", "benefitEnd,gone", "CODE,SECRET", "25<=ultimo,x", "2013-01,2013"})
    void aLayoutThatCannotBeUsedIsRefused(String part, String replacement) {
        assertThatThrownBy(() -> Layout.load(fields.replace(part, replacement), codes))
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "111222333,true",
        "11122233,false",
        "111222334,false",
        "10000008,true",
        "000000000,false",
        "999999999,false",
        "1112223330,false",
        "0000111222333,true",
        "a11222333,false"
    })
    void elevenTest(String text, boolean passes) {
        assertThat(ElevenTest.passes(text.toCharArray(), 0, text.length())).isEqualTo(passes);
    }
}
