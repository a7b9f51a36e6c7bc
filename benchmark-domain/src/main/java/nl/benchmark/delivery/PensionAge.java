package nl.benchmark.delivery;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;

/**
 * The age at which the state pension starts (AOW, pensioengerechtigde leeftijd), by date of birth. Source: art. 7a AOW;
 * the table is data with a validity by date of birth, since the age is raised by decree.
 */
public final class PensionAge {

    private static final PensionAge SHIPPED = load(Layout.resource("pension-age.csv"));

    private final int[] bornFrom;
    private final int[] months;

    private PensionAge(int[] bornFrom, int[] months) {
        this.bornFrom = bornFrom;
        this.months = months;
    }

    /** The table that the product ships with. */
    public static PensionAge shipped() {
        return SHIPPED;
    }

    /**
     * Reads {@code bornFrom;bornTo;years;months}, both dates inclusive, the first without a beginning and the last
     * without an end; refuses gaps and overlaps with IllegalArgumentException.
     */
    public static PensionAge load(String csv) {
        List<NamedCsvRecord> rows = Layout.rows(csv);
        int[] from = new int[rows.size()];
        int[] months = new int[rows.size()];
        LocalDate next = null;
        for (int i = 0; i < from.length; i++) {
            NamedCsvRecord row = rows.get(i);
            String start = row.getField("bornFrom");
            boolean joins = i == 0 ? start.isEmpty() : next != null && start.equals(next.toString());
            if (!joins) {
                throw new IllegalArgumentException("Gap or overlap in the pension ages at row " + (i + 1));
            }
            from[i] = i == 0 ? Days.NONE : Days.of(next);
            months[i] = Integer.parseInt(row.getField("years")) * 12 + Integer.parseInt(row.getField("months"));
            String end = row.getField("bornTo");
            next = end.isEmpty() ? null : LocalDate.parse(end).plusDays(1);
        }
        if (from.length == 0 || next != null) {
            throw new IllegalArgumentException("The last pension age must have no end");
        }
        return new PensionAge(from, months);
    }

    /** Pension age in months of someone born on this day ({@code jjjjmmdd}). */
    public int months(int born) {
        int row = bornFrom.length - 1;
        while (bornFrom[row] > born) {
            row--;
        }
        return months[row];
    }

    /** Whether someone born on {@code born} has reached the pension age on that day, both {@code jjjjmmdd}. */
    public boolean reached(int born, int on) {
        return Days.completedMonths(born, on) >= months(born);
    }
}
