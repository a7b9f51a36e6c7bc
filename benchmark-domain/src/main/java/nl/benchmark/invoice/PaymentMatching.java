package nl.benchmark.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which invoices the entries of a statement are for: by the number that the payer mentions, otherwise by name and amount
 * together when exactly one invoice fits. Several payments of one invoice are counted in their order. Source: INV-1.
 */
public final class PaymentMatching {

    private final Map<String, InvoiceRow> byNumber;
    private final List<InvoiceRow> invoices;
    private final Map<Long, BigDecimal> open = new HashMap<>();

    private PaymentMatching(Collection<InvoiceRow> all) {
        invoices = all.stream()
                .filter(row -> row.kind() == InvoiceKind.INVOICE && row.number() != null)
                .toList();
        byNumber = invoices.stream().collect(Collectors.toMap(InvoiceRow::number, Function.identity()));
        invoices.forEach(row -> open.put(row.id(), row.open()));
    }

    public static List<PaymentMatch> of(List<BankEntry> entries, Collection<InvoiceRow> invoices) {
        PaymentMatching matching = new PaymentMatching(invoices);
        List<PaymentMatch> matches = new ArrayList<>();
        entries.forEach(entry -> matches.add(matching.match(entry)));
        return List.copyOf(matches);
    }

    private PaymentMatch match(BankEntry entry) {
        if (entry.invoice().isPresent()) {
            InvoiceRow mentioned = byNumber.get(entry.invoice().get().text());
            if (mentioned != null) {
                return new PaymentMatch(entry, mentioned, kind(entry, mentioned));
            }
        }
        if (entry.amount().signum() < 0) {
            return new PaymentMatch(entry, null, PaymentMatchKind.NOT_OURS);
        }
        List<InvoiceRow> fitting =
                invoices.stream().filter(row -> isBy(entry, row)).toList();
        if (fitting.size() == 1) {
            open.put(fitting.get(0).id(), BigDecimal.ZERO);
            return new PaymentMatch(entry, fitting.get(0), PaymentMatchKind.BY_AMOUNT);
        }
        return new PaymentMatch(
                entry, null, entry.invoice().isPresent() ? PaymentMatchKind.UNKNOWN_NUMBER : PaymentMatchKind.NONE);
    }

    private PaymentMatchKind kind(BankEntry entry, InvoiceRow invoice) {
        if (invoice.credited()) {
            return PaymentMatchKind.CREDITED;
        }
        BigDecimal before = open.get(invoice.id());
        open.put(invoice.id(), before.subtract(entry.amount()).max(BigDecimal.ZERO));
        int compared = entry.amount().compareTo(before);
        return compared == 0
                ? PaymentMatchKind.WHOLE
                : compared < 0 ? PaymentMatchKind.PART : PaymentMatchKind.TOO_MUCH;
    }

    private boolean isBy(BankEntry entry, InvoiceRow row) {
        return open.get(row.id()).signum() > 0
                && open.get(row.id()).compareTo(entry.amount()) == 0
                && letters(entry.payerName()).contains(letters(row.organisationName()));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
