package nl.benchmark.invoice.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.InvoiceState;
import nl.benchmark.invoice.PaymentRow;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Invoices that are held back, not sent, or not paid in time, reminders that are due, and payments without an invoice. Source: INV-1. */
@ApplicationScoped
class InvoiceWork implements WorkSource {

    @EJB
    private InvoiceService invoices;

    @EJB
    private PaymentService payments;

    @EJB
    private ReceivableService receivables;

    @EJB
    private InvoiceRunService runs;

    @Inject
    private Clock clock;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(
                WorkKind.INVOICES_HELD,
                WorkKind.INVOICES_NOT_MADE,
                WorkKind.INVOICES_TO_SEND,
                WorkKind.INVOICES_OVERDUE,
                WorkKind.PAYMENTS_UNMATCHED,
                WorkKind.REMINDERS);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        List<InvoiceRow> rows = invoices.invoices();
        LocalDate today = LocalDate.now(clock);
        return List.of(
                WorkCount.of(WorkKind.INVOICES_HELD, invoices.heldSince()),
                WorkCount.of(
                        WorkKind.INVOICES_NOT_MADE,
                        runs.kept().stream()
                                .map(run -> LocalDate.ofInstant(run.startedAt(), clock.getZone()))
                                .toList()),
                WorkCount.of(
                        WorkKind.INVOICES_TO_SEND,
                        rows.stream()
                                .filter(row -> row.state() == InvoiceState.ISSUED)
                                .map(InvoiceRow::issuedOn)
                                .toList()),
                WorkCount.of(
                        WorkKind.INVOICES_OVERDUE,
                        rows.stream()
                                .filter(row -> row.isOverdue(today))
                                .map(InvoiceRow::dueOn)
                                .toList()),
                WorkCount.of(
                        WorkKind.PAYMENTS_UNMATCHED,
                        payments.unmatched().stream().map(PaymentRow::bookedOn).toList()),
                WorkCount.of(
                        WorkKind.REMINDERS,
                        receivables.reminders().stream()
                                .map(row -> row.invoice().dueOn())
                                .toList()));
    }
}
