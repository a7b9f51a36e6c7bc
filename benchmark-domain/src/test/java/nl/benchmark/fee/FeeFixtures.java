package nl.benchmark.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.OptionalLong;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.GeographyResources;
import nl.benchmark.shared.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Figures and payers that tests of prices and invoices share. */
public final class FeeFixtures {

    public static final Year YEAR = Year.of(2025);
    public static final Payer AMSTERDAM = Payer.municipality("GM0363", "Amsterdam");
    public static final Payer TWO = Payer.cooperation("SW0001", "Twee samen", List.of("GM0001", "GM0002"), false);
    public static final Payer THREE =
            Payer.cooperation("SW0002", "Drie samen", List.of("GM0001", "GM0002", "GM0003"), false);
    public static final Payer REGION = Payer.cooperation("SW0003", "Hele regio", List.of("GM0001", "GM0002"), true);

    private static final Geography GEOGRAPHY = GeographyResources.load();

    private FeeFixtures() {}

    /** The real numbers. */
    public static OptionalLong counted(String municipality, Year year) {
        return Population.of(GEOGRAPHY).on(municipality, year);
    }

    /** Whatever the municipality and year. */
    public static Population each(long inhabitants) {
        return (municipality, year) -> OptionalLong.of(inhabitants);
    }

    public static PriceList published(Population population) {
        return new PriceList(List.of(PublishedTariffs.first()), population);
    }

    public static WageRate expected(int year, String percent) {
        return new WageRate(
                Year.of(year), WageRateStatus.EXPECTED, new BigDecimal(percent), "Een raming van een bureau");
    }

    public static WageRate definitive(int year, String percent) {
        return new WageRate(
                Year.of(year), WageRateStatus.DEFINITIVE, new BigDecimal(percent), "Een tabel van een bureau");
    }

    /** To the year, in percent: expected of it, definitive and expected of the year before. */
    public static Indexation indexation(int year, String expected, String definitiveBefore, String expectedBefore) {
        return new Indexation(
                expected(year, expected), definitive(year - 1, definitiveBefore), expected(year - 1, expectedBefore));
    }

    public static void assertRefused(FeeRule rule, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }
}
