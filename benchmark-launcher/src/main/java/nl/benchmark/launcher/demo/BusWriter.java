package nl.benchmark.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * Writes one month's BUS file as CSV: one line per benefit × person × kind of income, the fields in the order of the layout
 * (annex 1 of the Regeling statistiek Participatiewet). What does not apply is left empty, so that a file has no fillers.
 */
final class BusWriter {

    private static final int BYTES_PER_BENEFIT = 200;
    private static final String HEADER = String.join(
            ";",
            "statistiekjaar",
            "statistiekmaand",
            "berichtgevercode",
            "gemeentecode",
            "naam_softwarepakket",
            "versie_softwarepakket",
            "registratienummer_uitkering",
            "statistiekcode",
            "nadere_classificatie_bbz",
            "leefvorm",
            "aantal_kostendelers",
            "bedrag_norm_grondslag",
            "bedrag_vermindering_afstemming",
            "bedrag_inkomsten_uitkering",
            "betaalbaar_gesteld_bedrag",
            "datum_invoering_administratie",
            "cluster_bijzondere_bijstand",
            "bsn",
            "geboortedatum",
            "geslacht",
            "huisvesting",
            "aanvangsdatum_uitkering_persoon",
            "einddatum_uitkering_persoon",
            "ontheffing_arbeidsverplichting",
            "einddatum_ontheffing",
            "reden_einde_ontheffing",
            "uitvoering_tegenprestatie",
            "reden_vermindering",
            "aanvangsdatum_vermindering",
            "einddatum_vermindering",
            "soort_inkomsten",
            "bedrag_inkomsten_persoon",
            "vrijlating_inkomsten",
            "reden_beeindiging");

    private final YearMonth month;
    private final LocalDate lastDay;
    private final byte[] delivery;
    private final LineBuffer lines;
    private int count;

    BusWriter(String municipality, YearMonth month, String software, int expectedBenefits) {
        this.month = month;
        this.lastDay = month.atEndOfMonth();
        String code = municipality.substring("GM".length());
        String version = month.getYear() % 100 + "." + ((month.getMonthValue() - 1) / 3 + 1);
        this.delivery = String.format(
                        Locale.ROOT,
                        "%d;%02d;%s;%s;%s;%s;",
                        month.getYear(),
                        month.getMonthValue(),
                        code,
                        code,
                        software,
                        version)
                .getBytes(StandardCharsets.US_ASCII);
        this.lines = new LineBuffer(expectedBenefits * BYTES_PER_BENEFIT + HEADER.length());
        lines.text(HEADER).endLine();
    }

    void caseload(List<Benefit> benefits) {
        benefits.forEach(this::benefit);
    }

    private void benefit(Benefit benefit) {
        int norm = benefit.norm(month);
        int reduction = benefit.reduction(month);
        int settled = benefit.settledIncome();
        int paid = benefit.paid(month);
        for (Person person : benefit.persons()) {
            List<Income> incomes = person.incomes();
            for (int i = 0; i < Math.max(1, incomes.size()); i++) {
                lines.raw(delivery)
                        .text(benefit.registrationNumber())
                        .text(benefit.scheme())
                        .text(benefit.bbzClass());
                lines.text(benefit.household());
                numberIfAny(benefit.costSharers());
                lines.number(norm);
                numberIfAny(reduction);
                numberIfAny(settled);
                lines.number(paid).date(benefit.enteredOn()).empty();
                person(person);
                income(incomes.isEmpty() ? null : incomes.get(i));
                endLine(person.hasEnded() ? person.endReason() : "");
            }
        }
    }

    private void person(Person person) {
        identity(person.identity(), person.housing(), person.startedOn(), person.endedOn());
        exemption(person.exemption());
        lines.text(person.counterService() ? "1" : "2");
        sanction(person.sanction());
    }

    private void identity(Identity identity, String housing, LocalDate startedOn, LocalDate endedOn) {
        lines.text(identity.pseudonym())
                .date(identity.born())
                .text(identity.sex())
                .text(housing);
        lines.date(startedOn).date(endedOn);
    }

    private void exemption(Exemption exemption) {
        if (exemption == null) {
            lines.text("2").empty(2);
        } else {
            lines.text(exemption.kind()).date(exemption.until());
            lines.text(exemption.endsBy(lastDay) ? "2" : "");
        }
    }

    private void sanction(Sanction sanction) {
        if (sanction == null) {
            lines.empty(3);
        } else {
            lines.text(sanction.reason()).date(sanction.from()).date(sanction.until());
        }
    }

    private void income(Income income) {
        if (income == null) {
            lines.empty(3);
        } else {
            lines.text(income.kind()).number(income.euros()).text(income.exempted() ? "1" : "2");
        }
    }

    void special(List<SpecialGrant> grants) {
        grants.forEach(this::special);
    }

    private void special(SpecialGrant grant) {
        lines.raw(delivery)
                .text(grant.registrationNumber())
                .text(grant.scheme())
                .empty()
                .text(grant.household())
                .empty(4);
        lines.number(grant.euros()).date(grant.startedOn()).text(grant.cluster());
        identity(grant.identity(), grant.housing(), grant.startedOn(), grant.endedOn());
        lines.empty(10);
        endLine(grant.endedOn() == null ? "" : "98");
    }

    private void numberIfAny(int number) {
        if (number == 0) {
            lines.empty();
        } else {
            lines.number(number);
        }
    }

    private void endLine(String endReason) {
        lines.text(endReason).endLine();
        count++;
    }

    /** Lines so far, without the header. */
    int lines() {
        return count;
    }

    byte[] toBytes() {
        return lines.toBytes();
    }
}
