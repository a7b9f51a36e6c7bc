package nl.benchmark.agreement.service;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.benchmark.agreement.Subprocessor;
import nl.benchmark.processing.ActivityRow;
import nl.benchmark.shared.service.TaggedPdf;

/** A register as a tagged PDF on A4, in Dutch, with the moment it was made: each entry a heading with what is known of it. */
final class RegisterDocument {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", DUTCH);

    private final StringBuilder html = new StringBuilder();

    private RegisterDocument(String title, String lead, Instant now) {
        html.append(PaperStyle.head(title, lead))
                .append("<h1>")
                .append(title)
                .append("</h1><p>")
                .append(PaperStyle.escaped(lead))
                .append(" Stand van ")
                .append(MOMENT.format(now.atZone(ZONE)))
                .append(".</p>");
    }

    /** @param contact whom to call outside office hours; empty when the configuration says nothing */
    static byte[] ofSubprocessors(List<Subprocessor> rows, String contact, Instant now) {
        RegisterDocument register = new RegisterDocument(
                "Register van subverwerkers",
                "Wie namens de benchmarkorganisatie gegevens van gemeenten verwerkt.",
                now);
        if (rows.isEmpty()) {
            register.html.append("<p>Er zijn geen subverwerkers.</p>");
        }
        for (Subprocessor row : rows) {
            register.begin(row.name());
            register.row("Werk", row.purpose());
            register.row("Plaats", row.place());
            register.row("Aangekondigd op", DAY.format(row.announcedOn()));
            register.row("Bezwaar mogelijk tot en met", DAY.format(row.objectionsUntil()));
            register.row("Vanaf", DAY.format(row.beginsOn()));
            register.row("Tot en met", row.endsOn() == null ? "geen einde afgesproken" : DAY.format(row.endsOn()));
            register.end();
        }
        register.html
                .append("<h2>Bereikbaar buiten kantooruren</h2><p>")
                .append(PaperStyle.escaped(contact.isEmpty() ? "Niet opgegeven." : contact))
                .append("</p>");
        return register.toPdf();
    }

    static byte[] ofActivities(List<ActivityRow> rows, Instant now) {
        RegisterDocument register = new RegisterDocument(
                "Register van verwerkingsactiviteiten", "Wat met persoonsgegevens wordt gedaan (AVG artikel 30).", now);
        for (ActivityRow row : rows) {
            register.begin(row.text().name());
            register.row(
                    "Code en versie", row.id().code() + ", versie " + row.id().version());
            register.row("Doel", row.text().purpose());
            register.row("Grondslag", row.text().basis());
            register.row("Betrokkenen", row.text().subjects());
            register.row("Gegevens", row.text().data());
            register.row("Ontvangers", row.text().recipients());
            register.row("Bewaartermijn", row.text().term());
            register.row("Doorgifte", row.text().transfer());
            register.end();
        }
        return register.toPdf();
    }

    private void begin(String name) {
        html.append("<h2>").append(PaperStyle.escaped(name)).append("</h2><table><tbody>");
    }

    private void row(String name, String text) {
        html.append("<tr><th scope=\"row\">")
                .append(name)
                .append("</th><td>")
                .append(PaperStyle.escaped(text))
                .append("</td></tr>");
    }

    private void end() {
        html.append("</tbody></table>");
    }

    private byte[] toPdf() {
        return TaggedPdf.of(html.append("</body></html>").toString(), PaperStyle.FAMILY);
    }
}
