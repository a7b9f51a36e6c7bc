package nl.benchmark.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.LayoutField;

/** Writes a file of SRG, BDFS or BASplus as CSV, by the columns of its layout in their order; nothing needs quotes. */
final class MonthFile {

    private final LineBuffer lines;
    private final byte[] head;

    /** @param head the first fields of every line, each with its separator */
    MonthFile(DeliveryType type, String head, int expectedLines) {
        String columns = String.join(
                ";", type.layout().fields().stream().map(LayoutField::name).toList());
        this.lines = new LineBuffer(columns.length() + expectedLines * 200);
        this.head = head.getBytes(StandardCharsets.US_ASCII);
        lines.text(columns).endLine();
    }

    /** A line; the caller writes its fields and ends it. */
    LineBuffer line() {
        return lines.raw(head);
    }

    byte[] toBytes() {
        return lines.toBytes();
    }

    /** {@code 2025;03;} */
    static String month(YearMonth month) {
        return "%d;%02d;".formatted(month.getYear(), month.getMonthValue());
    }

    /** {@code 0363} */
    static String code(String municipality) {
        return municipality.substring("GM".length());
    }
}
