package nl.benchmark.disclosure.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.benchmark.delivery.service.DueDateRegister;
import nl.benchmark.disclosure.Figures;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.DueDates;
import nl.benchmark.indicator.LeftOut;
import nl.benchmark.indicator.MeasureCatalogue;
import nl.benchmark.indicator.MeasureStore;
import nl.benchmark.indicator.MeasureValue;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.indicator.Source;
import nl.benchmark.indicator.service.IndicatorVersions;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.registration.Participations;
import nl.benchmark.shared.service.Connections;
import nl.benchmark.shared.service.Patience;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The measures in force of everybody, in memory behind the gate. Before each use one small question to the database tells
 * whether anything changed; only organisations with a new version are read again, so that whoever saw a delivery accepted
 * sees its figures, on every node.
 */
@ApplicationScoped
public class PublishedMeasures {

    private static final String BENCHMARK = "WI";
    private static final String VALUES =
            "select measure, dimension, category, period, value, provisional from measure_value where organisation_id = :organisation and known_to = 'infinity'";

    @Resource(lookup = "java:/jdbc/benchmark-publication")
    private DataSource publication;

    @Inject
    private Register register;

    @Inject
    private DueDateRegister dates;

    @Inject
    private Connections connections;

    @Inject
    private Patience patience;

    @Inject
    private Clock clock;

    private final Lock refreshing = new ReentrantLock(true);
    private volatile Snapshot snapshot;
    private Jdbi jdbi;

    @PostConstruct
    void prepare() {
        jdbi = Jdbi.create(() -> connections.of(publication));
    }

    /** What was read, and with which versions. */
    private record Snapshot(
            long versionSum,
            int indicatorVersions,
            Catalogue catalogue,
            Map<Long, Long> versions,
            MeasureStore store,
            Participants participants,
            DueDates dueDates,
            Figures figures,
            RememberedFigures remembered) {}

    /** Indicators in force today: those that the product ships with and what was approved after. */
    public Catalogue catalogue() {
        return inForce().catalogue();
    }

    /** Figures over the deliveries in force now, by other definitions. */
    public Figures with(Catalogue other) {
        Snapshot known = inForce();
        return new Figures(known.store(), other, known.participants(), new DeliveryCalendar(clock, known.dueDates()));
    }

    /** Figures over the deliveries in force now. */
    public Figures now() {
        return inForce().figures();
    }

    /** The same, with the answers that were given of them. */
    RememberedFigures remembered() {
        return inForce().remembered();
    }

    private Snapshot inForce() {
        Participations participations = register.participations();
        DueDates dueDates = dates.everybody();
        try (Handle handle = open()) {
            State state = handle.createQuery(
                            """
                            select (select coalesce(sum(version), 0) from measure_version),
                                   (select count(*) from indicator_version where state = 'APPROVED' and valid_from <= :today)
                            """)
                    .bind("today", LocalDate.now(clock))
                    .map((row, context) -> new State(row.getLong(1), row.getInt(2), participations, dueDates))
                    .one();
            Snapshot known = snapshot;
            return state.isOf(known) ? known : refresh(handle, state);
        }
    }

    /**
     * What a snapshot is of.
     *
     * @param indicatorVersions how many that were approved have begun; one never ends
     */
    private record State(long versionSum, int indicatorVersions, Participations participations, DueDates dueDates) {

        boolean isOf(Snapshot snapshot) {
            return snapshot != null
                    && snapshot.versionSum() == versionSum
                    && snapshot.indicatorVersions() == indicatorVersions
                    && snapshot.participants().participations() == participations
                    && snapshot.dueDates() == dueDates;
        }
    }

    /** Participants in the area in that period. */
    public List<String> members(String group, Period period) {
        return inForce().participants().members(group, period);
    }

    /**
     * Figures as they would be were these the measures of the organisation; those of others are the ones in force.
     *
     * @param values without inhabitants, which are known here
     */
    public Figures with(String organisation, List<MeasureValue> values) {
        Snapshot now = inForce();
        List<MeasureValue> all = new ArrayList<>(inhabitants(register.geography(), organisation));
        all.addAll(values);
        return new Figures(
                now.store().with(organisation, all),
                now.catalogue(),
                now.participants(),
                new DeliveryCalendar(clock, now.dueDates()));
    }

    /** Figures as they were at an earlier moment: deliveries and participations known then. */
    public Figures asOf(Instant moment) {
        MeasureStore.Builder builder = MeasureStore.builder(measures());
        Geography geography = register.geography();
        geography
                .organisations(OrganisationKind.MUNICIPALITY, LocalDate.now(clock))
                .forEach(row -> inhabitants(geography, row.code()).forEach(value -> builder.put(row.code(), value)));
        Clock then = Clock.fixed(moment, clock.getZone());
        Catalogue catalogue;
        Map<String, Set<LeftOut>> leftOut;
        Map<String, List<MeasureValue>> ofThem = new HashMap<>();
        try (Handle handle = open()) {
            catalogue = Catalogue.werkInkomen().with(IndicatorVersions.approved(handle, LocalDate.now(then), moment));
            OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
            leftOut = leftOut(handle, at);
            Map<String, Set<LeftOut>> without = leftOut;
            handle.createQuery(
                            """
                            select o.code, m.measure, m.dimension, m.category, m.period, m.value, m.provisional
                              from measure_value m join organisation o on o.id = m.organisation_id
                             where m.known_from <= :at and m.known_to > :at
                            """)
                    .bind("at", at)
                    .map((row, context) -> {
                        String code = row.getString("code");
                        MeasureValue value = value(row);
                        if (without.containsKey(code)) {
                            ofThem.computeIfAbsent(code, one -> new ArrayList<>(inhabitants(geography, one)))
                                    .add(value);
                        }
                        return builder.put(code, value);
                    })
                    .list();
        }
        MeasureStore store = builder.build();
        for (Map.Entry<String, List<MeasureValue>> one : ofThem.entrySet()) {
            store = store.with(one.getKey(), one.getValue(), leftOut.get(one.getKey()));
        }
        return new Figures(
                store,
                catalogue,
                new Participants(geography, register.participations(), BENCHMARK),
                new DeliveryCalendar(then, dates.asOf(moment)));
    }

