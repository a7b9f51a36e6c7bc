package nl.benchmark.fee.admin;

import java.io.Serializable;
import java.math.BigDecimal;
import nl.benchmark.fee.FeeForecast;

/**
 * What a forecast brings together, excluding VAT.
 *
 * @param payers how many prices are compared
 * @param unpriced how many cannot be told yet
 */
public record ForecastTotals(int payers, int unpriced, BigDecimal before, BigDecimal after) implements Serializable {

    static ForecastTotals of(FeeForecast forecast) {
        return new ForecastTotals(
                forecast.changes().size(), forecast.unpriced().size(), forecast.totalBefore(), forecast.total());
    }

    public BigDecimal difference() {
        return after.subtract(before);
    }
}
