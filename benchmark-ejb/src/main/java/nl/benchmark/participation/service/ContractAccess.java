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

    private static final ContractStanding HOLDS = new ContractStanding(null);

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
                : HOLDS;
    }

    /** Figures, new reports and deliveries. Refuses with {@code ENDED}. */
    public void requireHolding(Benchmark benchmark) {
        standing(benchmark).requireHolding(benchmark);
    }

    /** The own reports. Refuses with {@code ARCHIVE_ENDED}. */
    public void requireArchive(Benchmark benchmark) {
        standing(benchmark).requireArchive(benchmark, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
