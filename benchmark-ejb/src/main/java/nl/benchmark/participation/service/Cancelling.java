package nl.benchmark.participation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.benchmark.agreement.service.ContactMail;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.organisation.service.RegisterChanged;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.Cancellation;
import nl.benchmark.participation.CancellationEffect;
import nl.benchmark.participation.CancellationPlan;
import nl.benchmark.participation.CancellationPlan.Continuation;
import nl.benchmark.participation.CancellationPlan.Ending;
import nl.benchmark.participation.CancellationScope;
import nl.benchmark.participation.MemberNoticeKind;
import nl.benchmark.participation.ParticipationRow;
import nl.benchmark.participation.ParticipationRule;
import nl.benchmark.shared.RuleViolation;

/** What a cancellation and its withdrawal do, whoever sent or recorded it. Source: REG-3, REG-6. */
@ApplicationScoped
class Cancelling {

    private static final String PAGE = "participation/participation.xhtml";
    private static final int LONGEST = 500;

    @Inject
    private ParticipationRegister participations;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Clock clock;

    @Inject
    private ContactMail mail;

    @Inject
    private MemberNotices notices;

    @Inject
    private Register organisations;

    @Inject
    private AuditFacts audit;

    @Inject
    private Event<RegisterChanged> changed;

    /** Refuses as {@link CancellationPlan#of}. */
    CancellationPlan plan(String organisation, Benchmark benchmark, CancellationScope scope, LocalDate receivedOn) {
        return CancellationPlan.of(
                benchmark, scope, receivedOn, participations.handledBy(organisation, benchmark), today());
    }

    /**
     * Refuses as {@link CancellationPlan#of}, and with {@code OTHER_DAY} and {@code REMARK}.
     *
     * @param receivedAt null for a letter
     * @param expected last day that was shown before it was confirmed
     */
    long cancel(
            String organisation,
            Benchmark benchmark,
            CancellationScope scope,
            LocalDate receivedOn,
            Instant receivedAt,
            LocalDate expected,
            String text) {
        String reason = text == null || text.isBlank() ? null : text.strip();
        if (reason != null && reason.length() > LONGEST) {
            throw new RuleViolation(ParticipationRule.REMARK, LONGEST);
        }
        List<ParticipationRow> rows = participations.handledBy(organisation, benchmark);
        CancellationPlan plan = CancellationPlan.of(benchmark, scope, receivedOn, rows, today());
        if (!plan.lastDay().equals(expected)) {
            throw new RuleViolation(ParticipationRule.OTHER_DAY, plan.lastDay());
        }
        long id = cancellations.add(organisation, benchmark, plan, receivedAt, reason);
        for (Ending ending : plan.endings()) {
            participations.end(ending.participation(), ending.after());
            cancellations.addEffect(id, ending.participation(), ending.before(), ending.after(), false);
        }
        for (Continuation basis : plan.continuations()) {
            long made = participations.beginBasis(basis.organisation(), basis.startsOn(), basis.payer());
            cancellations.addEffect(id, made, null, null, true);
        }
        rows.forEach(row -> audit.concerns(row.organisation()));
        Cancellation done = cancellations.find(id).orElseThrow();
        audit.id(id);
        note(done);
        notices.tell(
                MemberNoticeKind.CANCELLED, organisation, members(organisation, rows), done.title(), done.lastDay());
        mail.put(MailKind.CANCELLATION_RECEIVED, organisation, language -> new String[] {
            done.name(),
            done.title(),
            Mail.day(receivedOn, language),
            Mail.day(done.lastDay(), language),
            mail.page(PAGE)
        });
        changed.fire(new RegisterChanged());
        return id;
    }

    /** Refuses with {@code WITHDRAWN}, {@code TOO_LATE} and {@code REGISTERED_AGAIN}. */
    void withdraw(Cancellation cancellation, String reason) {
        if (cancellation.withdrawnAt() != null) {
            throw new RuleViolation(ParticipationRule.WITHDRAWN);
        }
        if (!cancellation.mayBeWithdrawn(today())) {
            throw new RuleViolation(ParticipationRule.TOO_LATE, cancellation.lastDay());
        }
        List<ParticipationRow> rows = participations.handledBy(cancellation.organisation(), cancellation.benchmark());
        if (!cancellations.withdraw(cancellation.id(), reason)) {
            throw new RuleViolation(ParticipationRule.WITHDRAWN);
        }
        List<Cancellations.Effects> touched = cancellations.effects(cancellation.id());
        refuseTwice(cancellation, rows, touched);
        for (Cancellations.Effects one : touched) {
            participations.end(one.participation(), CancellationEffect.endsOn(one.startsOn(), one.effects()));
        }
        rows.forEach(row -> audit.concerns(row.organisation()));
        note(cancellation);
        notices.tell(
                MemberNoticeKind.WITHDRAWN,
                cancellation.organisation(),
                members(cancellation.organisation(), rows),
                cancellation.title(),
                cancellation.lastDay());
        mail.put(MailKind.CANCELLATION_WITHDRAWN, cancellation.organisation(), language ->
                new String[] {cancellation.name(), cancellation.title(), mail.page(PAGE)});
        changed.fire(new RegisterChanged());
    }

    /** Those for whom it pays, and when it takes part as a whole those that are its members today; nobody for a municipality. Source: ORG-3. */
    private List<String> members(String organisation, List<ParticipationRow> handled) {
        Stream<String> paidFor = handled.stream().map(ParticipationRow::organisation);
        boolean whole = handled.stream().anyMatch(row -> row.organisation().equals(organisation));
        Stream<String> all = whole
                ? Stream.concat(
                        paidFor, organisations.participationsWithMembers().members(organisation, today()).stream())
                : paidFor;
        return all.toList();
    }

    /** Whoever registered again for the days after would take part twice. */
    private void refuseTwice(
            Cancellation cancellation, List<ParticipationRow> handled, List<Cancellations.Effects> touched) {
        List<String> organisations =
                handled.stream().map(ParticipationRow::organisation).distinct().toList();
        participations.all().stream()
                .filter(row -> row.benchmark() == cancellation.benchmark()
                        && organisations.contains(row.organisation())
                        && row.isEverBegun()
                        && row.startsOn().isAfter(cancellation.lastDay())
                        && touched.stream().noneMatch(one -> one.participation() == row.id()))
                .findFirst()
                .ifPresent(row -> {
                    throw new RuleViolation(ParticipationRule.REGISTERED_AGAIN, row.startsOn());
                });
    }

    private void note(Cancellation cancellation) {
        audit.detail("benchmark", cancellation.benchmark());
        audit.detail("scope", cancellation.scope());
        audit.detail("way", cancellation.way());
        audit.detail("receivedOn", cancellation.receivedOn());
        audit.detail("lastDay", cancellation.lastDay());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
