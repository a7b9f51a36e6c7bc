package nl.benchmark.retention.service;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.benchmark.retention.Certificate;
import nl.benchmark.retention.CertificateLine;
import nl.benchmark.retention.RunKind;
import nl.benchmark.shared.service.TaggedPdf;

/**
 * Bewijs van vernietiging as a PDF on A4, in Dutch; everything that was typed by a person is escaped. Tagged as PDF/UA asks:
 * title, language, structure with heads of rows and columns, and the one typeface in the file itself.
 */
final class CertificateDocument {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d-M-yyyy", DUTCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm:ss", DUTCH);
    private static final String STYLE =
            """
            @page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt Certificate; } }
            body { font: 10pt Certificate; line-height: 1.4; }
            h1 { font-size: 18pt; margin: 0 0 6mm; } h2 { font-size: 12pt; margin: 7mm 0 2mm; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; } th { text-align: left; }
            th, td { border-bottom: 0.4pt solid #999; padding: 1.5mm 2mm 1.5mm 0; vertical-align: top; }
            .n { text-align: right; } .d { white-space: nowrap; } tr.first td, tr.first th { border-bottom: none; padding-bottom: 0; } .hash { font: 6.5pt Certificate; word-wrap: break-word; }
            tr, tbody { page-break-inside: avoid; }
            """;

    private final Certificate certificate;
    private final String dataSha256;

    /** @param dataSha256 of the data file that belongs to it */
    CertificateDocument(Certificate certificate, String dataSha256) {
        this.certificate = certificate;
        this.dataSha256 = dataSha256;
    }

    byte[] toPdf() {
        return TaggedPdf.of(html(), "Certificate");
    }

    String html() {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"UTF-8\"/><title>Bewijs van vernietiging ")
                .append(certificate.run())
                .append(" ")
                .append(escaped(certificate.organisation()))
                .append(
                        "</title><meta name=\"subject\" content=\"Welke aanleveringen zijn vernietigd\"/><meta name=\"description\" content=\"Welke aanleveringen zijn vernietigd, wanneer en waarom\"/><bookmarks><bookmark name=\"Bewijs van vernietiging\" href=\"#bewijs\"/><bookmark name=\"Wat is vernietigd\" href=\"#wat\"/><bookmark name=\"Controle\" href=\"#controle\"/></bookmarks><style>")
                .append(STYLE)
                .append("</style></head><body><h1 id=\"bewijs\">Bewijs van vernietiging</h1><p>Voor <b>")
                .append(escaped(certificate.organisationName()))
                .append("</b> (")
                .append(escaped(certificate.organisation()))
                .append(") zijn in opschoning ")
                .append(certificate.run())
                .append(" de hieronder genoemde aanleveringen vernietigd: ")
                .append(number(certificate.lines().size()))
                .append(certificate.lines().size() == 1 ? " aanlevering" : " aanleveringen")
                .append(", ")
                .append(number(certificate.facts()))
                .append(" rijen met gegevens over personen.</p><table><tbody>");
        row(
                html,
                "Grond",
                certificate.kind() == RunKind.TERM
                        ? "De bewaartermijn van de overeenkomst is verstreken."
                        : "De overeenkomst is beëindigd.");
        row(html, "Reden", certificate.reason());
        row(html, "Voorgesteld door", certificate.proposedBy());
        row(html, "Goedgekeurd door", certificate.approvedBy());
        row(html, "Afgegeven op", moment(certificate.issuedAt()));
        html.append(
                        "</tbody></table><h2 id=\"wat\">Wat is vernietigd</h2><p>Van elke aanlevering: de sleutel van het bewaarde bronbestand, het bronbestand zelf, ")
                .append(
                        "de rijen in de database, de bevindingen, de tellingen en de rapporten die ze aanhalen. Kopieën in reservekopieën zijn zonder ")
                .append(
                        "sleutel onleesbaar of verlopen binnen 35 dagen; wie een reservekopie terugzet, herhaalt deze vernietiging.</p><table><thead><tr>")
                .append(
                        "<th scope=\"col\">Aanlevering</th><th scope=\"col\">Maand</th><th scope=\"col\">Ontvangen</th><th scope=\"col\">Vernietigd</th><th scope=\"col\" class=\"n\">Rijen</th><th scope=\"col\" class=\"n\">Tellingen</th><th scope=\"col\" class=\"n\">Rapporten</th></tr></thead>");
        for (CertificateLine line : certificate.lines()) {
            line(html, line);
        }
        html.append(
                        "</table><h2 id=\"controle\">Controle</h2><p>SHA-256 van het gegevensbestand bij dit bewijs:</p><p class=\"hash\">")
                .append(dataSha256)
                .append("</p><p>Dit bewijs bevat geen persoonsgegevens.</p></body></html>");
        return html.toString();
    }

    private static void line(StringBuilder html, CertificateLine line) {
        html.append("<tbody><tr class=\"first\"><th scope=\"row\" class=\"d\">")
                .append(escaped(line.type()))
                .append(' ')
                .append(line.delivery())
                .append("</th><td class=\"d\">")
                .append(MONTH.format(line.period()))
                .append("</td><td class=\"d\">")
                .append(SHORT.format(line.receivedOn()))
                .append("</td><td class=\"d\">")
                .append(SHORT.format(line.erasedAt().atZone(ZONE)))
                .append("</td><td class=\"n\">")
                .append(number(line.facts()))
                .append("</td><td class=\"n\">")
                .append(number(line.measures()))
                .append("</td><td class=\"n\">")
                .append(number(line.reports()))
                .append("</td></tr><tr><td colspan=\"7\"><div class=\"hash\">aangeleverd ")
                .append(line.sha256())
                .append("</div><div class=\"hash\">bewaard ")
                .append(line.keptSha256().isEmpty() ? "geen" : line.keptSha256())
                .append("</div><div class=\"hash\">logregel ")
                .append(line.auditSeq())
                .append(' ')
                .append(line.auditHash() == null ? "" : line.auditHash())
                .append("</div></td></tr></tbody>");
    }

    private static void row(StringBuilder html, String name, String text) {
        html.append("<tr><th scope=\"row\">")
                .append(name)
                .append("</th><td>")
                .append(escaped(text))
                .append("</td></tr>");
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZONE));
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(DUTCH).format(number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
