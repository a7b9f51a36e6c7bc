package nl.benchmark.participation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.benchmark.participation.Benchmark;
import org.jdbi.v3.core.Jdbi;

/** Who takes or took part, whatever became of it; a participation that ended before it began never was. */
@ApplicationScoped
public class ParticipationHistory {

    @Inject
    private Jdbi jdbi;

    public boolean holds(String organisation, Benchmark benchmark) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select exists (select from participation p join organisation o on o.id = p.organisation_id
                                        where o.code = :code and p.benchmark = :benchmark and (p.ends_on is null or p.ends_on >= p.starts_on))
                        """)
                .bind("code", organisation)
                .bind("benchmark", benchmark.name())
                .mapTo(Boolean.class)
                .one());
    }
}
