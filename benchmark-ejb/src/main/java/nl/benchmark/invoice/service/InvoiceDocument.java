package nl.benchmark.invoice.service;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.benchmark.invoice.Invoice;
import nl.benchmark.invoice.InvoiceKind;
import nl.benchmark.invoice.InvoiceLine;
import nl.benchmark.invoice.Recipient;
import nl.benchmark.invoice.Seller;
import nl.benchmark.invoice.VatSubtotal;
import nl.benchmark.shared.service.TaggedPdf;

/** Factuur as a PDF on A4, in Dutch, with the same figures as its UBL; everything that was typed by a person is escaped. */
final class InvoiceDocument {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final int MOST_DECIMALS = 6;
    private static final String STYLE =
            """
            @page { size: A4; margin: 22mm 20mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt Document; } }
            body { font: 10pt Document; line-height: 1.45; }
            h1 { font-size: 18pt; margin: 12mm 0 4mm; }
            table { width: 100%; border-collapse: collapse; margin: 4mm 0; -fs-table-paginate: paginate; }
            th { text-align: left; } th, td { border-bottom: 0.4pt solid #999; padding: 1.5mm 2mm 1.5mm 0; vertical-align: top; }
            .n { text-align: right; white-space: nowrap; } .sum th, .sum td { border-bottom: 1pt solid #000; }
            tr { page-break-inside: avoid; }
            """;

    private final Invoice invoice;
    private final StringBuilder html = new StringBuilder();

    InvoiceDocument(Invoice invoice) {
        this.invoice = invoice;
    }

    byte[] toPdf() {
        return TaggedPdf.of(html(), "Document");
    }

    String html() {
        html.setLength(0);
        head();
        parties();
        facts();
        lines();
        totals();
        explanation();
        return html.append("</body></html>").toString();
    }

    private String title() {
        return invoice.kind() == InvoiceKind.INVOICE ? "Factuur" : "Creditfactuur";
    }

    private void head() {
        String title = title() + " " + invoice.number().text();
        html.append("<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"UTF-8\"/><title>")
                .append(title)
                .append("</title><meta name=\"subject\" content=\"")
                .append(title)
                .append("\"/><meta name=\"description\" content=\"")
                .append(title)
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body>");
    }

    private void parties() {
        Seller seller = invoice.seller();
        Recipient recipient = invoice.recipient();
        html.append("<p>")
                .append(escaped(seller.name()))
                .append("<br/>")
                .append(escaped(seller.address().street()))
                .append("<br/>")
                .append(escaped(
                        seller.address().postalCode() + "  " + seller.address().city()))
                .append("<br/>KvK ")
                .append(seller.identifier().value())
                .append("<br/>Btw ")
                .append(seller.vatNumber().value())
                .append("<br/>")
                .append(escaped(seller.email()))
                .append("</p><p>")
                .append(escaped(recipient.name()))
                .append("<br/>")
                .append(escaped(recipient.address().street()))
                .append("<br/>")
                .append(escaped(recipient.address().postalCode() + "  "
                        + recipient.address().city()))
                .append("</p><h1>")
                .append(title())
                .append("</h1>");
    }

    private void facts() {
        html.append("<table><tbody>");
        row("Nummer", invoice.number().text());
        row("Datum", day(invoice.issuedOn()));
        if (invoice.credited() != null) {
            row(
                    "Betreft",
                    "factuur " + invoice.credited().number() + " van "
                            + day(invoice.credited().issuedOn()) + ", geheel");
        }
        if (invoice.recipient().buyerReference() != null) {
            row("Uw kenmerk", invoice.recipient().buyerReference());
        }
        if (invoice.recipient().orderReference() != null) {
            row("Uw bestelnummer", invoice.recipient().orderReference());
        }
        html.append("</tbody></table>");
    }

    private void lines() {
        html.append(
                "<table><thead><tr><th scope=\"col\">Omschrijving</th><th scope=\"col\" class=\"n\">Aantal</th><th scope=\"col\" class=\"n\">Prijs</th><th scope=\"col\" class=\"n\">Btw</th><th scope=\"col\" class=\"n\">Bedrag</th></tr></thead><tbody>");
        for (InvoiceLine line : invoice.lines()) {
            html.append("<tr><td>")
                    .append(escaped(line.description()))
                    .append("</td><td class=\"n\">")
                    .append(decimal(line.quantity(), 0))
                    .append("</td><td class=\"n\">")
                    .append(decimal(line.unitPrice(), 2))
                    .append("</td><td class=\"n\">")
                    .append(decimal(line.vat().rate(), 0))
                    .append(" %</td><td class=\"n\">")
                    .append(euro(line.amount()))
                    .append("</td></tr>");
        }
        html.append("</tbody></table>");
    }

    private void totals() {
        html.append("<table><tbody>");
        amount("Totaal exclusief btw", invoice.net());
        for (VatSubtotal subtotal : invoice.vatSubtotals()) {
            String reason = subtotal.vat().reason();
            amount(
                    "Btw " + decimal(subtotal.vat().rate(), 0) + " % over € " + euro(subtotal.taxable())
                            + (reason == null ? "" : " – " + reason),
                    subtotal.tax());
        }
        html.append("</tbody><tbody class=\"sum\">");
        amount("Totaal inclusief btw", invoice.total());
        html.append("</tbody></table>");
    }

    private void explanation() {
        if (invoice.kind() == InvoiceKind.INVOICE) {
            html.append("<p>Wilt u het bedrag uiterlijk op ")
                    .append(day(invoice.dueOn()))
                    .append(" overmaken naar ")
                    .append(invoice.seller().iban().value())
                    .append(" op naam van ")
                    .append(escaped(invoice.seller().name()))
                    .append(", met vermelding van ")
                    .append(invoice.number().text())
                    .append("? Gemeenten kunnen de btw terugvragen bij het btw-compensatiefonds.</p>");
        } else {
            html.append("<p>Wat hiervoor al is betaald, ontvangt u terug.</p>");
        }
    }

    private void row(String name, String text) {
        html.append("<tr><th scope=\"row\">")
                .append(name)
                .append("</th><td>")
                .append(escaped(text))
                .append("</td></tr>");
    }

    private void amount(String name, BigDecimal amount) {
        html.append("<tr><th scope=\"row\">")
                .append(escaped(name))
                .append("</th><td class=\"n\">€ ")
                .append(euro(amount))
                .append("</td></tr>");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String euro(BigDecimal amount) {
        NumberFormat format = NumberFormat.getInstance(DUTCH);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    private static String decimal(BigDecimal number, int least) {
        NumberFormat format = NumberFormat.getInstance(DUTCH);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
