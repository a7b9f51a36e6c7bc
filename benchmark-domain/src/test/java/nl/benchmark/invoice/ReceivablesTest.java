package nl.benchmark.invoice;

import static nl.benchmark.invoice.ReceivableFixtures.DUE;
import static nl.benchmark.invoice.ReceivableFixtures.row;
import static nl.benchmark.invoice.ReceivableFixtures.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.benchmark.mail.MailKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("INV-1 what is open")
class ReceivablesTest {

    @Nested
    @DisplayName("INV-1 by age")
    class Aged {

        @ParameterizedTest(name = "{0} days after the last day to pay: {1}")
        @CsvSource({
            "-30,NOT_DUE",
            "0,NOT_DUE",
            "1,TO_30",
            "30,TO_30",
            "31,TO_60",
            "60,TO_60",
            "61,TO_90",
            "90,TO_90",
            "91,OVER_90",
            "900,OVER_90"
        })
        void buckets(int days, AgeBucket bucket) {
            assertThat(AgeBucket.of(DUE, DUE.plusDays(days))).isEqualTo(bucket);
        }

        @Test
        @DisplayName(
                "INV-1 adds up by organisation and over all, and knows no credit notes, nothing credited and nothing paid")
        void addsUp() {
            AgedList list = AgedList.of(
                    List.of(
                            sent(1, "Diemen", "0"),
                            sent(2, "Almere", "100.00"),
                            sent(3, "Zwolle", "121.00"),
                            row(4, "Zwolle", InvoiceKind.INVOICE, InvoiceState.SENT, true, "0"),
                            row(5, "Zwolle", InvoiceKind.CREDIT_NOTE, InvoiceState.SENT, false, "0"),
                            row(6, "Zwolle", InvoiceKind.INVOICE, InvoiceState.HELD, false, "0")),
                    DUE.plusDays(31));

            assertThat(list.rows()).extracting(AgedRow::name).containsExactly("Almere", "Diemen");
            assertThat(list.rows().get(0).amount(AgeBucket.TO_60)).isEqualByComparingTo("21.00");
            assertThat(list.total().amount(AgeBucket.TO_60)).isEqualByComparingTo("142.00");
            assertThat(list.total().total()).isEqualByComparingTo("142.00");
        }
    }

    @Nested
    @DisplayName("INV-1 is reminded of")
    class Reminders {

        private final ReminderTerms terms = new ReminderTerms(14, 28);

        @ParameterizedTest(name = "{0} days late after {1} reminders: {2}")
        @CsvSource({
            "14,0,",
            "15,0,INVOICE_REMINDER",
            "90,0,INVOICE_REMINDER",
            "28,1,",
            "29,1,INVOICE_LAST_REMINDER",
            "900,2,"
        })
        void days(int late, int sent, MailKind kind) {
            assertThat(terms.due(sent(1, "Diemen", "0"), sent, DUE.plusDays(late)))
                    .isEqualTo(Optional.ofNullable(kind));
        }

        @Test
        @DisplayName("INV-1 never when it is paid, credited, or was not sent")
        void never() {
            LocalDate late = DUE.plusDays(100);

            assertThat(terms.due(sent(1, "Diemen", "121.00"), 0, late)).isEmpty();
            assertThat(terms.due(row(1, "Diemen", InvoiceKind.INVOICE, InvoiceState.SENT, true, "0"), 0, late))
                    .isEmpty();
            assertThat(terms.due(row(1, "Diemen", InvoiceKind.INVOICE, InvoiceState.ISSUED, false, "0"), 0, late))
                    .isEmpty();
            assertThat(terms.due(row(1, "Diemen", InvoiceKind.CREDIT_NOTE, InvoiceState.SENT, false, "0"), 0, late))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("INV-1 too much is said: above the total, and all of it when it is credited")
    void overpaid() {
        assertThat(sent(1, "Diemen", "121.00").overpaid()).isZero();
        assertThat(sent(1, "Diemen", "130.00").overpaid()).isEqualByComparingTo("9.00");
        assertThat(row(1, "Diemen", InvoiceKind.INVOICE, InvoiceState.SENT, true, "121.00")
                        .overpaid())
                .isEqualByComparingTo("121.00");
        assertThat(sent(1, "Diemen", "0").standing()).isEqualTo(InvoiceStanding.SENT);
        assertThat(sent(1, "Diemen", "1").standing()).isEqualTo(InvoiceStanding.PART_PAID);
        assertThat(sent(1, "Diemen", "121").standing()).isEqualTo(InvoiceStanding.PAID);
    }

    @Test
    @DisplayName("INV-1 the ledger is in balance, and a credit note is the other way round")
    void ledger() {
        LedgerAccounts accounts = new LedgerAccounts("1300", "8000", "1500");
        for (InvoiceKind kind : InvoiceKind.values()) {
            List<LedgerLine> lines = LedgerLine.of(row(1, "Diemen", kind, InvoiceState.SENT, false, "0"), accounts);

            assertThat(sum(lines.stream().map(LedgerLine::debit).toList()))
                    .isEqualByComparingTo(
                            sum(lines.stream().map(LedgerLine::credit).toList()));
            assertThat(lines.get(0).debit().signum()).isEqualTo(kind == InvoiceKind.INVOICE ? 1 : 0);
        }
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
