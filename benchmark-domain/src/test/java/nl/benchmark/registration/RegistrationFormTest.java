package nl.benchmark.registration;

import static nl.benchmark.registration.Consent.CBS_PUBLISHES;
import static nl.benchmark.registration.Consent.KIS_DATA;
import static nl.benchmark.registration.Consent.PROTOCOL;
import static nl.benchmark.registration.RegistrationFixtures.CONTACT;
import static nl.benchmark.registration.RegistrationFixtures.INVOICE;
import static nl.benchmark.registration.RegistrationFixtures.TODAY;
import static nl.benchmark.registration.RegistrationFixtures.form;
import static nl.benchmark.registration.RegistrationModule.AS_ARMOEDEBELEID;
import static nl.benchmark.registration.RegistrationModule.AS_PREVENTIE;
import static nl.benchmark.registration.RegistrationModule.SI;
import static nl.benchmark.registration.RegistrationModule.WI_BASIS;
import static nl.benchmark.registration.RegistrationModule.WI_VERDIEPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.benchmark.account.AccountRule;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.organisation.Geography;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("REG-1 the registration form")
class RegistrationFormTest {

    private static final Applicant TOWN = Applicant.municipality("GM0001");

    private final Geography geography = RegistrationFixtures.geography();

    private void check(RegistrationForm form) {
        form.check(geography, TODAY);
    }

