package nl.benchmark.organisation.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.Area;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.organisation.Validity;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The register in memory. Municipalities and areas change by migration only; who takes part, and whether there are more
 * organisations since a co-operation was accepted, is read again when it is older than half a minute.
 */
@ApplicationScoped
public class Register {

    private static final int MOST_ANSWERS = 200;

    private record Question(String benchmark, Period period) {}

    /** Who takes part, and what was answered from it. */
    private record TakingPart(Participations participations, Cache<Question, List<OrganisationRow>> answers) {

        TakingPart(Participations participations) {
            this(participations, Caffeine.newBuilder().maximumSize(MOST_ANSWERS).build());
        }
    }

    /** How long another node, or whoever changes rows past the services, may go unnoticed. */
    @Inject
    @ConfigProperty(name = "benchmark.participation.fresh.seconds", defaultValue = "30")
    private int freshSeconds;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    private volatile Geography geography;
    private volatile TakingPart takingPart;
    private volatile Instant readAt = Instant.MIN;

    public Geography geography() {
        Geography known = geography;
        if (known == null) {
            known = jdbi.withHandle(Register::readGeography);
            geography = known;
        }
        return known;
    }

    public Participations participations() {
        return takingPart().participations();
    }

    /** With the members of co-operations, which the database shows to whoever is signed in; not kept for others. */
    public Participations participationsWithMembers() {
        return new Participations(participations().all(), jdbi.withHandle(Register::readMemberships));
    }

    private TakingPart takingPart() {
        Instant now = clock.instant();
        if (now.minusSeconds(freshSeconds).isAfter(readAt)) {
            Participations read = jdbi.withHandle(Register::readParticipations);
            forgetWhenThereAreMore();
            if (takingPart == null || !read.equals(takingPart.participations())) {
                takingPart = new TakingPart(read);
            }
            readAt = now;
        }
        return takingPart;
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged changed) {
        geography = null;
        readAt = Instant.MIN;
    }

    private void forgetWhenThereAreMore() {
        Geography known = geography;
        if (known != null) {
            int organisations = jdbi.withHandle(handle -> handle.createQuery("select count(*) from organisation")
                    .mapTo(Integer.class)
                    .one());
            if (organisations != known.organisations().size()) {
                geography = null;
            }
        }
    }

    /** Municipalities that take part in the benchmark in that period, by name. A page asks several times. */
    List<OrganisationRow> participants(String benchmark, Period period) {
        TakingPart known = takingPart();
        return known.answers()
                .get(
                        new Question(benchmark, period),
                        asked ->
                                known
                                        .participations()
                                        .participants(benchmark, period.firstDay(), period.lastDay())
                                        .stream()
                                        .map(code -> geography().row(code, period.lastDay()))
                                        .filter(row -> row.kind() == OrganisationKind.MUNICIPALITY)
                                        .sorted(Comparator.comparing(OrganisationRow::name))
                                        .toList());
    }

    private static Participations readParticipations(Handle handle) {
        List<Participation> all = handle.createQuery(
                        """
                        select o.code, p.benchmark, p.module, p.starts_on, p.ends_on, c.code as payer
                          from participation p join organisation o on o.id = p.organisation_id left join organisation c on c.id = p.payer_id
                         order by o.code, p.starts_on
                        """)
                .map((row, context) -> new Participation(
                        row.getString("code"),
                        row.getString("benchmark"),
                        row.getString("module"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("payer")))
                .list();
        return new Participations(all);
    }

    private static List<Participations.Membership> readMemberships(Handle handle) {
        return handle.createQuery(
                        """
                        select c.code as cooperation, o.code, m.valid_from, m.valid_to
                          from cooperation_member m join organisation c on c.id = m.cooperation_id join organisation o on o.id = m.organisation_id
                        """)
                .map((row, context) -> new Participations.Membership(
                        row.getString("cooperation"),
                        row.getString("code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    private static Geography readGeography(Handle handle) {
        Geography.Builder builder = Geography.builder();
        handle.createQuery("select code, name, kind, valid_from, valid_to from organisation")
                .map((row, context) -> new Organisation(
                        row.getString("code"),
                        row.getString("name"),
                        OrganisationKind.valueOf(row.getString("kind")),
                        validity(row)))
                .forEach(builder::organisation);
        handle.createQuery("select code, name, kind, valid_from, valid_to from area")
                .map((row, context) -> new Area(
                        row.getString("code"),
                        AreaKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        validity(row)))
                .forEach(builder::area);
        handle.createQuery(
                        """
                        select o.code as organisation, a.code as area, m.valid_from, m.valid_to
                          from organisation_area m join organisation o on o.id = m.organisation_id join area a on a.id = m.area_id
                        """)
                .map((row, context) ->
                        builder.member(row.getString("organisation"), row.getString("area"), validity(row)))
                .list();
        handle.createQuery(
                        "select o.code, i.year, i.inhabitants from inhabitants i join organisation o on o.id = i.organisation_id")
                .map((row, context) -> builder.inhabitants(
                        row.getString("code"), Year.of(row.getInt("year")), row.getLong("inhabitants")))
                .list();
        return builder.build();
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }
}