    private Snapshot refresh(Handle handle, State state) {
        patience.await(refreshing);
        try {
            return refreshed(handle, state);
        } finally {
            refreshing.unlock();
        }
    }

    private Snapshot refreshed(Handle handle, State state) {
        Snapshot known = snapshot;
        if (state.isOf(known)) {
            return known;
        }
        Participations participations = state.participations();
        Catalogue catalogue = known != null && known.indicatorVersions() == state.indicatorVersions()
                ? known.catalogue()
                : Catalogue.werkInkomen()
                        .with(IndicatorVersions.approved(handle, LocalDate.now(clock), clock.instant()));
        Map<Long, Long> before = known == null ? Map.of() : known.versions();
        MeasureStore store = known == null ? inhabitantsOnly() : known.store();
        Map<Long, Long> versions = new HashMap<>();
        Map<Long, String> codes = new HashMap<>();
        long read = 0;
        for (Version version : versions(handle)) {
            versions.put(version.organisation(), version.version());
            codes.put(version.organisation(), version.code());
            read += version.version();
            if (!Long.valueOf(version.version()).equals(before.get(version.organisation()))) {
                store = store.with(version.code(), values(handle, version), leftOut(handle, version.organisation()));
            }
        }
        Participants participants = known != null && known.participants().participations() == participations
                ? known.participants()
                : new Participants(register.geography(), participations, BENCHMARK);
        Figures figures = new Figures(store, catalogue, participants, new DeliveryCalendar(clock, state.dueDates()));
        Snapshot fresh = new Snapshot(
                read,
                state.indicatorVersions(),
                catalogue,
                versions,
                store,
                participants,
                state.dueDates(),
                figures,
                new RememberedFigures(figures, catalogue, clock));
        snapshot = fresh;
        return fresh;
    }

    private record Version(long organisation, String code, long version) {}

    private static List<Version> versions(Handle handle) {
        return handle.createQuery(
                        "select v.organisation_id, o.code, v.version from measure_version v join organisation o on o.id = v.organisation_id")
                .map((row, context) -> new Version(row.getLong(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private List<MeasureValue> values(Handle handle, Version version) {
        List<MeasureValue> values = new ArrayList<>(inhabitants(register.geography(), version.code()));
        values.addAll(handle.createQuery(VALUES)
                .bind("organisation", version.organisation())
                .map((row, context) -> value(row))
                .list());
        return values;
    }

    /** Files of that organisation that do not count now. Source: DEL-6. */
    private static Set<LeftOut> leftOut(Handle handle, long organisation) {
        return handle.createQuery(
                        "select type, period from delivery_removal where organisation_id = :organisation and confirmed_at is not null and put_back_at is null")
                .bind("organisation", organisation)
                .map((row, context) -> leftOut(row))
                .collect(Collectors.toSet());
    }

    private static LeftOut leftOut(ResultSet row) throws SQLException {
        return new LeftOut(
                Source.valueOf(row.getString("type")), YearMonth.from(row.getObject("period", LocalDate.class)));
    }

    /** The same at an earlier moment, by organisation. */
    private static Map<String, Set<LeftOut>> leftOut(Handle handle, OffsetDateTime at) {
        Map<String, Set<LeftOut>> all = new HashMap<>();
        handle.createQuery(
                        """
                        select o.code, r.type, r.period from delivery_removal r join organisation o on o.id = r.organisation_id
                         where r.confirmed_at <= :at and (r.put_back_at is null or r.put_back_at > :at)
                        """)
                .bind("at", at)
                .map((row, context) -> all.computeIfAbsent(row.getString("code"), code -> new HashSet<>())
                        .add(leftOut(row)))
                .list();
        return all;
    }

    private MeasureValue value(ResultSet row) throws SQLException {
        String measure = row.getString("measure");
        String dimension = row.getString("dimension");
        LocalDate start = row.getObject("period", LocalDate.class);
        boolean yearly = measures().find(measure).orElseThrow().periodicity() == Periodicity.YEAR;
        return new MeasureValue(
                measure,
                dimension.isEmpty() ? null : dimension,
                dimension.isEmpty() ? null : row.getString("category"),
                yearly ? Period.of(Year.of(start.getYear())) : Period.of(YearMonth.from(start)),
                row.getLong("value"),
                row.getBoolean("provisional"));
    }

    private MeasureCatalogue measures() {
        return MeasureCatalogue.werkInkomen();
    }

    private MeasureStore inhabitantsOnly() {
        MeasureStore.Builder builder = MeasureStore.builder(measures());
        Geography geography = register.geography();
        geography.organisations().forEach(organisation -> inhabitants(geography, organisation.code())
                .forEach(value -> builder.put(organisation.code(), value)));
        return builder.build();
    }

    /** As published; for a year not yet published the evaluation takes the year before and says so. */
    private static List<MeasureValue> inhabitants(Geography geography, String organisation) {
        return geography.inhabitants(organisation).entrySet().stream()
                .map(count -> MeasureValue.yearly("INHABITANTS", count.getKey(), count.getValue(), false))
                .toList();
    }

    private Handle open() {
        return jdbi.open();
    }
}
