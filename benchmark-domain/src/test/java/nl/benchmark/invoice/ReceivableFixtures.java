package nl.benchmark.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import nl.benchmark.fee.TariffPackage;

/** Invoices in a list, for what is open and paid. */
final class ReceivableFixtures {

    static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    private ReceivableFixtures() {}

    /** Sent, of 121 euros, with so much paid. */
    static InvoiceRow sent(long id, String name, String paid) {
        return row(id, name, InvoiceKind.INVOICE, InvoiceState.SENT, false, paid);
    }

    static InvoiceRow row(long id, String name, InvoiceKind kind, InvoiceState state, boolean credited, String paid) {
        return new InvoiceRow(
                id,
                "GM%04d".formatted(id),
                name,
                kind,
                InvoiceOccasion.YEARLY,
                state,
                Year.of(2026),
                TariffPackage.AS,
                new InvoiceNumber(2026, (int) id).text(),
                DUE.minusDays(30),
                kind == InvoiceKind.INVOICE ? DUE : null,
                null,
                credited,
                new BigDecimal("100.00"),
                new BigDecimal("21.00"),
                new BigDecimal("121.00"),
                new BigDecimal(paid),
                null);
    }
}
