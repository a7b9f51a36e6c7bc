package nl.benchmark.delivery;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * Which of the files of a month came, of a municipality.
 *
 * @param files one for each type, in the order of {@link DeliveryType}
 */
public record MonthFiles(YearMonth month, List<DeliveryMonth> files) implements Serializable {

    public MonthFiles {
        files = List.copyOf(files);
    }
}
