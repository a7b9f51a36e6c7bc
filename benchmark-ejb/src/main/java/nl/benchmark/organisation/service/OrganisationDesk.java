package nl.benchmark.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.organisation.EmailDomain;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.OrganisationLine;
import nl.benchmark.organisation.OrganisationRule;
import nl.benchmark.registration.Participation;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** All organisations for staff, and their mail domains, which an administrator keeps. Source: REG-1. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.AUDITOR})
public class OrganisationDesk {

    private static final String DOMAINS =
            """
            select d.id, o.code, d.domain, d.added_at, a.name
              from organisation_email_domain d join organisation o on o.id = d.organisation_id left join account a on a.id = d.added_by
             where d.removed_at is null order by d.domain
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Register register;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    /** Those of today, and those that take part; by name. */
    @NotAudited(reason = "the public register with who takes part, and domains, nothing of persons")
    public List<OrganisationLine> organisations() {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<EmailDomain>> domains = domains();
        Map<String, List<String>> benchmarks = register.participations().all().stream()
                .filter(one -> one.overlaps(today, today))
                .collect(Collectors.groupingBy(
                        Participation::organisation,
                        Collectors.mapping(Participation::benchmark, Collectors.toList())));
        return register.geography().organisations().stream()
                .filter(one -> one.validity().contains(today) || benchmarks.containsKey(one.code()))
                .sorted(Comparator.comparing(Organisation::name).thenComparing(Organisation::code))
                .map(one -> new OrganisationLine(
                        one.code(),
                        one.name(),
                        one.kind(),
                        benchmarks.getOrDefault(one.code(), List.of()).stream()
                                .distinct()
                                .sorted()
                                .toList(),
                        domains.getOrDefault(one.code(), List.of())))
                .toList();
    }

    @NotAudited(reason = "as of all organisations")
    public Optional<OrganisationLine> find(String code) {
        return organisations().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Refuses with {@code EMAIL_DOMAIN}, {@code DOMAIN_KNOWN} and {@code UNKNOWN}. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.DOMAIN_CHANGE, object = "organisation")
    public void add(@Concerns String organisation, String typed) {
        String domain = EmailDomain.checked(typed);
        OrganisationLine line = find(organisation).orElseThrow(() -> new RuleViolation(OrganisationRule.UNKNOWN));
        if (line.domains().stream().anyMatch(known -> known.domain().equals(domain))) {
            throw new RuleViolation(OrganisationRule.DOMAIN_KNOWN, domain);
        }
        audit.detail("added", domain);
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into organisation_email_domain (organisation_id, domain, added_at, added_by)
                        select id, :domain, :now, :account from organisation where code = :code
                        """)
                .bind("domain", domain)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .bind("code", organisation)
                .execute());
    }

    /** Refuses with {@code DOMAIN_UNKNOWN} what is not there any more. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.DOMAIN_CHANGE, object = "email_domain")
    public void remove(@AuditedId long id) {
        EmailDomain domain = domains().values().stream()
                .flatMap(List::stream)
                .filter(known -> known.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(OrganisationRule.DOMAIN_UNKNOWN));
        audit.concerns(domain.organisation());
        audit.detail("removed", domain.domain());
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update organisation_email_domain set removed_at = :now, removed_by = :account where id = :id and removed_at is null")
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .bind("id", id)
                .execute());
    }

    private Map<String, List<EmailDomain>> domains() {
        return jdbi
                .withHandle(handle -> handle.createQuery(DOMAINS)
                        .map((row, context) -> new EmailDomain(
                                row.getLong("id"),
                                row.getString("code"),
                                row.getString("domain"),
                                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                                row.getString("name")))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(EmailDomain::organisation));
    }
}
