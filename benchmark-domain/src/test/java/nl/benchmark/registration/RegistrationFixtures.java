package nl.benchmark.registration;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import nl.benchmark.organisation.Area;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.Validity;

/** Three municipalities, of which two make a labour-market region, one that is gone, and a form about the first. */
final class RegistrationFixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    static final ContactPerson CONTACT = new ContactPerson("V. Verzonnen", null, "v@voorbeeld.invalid", null);
    static final InvoiceAddress INVOICE =
            new InvoiceAddress("Administratie", "Plein 1", "1234 AB", "Plaats", null, null, null);

    private static final Validity ALWAYS = new Validity(LocalDate.of(2000, 1, 1), null);

    private RegistrationFixtures() {}

    static Geography geography() {
        Geography.Builder builder = Geography.builder();
        for (String code : List.of("GM0001", "GM0002", "GM0003")) {
            builder.organisation(new Organisation(code, "Naam " + code, OrganisationKind.MUNICIPALITY, ALWAYS));
        }
        Validity gone = new Validity(LocalDate.of(2000, 1, 1), LocalDate.of(2026, 1, 1));
        builder.organisation(new Organisation("GM0009", "Weg", OrganisationKind.MUNICIPALITY, gone));
        builder.area(new Area("AM01", AreaKind.LABOUR_MARKET_REGION, "Regio", ALWAYS));
        builder.member("GM0001", "AM01", ALWAYS).member("GM0002", "AM01", ALWAYS);
        return builder.build();
    }

    static RegistrationForm form(Applicant applicant, Set<RegistrationModule> modules, Set<Consent> consents) {
        return new RegistrationForm(applicant, Year.of(2026), modules, consents, CONTACT, INVOICE, "nl");
    }
}
