package nl.benchmark.participation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import nl.benchmark.account.Caller;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.ContractStanding;
import nl.benchmark.shared.service.CallerContext;

/** What the caller may see follows the contract of the organisation that it works for; staff is not asked. Source: REG-5. */
@ApplicationScoped
public class ContractAccess {

    @Inject
    private Register organisations;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    public ContractStanding standing(Benchmark benchmark) {
        Caller caller = callers.get();
        return caller.role().isParticipant()
                ? ContractStanding.of(
                        organisations.participations(), caller.organisationCode(), benchmark.name(), today())
                : ContractStanding.HOLDS;
    }

    /** Of all benchmarks together. */
    public ContractStanding standingOfAll() {
        Caller caller = callers.get();
        return caller.role().isParticipant()
                ? ContractStanding.ofAll(organisations.participationsWithMembers(), caller.organisationCode(), today())
                : ContractStanding.HOLDS;
    }

    /** Figures and new reports. Refuses with {@code ENDED}, {@code TO_BEGIN} and {@code NOT_IN}. */
    public void requireHolding(Benchmark benchmark) {
        standing(benchmark).requireHolding(benchmark);
    }

    /** Deliveries, whose month says the rest. Refuses with {@code ENDED}. */
    public void requireNotEnded(Benchmark benchmark) {
        standing(benchmark).requireNotEnded(benchmark);
    }

    /** The own reports. Refuses with {@code ARCHIVE_ENDED}, {@code TO_BEGIN} and {@code NOT_IN}. */
    public void requireArchive(Benchmark benchmark) {
        standing(benchmark).requireArchive(benchmark, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