    private void assertRefused(Enum<?> rule, RegistrationForm form) {
        assertThatThrownBy(() -> check(form))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.rule())
                        .isEqualTo(rule));
    }

    @Nested
    @DisplayName("REG-1 consents")
    class Consents {

        @Test
        void theProtocolIsAccepted() {
            check(form(TOWN, Set.of(WI_BASIS), Set.of(PROTOCOL)));
            assertRefused(RegistrationRule.PROTOCOL, form(TOWN, Set.of(WI_BASIS), Set.of()));
        }

        @Test
        void statushoudersNeedsToKnowWhatIsPublished() {
            check(form(TOWN, Set.of(SI), Set.of(PROTOCOL, CBS_PUBLISHES)));
            assertRefused(RegistrationRule.CBS_PUBLISHES, form(TOWN, Set.of(SI), Set.of(PROTOCOL, KIS_DATA)));
        }

        @Test
        void ofStatushoudersOnlyAreNotGivenWithoutIt() {
            assertThat(form(TOWN, Set.of(WI_BASIS), EnumSet.allOf(Consent.class))
                            .consents())
                    .containsExactly(PROTOCOL);
            assertThat(form(TOWN, Set.of(SI), EnumSet.allOf(Consent.class)).consents())
                    .containsExactly(PROTOCOL, CBS_PUBLISHES, KIS_DATA);
        }
    }

    @Nested
    @DisplayName("REG-1, FEE-2 modules")
    class Modules {

        @Test
        void atLeastOneAndNotBothOfWerkEnInkomen() {
            assertRefused(RegistrationRule.NO_MODULE, form(TOWN, Set.of(), Set.of(PROTOCOL)));
            assertRefused(RegistrationRule.ONE_OF_BOTH, form(TOWN, Set.of(WI_BASIS, WI_VERDIEPEND), Set.of(PROTOCOL)));
        }

        @Test
        void anyOfArmoedeEnSchuldenHaveOnePrice() {
            assertThat(form(TOWN, Set.of(AS_PREVENTIE, AS_ARMOEDEBELEID, WI_VERDIEPEND), Set.of(PROTOCOL))
                            .packages())
                    .containsExactly(TariffPackage.WI_VERDIEPEND, TariffPackage.AS);
        }
    }

    @Nested
    @DisplayName("ORG-3 who registers")
    class Applicants {

        @ParameterizedTest
        @ValueSource(strings = {"GM0009", "GM7777"})
        void isAMunicipalityOfToday(String code) {
            assertRefused(
                    RegistrationRule.MUNICIPALITY,
                    form(Applicant.municipality(code), Set.of(WI_BASIS), Set.of(PROTOCOL)));
        }

        @Test
        void aCooperationHasTwoMembersOrMore() {
            check(form(together(null, "GM0001", "GM0003"), Set.of(WI_BASIS), Set.of(PROTOCOL)));
            assertRefused(
                    RegistrationRule.TOO_FEW_MEMBERS,
                    form(together(null, "GM0001", "GM0001"), Set.of(WI_BASIS), Set.of(PROTOCOL)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "AB", "Kijk op https://host", "www.host.invalid", "a\nb c"})
        void aCooperationHasANameThatIsNoLink(String name) {
            Applicant applicant = Applicant.cooperation(name, List.of("GM0001", "GM0003"), null);
            assertRefused(RegistrationRule.COOPERATION_NAME, form(applicant, Set.of(WI_BASIS), Set.of(PROTOCOL)));
        }

        @Test
        void aCooperationChoosesAnOptionForStatushouders() {
            Set<Consent> consents = Set.of(PROTOCOL, CBS_PUBLISHES);
            check(form(together(CooperationOption.TOTALS, "GM0001", "GM0003"), Set.of(SI), consents));
            assertRefused(RegistrationRule.OPTION, form(together(null, "GM0001", "GM0003"), Set.of(SI), consents));
        }

        @Test
        @DisplayName("FEE-1 is a whole region with all its municipalities and no other")
        void wholeRegion() {
            assertThat(together(null, "GM0001", "GM0002")
                            .payer(geography, TODAY)
                            .wholeRegion())
                    .isTrue();
            assertThat(together(null, "GM0001", "GM0002", "GM0003")
                            .payer(geography, TODAY)
                            .wholeRegion())
                    .isFalse();
            assertThat(together(null, "GM0001", "GM0003")
                            .payer(geography, TODAY)
                            .wholeRegion())
                    .isFalse();
        }

        private Applicant together(CooperationOption option, String... members) {
            return Applicant.cooperation("Samen", List.of(members), option);
        }
    }

    @Nested
    @DisplayName("REG-6 the first year")
    class FirstYear {

        @ParameterizedTest
        @CsvSource({"2026, true", "2027, true", "2025, false", "2028, false"})
        void isThisOneOrTheNext(int year, boolean allowed) {
            RegistrationForm form = new RegistrationForm(
                    TOWN, Year.of(year), Set.of(WI_BASIS), Set.of(PROTOCOL), CONTACT, INVOICE, "nl");
            if (allowed) {
                check(form);
            } else {
                assertRefused(RegistrationRule.YEAR, form);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "2026, 2026-10-31, false",
            "2026, 2026-11-01, true",
            "2026, 2026-12-31, true",
            "2027, 2026-11-01, false"
        })
        void bringsTheNextFromTheFirstOfNovemberOn(int year, LocalDate today, boolean due) {
            assertThat(RegistrationForm.owesNextYear(Year.of(year), today)).isEqualTo(due);
        }

        @ParameterizedTest
        @CsvSource({"2026, 2026-10-31, 2026-10-31", "2027, 2026-12-31, 2027-01-01", "2026, 2027-01-05, 2027-01-05"})
        void beginsAtAcceptanceOrOnTheFirstOfJanuary(int year, LocalDate accepted, LocalDate first) {
            assertThat(new RegistrationForm(
                                    TOWN, Year.of(year), Set.of(WI_BASIS), Set.of(PROTOCOL), CONTACT, INVOICE, "nl")
                            .firstDay(accepted))
                    .isEqualTo(first);
        }
    }

    @Nested
    @DisplayName("REG-1 contact person and invoice")
    class Details {

        @Test
        void haveAnAddressThatMayBeMailed() {
            assertRefused(AccountRule.EMAIL, with(new ContactPerson("V. Verzonnen", null, "nergens", null), INVOICE));
            assertRefused(
                    RegistrationRule.CONTACT_NAME, with(new ContactPerson("V", null, "v@b.invalid", null), INVOICE));
        }

        @ParameterizedTest
        @CsvSource({"1234AB, true", "1234 ab, true", "0234 AB, false", "1234 A, false"})
        void haveAPostalCode(String code, boolean allowed) {
            RegistrationForm form =
                    with(CONTACT, new InvoiceAddress("Naam", "Plein 1", code, "Plaats", null, null, null));
            if (allowed) {
                check(form);
            } else {
                assertRefused(RegistrationRule.POSTAL_CODE, form);
            }
        }

        @Test
        void areWholeAndOfAPeppolForm() {
            assertRefused(
                    RegistrationRule.INVOICE_ADDRESS,
                    with(CONTACT, new InvoiceAddress("Naam", " ", "1234 AB", "Plaats", null, null, null)));
            assertRefused(
                    RegistrationRule.PEPPOL_ID,
                    with(CONTACT, new InvoiceAddress("Naam", "Plein 1", "1234 AB", "Plaats", null, null, "1234")));
        }

        @Test
        void areRefusedAllAtOnce() {
            RegistrationForm form = new RegistrationForm(
                    Applicant.municipality("GM0009"),
                    Year.of(2031),
                    Set.of(),
                    Set.of(),
                    new ContactPerson("V", null, "v@b.invalid", null),
                    new InvoiceAddress("Naam", "Plein 1", "12 AB", "Plaats", null, null, "1234"),
                    "nl");

            assertThatThrownBy(() -> check(form)).isInstanceOfSatisfying(RuleViolation.class, first -> assertThat(
                            Stream.concat(Stream.of(first), first.others().stream())
                                    .map(RuleViolation::rule))
                    .containsExactly(
                            RegistrationRule.MUNICIPALITY,
                            RegistrationRule.YEAR,
                            RegistrationRule.NO_MODULE,
                            RegistrationRule.CONTACT_NAME,
                            RegistrationRule.POSTAL_CODE,
                            RegistrationRule.PEPPOL_ID));
        }

        private RegistrationForm with(ContactPerson contact, InvoiceAddress invoice) {
            return new RegistrationForm(
                    TOWN, Year.of(2026), Set.of(WI_BASIS), Set.of(PROTOCOL), contact, invoice, "nl");
        }
    }

    @Nested
    @DisplayName("REG-6 a change of modules and consents")
    class Changing {

        private final RegistrationForm form = form(TOWN, Set.of(WI_BASIS), Set.of(PROTOCOL));

        @Test
        void keepsTheRest() {
            RegistrationForm changed = form.with(Set.of(WI_VERDIEPEND), Set.of(PROTOCOL));

            assertThat(changed.modules()).containsExactly(WI_VERDIEPEND);
            assertThat(changed.contact()).isEqualTo(form.contact());
        }

        @Test
        void isRefusedWhenNothingChangesOrAConsentLacks() {
            assertThatThrownBy(() -> form.with(form.modules(), form.consents())).hasMessageContaining("UNCHANGED");
            assertThatThrownBy(() -> form.with(Set.of(SI), Set.of(PROTOCOL))).hasMessageContaining("CBS_PUBLISHES");
        }
    }
}
