package nl.benchmark.consultation.admin;

import java.io.Serial;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.benchmark.consultation.Subject;
import nl.benchmark.delivery.DeliveryType;

/** The fields that say which file of whom it is about; the address may fill them. */
public class SubjectFields implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MONTHS = 84;

    private String organisation;
    private String month;
    private String file;

    Subject subject() {
        return new Subject(
                organisation == null ? null : organisation.strip().toUpperCase(Locale.ROOT),
                month == null || !month.matches("\\d{4}-(0[1-9]|1[0-2])") ? null : YearMonth.parse(month),
                Arrays.stream(DeliveryType.values())
                        .filter(type -> type.name().equals(file))
                        .findFirst()
                        .orElse(null));
    }

    /** Months that are over, newest first. */
    List<YearMonth> months(YearMonth last) {
        return IntStream.range(0, MONTHS).mapToObj(last::minusMonths).toList();
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }
}
