package nl.benchmark.fee.admin;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Year;
import nl.benchmark.fee.Indexation;
import nl.benchmark.fee.WageRate;
import nl.benchmark.fee.WageRateStatus;

/** What is typed of an indexation: three figures of the wage rate, each with its source. Source: FEE-2. */
public class IndexationFields implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private BigDecimal expected;
    private String expectedSource;
    private BigDecimal definitive;
    private String definitiveSource;
    private BigDecimal before;
    private String beforeSource;

    /** Refuses as the figures do. */
    Indexation indexation(Year year) {
        Year last = year.minusYears(1);
        return new Indexation(
                new WageRate(year, WageRateStatus.EXPECTED, expected, expectedSource),
                new WageRate(last, WageRateStatus.DEFINITIVE, definitive, definitiveSource),
                new WageRate(last, WageRateStatus.EXPECTED, before, beforeSource));
    }

    /** The figure that the tariffs of the year before were made with is no choice. */
    void follow(Indexation indexation) {
        before = indexation.expected().percent();
        beforeSource = indexation.expected().source();
    }

    public BigDecimal getExpected() {
        return expected;
    }

    public void setExpected(BigDecimal expected) {
        this.expected = expected;
    }

    public String getExpectedSource() {
        return expectedSource;
    }

    public void setExpectedSource(String expectedSource) {
        this.expectedSource = expectedSource;
    }

    public BigDecimal getDefinitive() {
        return definitive;
    }

    public void setDefinitive(BigDecimal definitive) {
        this.definitive = definitive;
    }

    public String getDefinitiveSource() {
        return definitiveSource;
    }

    public void setDefinitiveSource(String definitiveSource) {
        this.definitiveSource = definitiveSource;
    }

    public BigDecimal getBefore() {
        return before;
    }

    public void setBefore(BigDecimal before) {
        this.before = before;
    }

    public String getBeforeSource() {
        return beforeSource;
    }

    public void setBeforeSource(String beforeSource) {
        this.beforeSource = beforeSource;
    }
}
