package nl.benchmark.registration.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.registration.Consent;
import nl.benchmark.registration.ConsentChange;
import nl.benchmark.registration.RegistrationRule;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of consents of running participations, and the rule of changing them. Source: REG-6. */
@ApplicationScoped
class ConsentRegister {

    private static final String BENCHMARK = "SI";
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    @Inject
    private Register organisations;

    @Inject
    private AuditFacts audit;

    /** Whether the organisation takes part in what asks consents, today or later. */
    boolean isAsked(String organisation) {
        LocalDate today = LocalDate.now(clock);
        return organisations.participations().all().stream()
                .anyMatch(one -> one.organisation().equals(organisation)
                        && one.benchmark().equals(BENCHMARK)
                        && (one.endsOn() == null || !one.endsOn().isBefore(today)));
    }

    /** In order of time; the last one holds. */
    List<ConsentChange> history(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select c.* from organisation o cross join lateral consent_changes(o.id) c where o.code = :code order by c.id")
                .bind("code", organisation)
                .map((row, context) -> new ConsentChange(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        Stream.of((String[]) row.getArray("consents").getArray())
                                .map(Consent::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Consent.class))),
                        row.getString("reason")))
                .list());
    }

    /** What an accepted registration consented to. */
    void first(String organisation, Collection<Consent> consents) {
        add(organisation, consents, null);
    }

    /**
     * Refuses with {@code NO_CONSENTS}, {@code REASON} and {@code UNCHANGED}, and with {@code CBS_PUBLISHES} to take back what
     * nobody takes part without.
     */
    void change(String organisation, Set<Consent> consents, String text) {
        if (!isAsked(organisation)) {
            throw new RuleViolation(RegistrationRule.NO_CONSENTS);
        }
        if (!consents.contains(Consent.CBS_PUBLISHES)) {
            throw new RuleViolation(RegistrationRule.CBS_PUBLISHES);
        }
        String reason = reason(text);
        List<ConsentChange> history = history(organisation);
        if (!history.isEmpty() && history.get(history.size() - 1).consents().equals(consents)) {
            throw new RuleViolation(RegistrationRule.UNCHANGED);
        }
        audit.purpose(reason);
        audit.detail("consents", consents);
        add(organisation, consents, reason);
    }

    /** Refuses with {@code REASON}; also for what else an administrator changes of a registration. */
    static String reason(String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new RuleViolation(RegistrationRule.REASON, SHORTEST_REASON, LONGEST_REASON);
        }
        return reason;
    }

    private void add(String organisation, Collection<Consent> consents, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into participation_consent (organisation_id, consents, changed_at, changed_by, reason)
                        select id, :consents, :now, :account, :reason from organisation where code = :code
                        """)
                .bindArray(
                        "consents",
                        String.class,
                        consents.stream()
                                .filter(consent -> consent != Consent.PROTOCOL)
                                .<String>map(Enum::name)
                                .toList())
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", reason == null ? null : callers.get().accountId())
                .bind("reason", reason)
                .bind("code", organisation)
                .execute());
    }
}
