package nl.benchmark.agreement.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.benchmark.agreement.AgreementRow;
import nl.benchmark.agreement.ModelBlock;
import nl.benchmark.agreement.OwnText;
import nl.benchmark.agreement.Subprocessor;
import nl.benchmark.processing.ActivityRow;
import nl.benchmark.shared.service.TaggedPdf;

/**
 * A signed agreement as a tagged PDF on A4, in Dutch: the text of the model with its annexes, or of an own text the sheet that
 * names its file and hash; then who signed. Everything that was typed by a person is escaped.
 */
final class AgreementDocument {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm:ss", DUTCH);

    private final AgreementPaper paper;
    private final StringBuilder html = new StringBuilder();

    AgreementDocument(AgreementPaper paper) {
        this.paper = paper;
    }

    byte[] toPdf() {
        return TaggedPdf.of(html(), PaperStyle.FAMILY);
    }

    String html() {
        String title = "Verwerkersovereenkomst " + paper.organisationName();
        html.setLength(0);
        html.append(PaperStyle.head(title, "Wat is overeengekomen, door wie en wanneer"));
        html.append("<h1>Verwerkersovereenkomst</h1>");
        if (paper.text() == null) {
            model();
        } else {
            ownText(paper.text());
        }
        signature();
        if (paper.text() == null) {
            activities(paper.activities());
            subprocessors(paper.subprocessors());
        }
        return html.append("</body></html>").toString();
    }

    private void model() {
        html.append("<p>Modelovereenkomst, versie ")
                .append(paper.model().version())
                .append(".</p>");
        for (ModelBlock block : paper.model().blocks(paper.organisationName())) {
            html.append(
                    switch (block.kind()) {
                        case HEADING -> "<h2>Artikel " + block.number() + ". " + escaped(block.text()) + "</h2>";
                        case LIST -> list(block.items());
                        case PARAGRAPH -> "<p>" + escaped(block.text()) + "</p>";
                    });
        }
    }

    private static String list(List<String> items) {
        return items.stream()
                .map(item -> "<li>" + escaped(item) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private void ownText(OwnText text) {
        html.append("<p>")
                .append(escaped(paper.organisationName()))
                .append(" (verwerkingsverantwoordelijke) en ")
                .append(escaped(paper.model().terms().processor()))
                .append(
                        " (verwerker) sluiten een verwerkersovereenkomst in de eigen tekst van de verwerkingsverantwoordelijke. Dit blad hoort bij het bestand hieronder en is zonder dat bestand niet volledig.</p><table><tbody>");
        row("Bestand", text.fileName());
        row("Ronde", Integer.toString(text.round()));
        row("Ontvangen op", moment(text.uploadedAt()));
        row("Aanvaard op", moment(text.assessedAt()));
        html.append("</tbody></table><p>SHA-256 van het bestand:</p><p class=\"hash\">")
                .append(text.sha256())
                .append("</p>");
    }

    private void signature() {
        AgreementRow agreement = paper.agreement();
        html.append("<h2>Ondertekening</h2><table><tbody>");
        row("Namens", paper.organisationName() + " (" + agreement.organisation() + ")");
        row("Naam", agreement.signatory());
        row("Functie", agreement.function());
        row("Ondertekend op", moment(agreement.signedAt()) + " (Nederlandse tijd), in het portaal");
        row("Geldt vanaf", day(agreement.from()));
        row("Geldt tot en met", agreement.to() == null ? "zolang de deelname duurt" : day(agreement.to()));
        row("Namens de verwerker", paper.model().terms().processor());
        html.append("</tbody></table>");
    }

    private void activities(List<ActivityRow> activities) {
        html.append("<h2>Bijlage A. Verwerkingen</h2>");
        for (ActivityRow activity : activities) {
            html.append("<h3>").append(escaped(activity.text().name())).append("</h3><table><tbody>");
            row("Doel", activity.text().purpose());
            row("Grondslag", activity.text().basis());
            row("Betrokkenen", activity.text().subjects());
            row("Gegevens", activity.text().data());
            row("Ontvangers", activity.text().recipients());
            row("Bewaartermijn", activity.text().term());
            row("Doorgifte", activity.text().transfer());
            html.append("</tbody></table>");
        }
    }

    private void subprocessors(List<Subprocessor> subprocessors) {
        html.append("<h2>Bijlage B. Subverwerkers</h2>");
        if (subprocessors.isEmpty()) {
            html.append("<p>Op de dag van ondertekening zijn er geen subverwerkers.</p>");
            return;
        }
        html.append(
                "<table><thead><tr><th scope=\"col\">Subverwerker</th><th scope=\"col\">Werk</th><th scope=\"col\">Plaats</th><th scope=\"col\">Vanaf</th></tr></thead><tbody>");
        for (Subprocessor row : subprocessors) {
            html.append("<tr><th scope=\"row\">")
                    .append(escaped(row.name()))
                    .append("</th><td>")
                    .append(escaped(row.purpose()))
                    .append("</td><td>")
                    .append(escaped(row.place()))
                    .append("</td><td>")
                    .append(day(row.beginsOn()))
                    .append("</td></tr>");
        }
        html.append("</tbody></table>");
    }

    private void row(String name, String text) {
        html.append("<tr><th scope=\"row\">")
                .append(name)
                .append("</th><td>")
                .append(escaped(text))
                .append("</td></tr>");
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZONE));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String escaped(String text) {
        return PaperStyle.escaped(text);
    }
}
