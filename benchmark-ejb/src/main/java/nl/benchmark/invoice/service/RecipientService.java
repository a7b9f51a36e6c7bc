package nl.benchmark.invoice.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.benchmark.account.OrganisationDetails;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.fee.FeeLiability;
import nl.benchmark.fee.Payer;
import nl.benchmark.invoice.InvoiceObstacle;
import nl.benchmark.invoice.InvoiceProfile;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.RecipientRow;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.shared.RuleViolation;

/** Factuurgegevens of those who pay: looked at and mended by finance and administrators. Source: INV-1, standards 4.3. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR})
public class RecipientService {

    @EJB
    private RecipientRegister register;

    @Inject
    private Register organisations;

    @Inject
    private Clock clock;

    /** Of everybody who pays today, by name; empty details of those that wrote nothing. */
    @NotAudited(reason = "addresses of administrations, nothing of persons")
    public List<RecipientRow> recipients() {
        Map<String, RecipientRow> known = register.recipients();
        return FeeLiability.on(
                        LocalDate.now(clock), organisations.participationsWithMembers(), organisations.geography())
                .stream()
                .map(FeeLiability::payer)
                .distinct()
                .map(payer -> known.getOrDefault(payer.code(), nothing(payer)))
                .sorted(Comparator.comparing(RecipientRow::name))
                .toList();
    }

    @NotAudited(reason = "addresses of administrations, nothing of persons")
    public Optional<RecipientRow> find(String organisation) {
        return recipients().stream()
                .filter(row -> row.organisation().equals(organisation))
                .findFirst();
    }

    /** Refuses as the parts of {@link nl.benchmark.invoice.Recipient} do, so that what is kept is enough for an invoice. */
    @Audited(action = AuditAction.ORGANISATION_CHANGE, object = "organisation")
    public void save(@Concerns String organisation, OrganisationDetails details, String order, InvoiceProfile profile) {
        RecipientRow before =
                find(organisation).orElseThrow(() -> new RuleViolation(InvoiceRule.UNKNOWN, organisation));
        details.check();
        RecipientRegister.recipient(new RecipientRow(organisation, before.name(), details, order, profile, null));
        register.save(organisation, details, order, profile);
    }

    private static RecipientRow nothing(Payer payer) {
        return new RecipientRow(
                payer.code(),
                payer.name(),
                OrganisationDetails.NONE,
                null,
                InvoiceProfile.NLCIUS,
                new InvoiceObstacle(InvoiceRule.NO_RECIPIENT, List.of(payer.name())));
    }
}
