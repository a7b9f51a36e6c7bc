package nl.benchmark.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** What services inject: the clock of Europe/Amsterdam, and SQL on the application's data source inside the container's transaction. */
@ApplicationScoped
public class Resources {

    @Resource(lookup = "java:/jdbc/benchmark")
    private DataSource dataSource;

    @Inject
    private Connections connections;

    @Inject
    @ConfigProperty(name = "benchmark.demonstration.accounts")
    private Optional<String> demonstration;

    @Inject
    @ConfigProperty(name = "benchmark.demonstration.clock")
    private Optional<String> file;

    private Clock clock;

    @PostConstruct
    void look() {
        clock = DemonstrationClock.of(Clock.system(ZoneId.of("Europe/Amsterdam")), demonstration, file);
    }

    @Produces
    @Dependent
    public Clock clock() {
        return clock;
    }

    @Produces
    @Dependent
    public Jdbi jdbi() {
        // The container begins and ends the transaction; Jdbi must not touch it.
        return Jdbi.create(() -> connections.of(dataSource))
                .setTransactionHandler(new CMTTransactionHandler())
                .registerArrayType(LocalDate.class, "date");
    }
}
