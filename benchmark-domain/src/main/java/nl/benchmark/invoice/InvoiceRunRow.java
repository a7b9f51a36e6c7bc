package nl.benchmark.invoice;

import java.io.Serializable;
import java.time.Instant;
import java.time.Year;
import java.util.List;

/**
 * A job that issues invoices: how far it is, or how it ended.
 *
 * @param organisation code; null for the yearly run of everybody
 * @param running not finished yet
 * @param total what it has to do; 0 until it has begun
 * @param obstacle key of the text of what kept somebody from an invoice, and its arguments; otherwise empty
 * @param finishedAt null while it is running
 */
public record InvoiceRunRow(
        long id,
        InvoiceRunKind kind,
        Year year,
        String organisation,
        String organisationName,
        boolean running,
        int total,
        int issued,
        int held,
        List<String> obstacle,
        Instant startedAt,
        String startedBy,
        Instant finishedAt)
        implements Serializable {

    public boolean isKept() {
        return !obstacle.isEmpty();
    }

    public int done() {
        return issued + held;
    }
}
