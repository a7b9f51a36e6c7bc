package nl.benchmark.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import nl.benchmark.shared.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DPA-1 the model of the agreement")
class AgreementModelTest {

    private static final ModelTerms TERMS = new ModelTerms("de benchmarkorganisatie", 24, 30, 21, 7, 3, null);
    private static final String BODY =
            "# Partijen\n{gemeente} en {verwerker} spreken dit af,\nop twee regels.\n\nNog een alinea.\n# Datalekken\nBinnen {meldtermijn} uur:\n- bellen;\n- schrijven.\n"
                    + "Tekst. ".repeat(40);

    private static AgreementModel model(ModelTerms terms, String body) {
        return new AgreementModel(2, terms, body, "Eerste versie van de tekst.", Instant.EPOCH);
    }

    private static void assertRefused(AgreementRule rule, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }

    @Test
    void itsFieldsAreFilledInAndItsArticlesNumbered() {
        assertThat(model(TERMS, BODY).blocks("Gemeente Bunnik"))
                .startsWith(
                        new ModelBlock(ModelBlock.Kind.HEADING, 1, "Partijen"),
                        new ModelBlock(
                                ModelBlock.Kind.PARAGRAPH,
                                0,
                                "Gemeente Bunnik en de benchmarkorganisatie spreken dit af, op twee regels."),
                        new ModelBlock(ModelBlock.Kind.PARAGRAPH, 0, "Nog een alinea."),
                        new ModelBlock(ModelBlock.Kind.HEADING, 2, "Datalekken"),
                        new ModelBlock(ModelBlock.Kind.PARAGRAPH, 0, "Binnen 24 uur:"),
                        new ModelBlock(ModelBlock.Kind.LIST, 0, "bellen;\nschrijven."));
    }

    @Test
    void aNameIsTextAndNoFieldOrPattern() {
        assertThat(model(TERMS, "{gemeente}").blocks("$1 {verwerker}").get(0).text())
                .isEqualTo("$1 {verwerker}");
    }

    @Test
    void anUnknownFieldAnEmptyTextAndNoReasonAreRefused() {
        model(TERMS, BODY).check();
        assertRefused(AgreementRule.FIELD, () -> model(TERMS, BODY + "{boete}").check());
        assertRefused(AgreementRule.BODY, () -> model(TERMS, "kort").check());
        assertRefused(AgreementRule.CHANGES, () -> new AgreementModel(2, TERMS, BODY, " ", Instant.EPOCH).check());
    }

    @Test
    @DisplayName("V6 a breach is reported within 72 hours at most")
    void termsHaveLimits() {
        new ModelTerms("wij", 72, 30, 30, 7, 3, 1).check();
        assertRefused(AgreementRule.TERMS, () -> new ModelTerms("wij", 73, 30, 21, 7, 3, 1).check());
        assertRefused(AgreementRule.TERMS, () -> new ModelTerms("wij", 24, 30, 31, 7, 3, 1).check());
        assertRefused(AgreementRule.TERMS, () -> new ModelTerms("wij", 24, 30, 21, 7, 3, 0).check());
    }

    @Test
    void aTermOfYearsEndsOnTheDayBefore() {
        LocalDate from = LocalDate.of(2026, 11, 23);
        assertThat(model(TERMS, BODY).lastDay(from)).isNull();
        assertThat(model(new ModelTerms("wij", 24, 30, 21, 7, 3, 2), BODY).lastDay(from))
                .isEqualTo("2028-11-22");
    }

    @Test
    void aSignatoryHasANameAndAFunctionAndMayBind() {
        assertThat(Signatory.of(" A. Naam ", "Wethouder", true)).isEqualTo(new Signatory("A. Naam", "Wethouder"));
        assertRefused(AgreementRule.SIGNATORY, () -> Signatory.of(" ", "Wethouder", true));
        assertRefused(AgreementRule.SIGNATORY, () -> Signatory.of("A. Naam", "x".repeat(101), true));
        assertRefused(AgreementRule.AUTHORITY, () -> Signatory.of("A. Naam", "Wethouder", false));
    }

    @Test
    @DisplayName("V2 a sub-processor is announced in time: objections for 21 days, work after 30")
    void announcedInTime() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        form(today.plusDays(21), today.plusDays(30)).check(today, TERMS);
        assertRefused(AgreementRule.SUBPROCESSOR_DAYS, () -> form(today.plusDays(20), today.plusDays(30))
                .check(today, TERMS));
        assertRefused(AgreementRule.SUBPROCESSOR_DAYS, () -> form(today.plusDays(21), today.plusDays(29))
                .check(today, TERMS));
        assertRefused(AgreementRule.SUBPROCESSOR_DAYS, () -> form(today.plusDays(40), today.plusDays(40))
                .check(today, TERMS));
    }

    private static SubprocessorForm form(LocalDate objectionsUntil, LocalDate beginsOn) {
        return new SubprocessorForm(
                "Rekencentrum", "Opslag van reservekopieën", "Nederland", objectionsUntil, beginsOn);
    }
}
