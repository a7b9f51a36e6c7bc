package nl.benchmark.invoice;

import static nl.benchmark.invoice.ReceivableFixtures.row;
import static nl.benchmark.invoice.ReceivableFixtures.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("INV-1 an entry of a bank statement")
class PaymentMatchingTest {

    private final List<InvoiceRow> invoices = List.of(
            sent(1, "Diemen", "0"),
            sent(2, "Ouder-Amstel", "100.00"),
            row(3, "Zwolle", InvoiceKind.INVOICE, InvoiceState.SENT, true, "0"),
            row(4, "Zwolle", InvoiceKind.CREDIT_NOTE, InvoiceState.SENT, false, "0"));
    private final List<BankEntry> entries = new ArrayList<>();

    @Test
    @DisplayName("INV-1 with the number is the whole of what is open, a part of it, or too much")
    void byNumber() {
        entry("2026-00001", "121.00", "");
        entry("factuur 2026 00002", "20.00", "");
        entry("202600002", "5.00", "");

        assertKinds(PaymentMatchKind.WHOLE, PaymentMatchKind.PART, PaymentMatchKind.TOO_MUCH);
    }

    @Test
    @DisplayName("INV-1 without a number is matched by name and exact amount together, once")
    void byNameAndAmount() {
        entry("bijdrage", "121.00", "Gemeente DIEMEN");
        entry("bijdrage", "121.00", "Gemeente DIEMEN");
        entry("bijdrage", "121.01", "Gemeente Ouder-Amstel");
        entry("bijdrage", "21.00", "Iemand anders");

        assertKinds(PaymentMatchKind.BY_AMOUNT, PaymentMatchKind.NONE, PaymentMatchKind.NONE, PaymentMatchKind.NONE);
    }

    @Test
    @DisplayName("INV-1 for what is credited is left to a person, and so is a number that no invoice has")
    void forAPerson() {
        entry("2026-00003", "121.00", "");
        entry("2026-00004", "121.00", "");
        entry("2026-00099", "121.00", "");

        assertKinds(PaymentMatchKind.CREDITED, PaymentMatchKind.UNKNOWN_NUMBER, PaymentMatchKind.UNKNOWN_NUMBER);
    }

    @Test
    @DisplayName("PRI-2 that was paid out is not kept, unless it is taken back of an invoice")
    void paidOut() {
        entry("salaris", "-2500.00", "Iemand");
        entry("storno 2026-00002", "-100.00", "");

        List<PaymentMatch> matches = PaymentMatching.of(entries, invoices);

        assertThat(matches).extracting(PaymentMatch::isKept).containsExactly(false, true);
        assertThat(matches.get(1).isMatched()).isTrue();
    }

    private void assertKinds(PaymentMatchKind... kinds) {
        assertThat(PaymentMatching.of(entries, invoices))
                .extracting(PaymentMatch::kind)
                .containsExactly(kinds);
    }

    private void entry(String remittance, String amount, String payer) {
        entries.add(new BankEntry(
                entries.size() + 1, LocalDate.of(2026, 4, 1), new BigDecimal(amount), payer, "", remittance, ""));
    }
}
