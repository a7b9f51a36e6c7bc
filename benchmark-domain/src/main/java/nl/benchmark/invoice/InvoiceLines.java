package nl.benchmark.invoice;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.PriceLine;
import nl.benchmark.fee.TariffPackage;

/** The lines of a price as they stand on an invoice, which is in Dutch. Source: FEE-3, INV-1. */
public final class InvoiceLines {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

    private InvoiceLines() {}

    public static List<InvoiceLine> of(Price price) {
        return price.lines().stream()
                .map(line -> new InvoiceLine(
                        description(price, line), line.quantity(), line.unitPrice(), line.amount(), Vat.GENERAL))
                .toList();
    }

    /** Name of a package on an invoice. */
    public static String name(TariffPackage pack) {
        return switch (pack) {
            case WI_BASIS -> "Werk & Inkomen, Basis";
            case WI_VERDIEPEND -> "Werk & Inkomen, Basis en Verdiepend";
            case AS -> "Armoede & Schulden";
            case SI -> "Statushouders & Inburgering";
        };
    }

    private static String description(Price price, PriceLine line) {
        String what = name(price.pack()) + " " + price.year() + ": ";
        return what
                + switch (line.kind()) {
                    case FIXED_AMOUNT ->
                        line.quantity().compareTo(BigDecimal.ONE) == 0
                                ? "vast bedrag"
                                : "vast bedrag, " + decimal(line.quantity()) + " keer voor "
                                        + price.payer().municipalities().size() + " gemeenten";
                    case INHABITANTS -> "bedrag per inwoner op " + DAY.format(price.countedOn());
                    case DISCOUNT -> "korting " + decimal(line.percent()) + " % voor een samenwerkingsverband";
                    case ALREADY_INVOICED -> "eerder gefactureerd voor dit jaar";
                };
    }

    private static String decimal(BigDecimal number) {
        return NumberFormat.getInstance(DUTCH).format(number);
    }
}
