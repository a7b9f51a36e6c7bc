package nl.benchmark.delivery.service;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.BusContent;
import nl.benchmark.delivery.BusGrants;
import nl.benchmark.delivery.BusIncomes;
import nl.benchmark.delivery.BusPersons;
import nl.benchmark.indicator.MeasureValue;
import nl.benchmark.indicator.service.MeasureService;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Persons of a BUS delivery with their incomes and grants, in a transaction beside the one that decides on it ({@link PersonsAside}).
 * Nobody sees them before the delivery is in force: whatever reads facts asks for the delivery that is.
 */
@NotAudited(reason = "a part of what DeliveryAcceptance decides, which writes the line")
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PersonFacts {

    private static final String[] STAGING = {
        """
        create temporary table incoming_person (pseudonym uuid, benefit_no integer, person_no integer, starts_on date, ends_on date,
            exemption_ends_on date, reduction_starts_on date, reduction_ends_on date, age smallint, sex smallint, housing smallint,
            exemption smallint, exemption_end_reason smallint, counter_service smallint, reduction_reason smallint, end_reason smallint,
            runs boolean, working_age boolean, counts boolean) on commit drop
        """,
        "create temporary table incoming_income (person_no integer, amount integer, kind smallint, exempt smallint) on commit drop",
        """
        create temporary table incoming_grant (pseudonym uuid, paid integer, reduction_starts_on date, scheme smallint, sex smallint,
            reduction_reason smallint, counted boolean, cluster text, registration text) on commit drop
        """
    };

    private static final String PERSON =
            "pseudonym, benefit_no, person_no, starts_on, ends_on, exemption_ends_on, reduction_starts_on, reduction_ends_on, age, sex, housing, exemption, exemption_end_reason, counter_service, reduction_reason, end_reason, runs, working_age, counts";
    private static final String INCOME = "person_no, amount, kind, exempt";

    private static final String GRANT =
            "pseudonym, paid, reduction_starts_on, scheme, sex, reduction_reason, counted, cluster, registration";

    @Inject
    private Jdbi jdbi;

    @Inject
    private MeasureService measures;

    @Resource
    private SessionContext session;

    /**
     * Brings them in and waits for the verdict: kept when it is true, otherwise as if they never came. In order, because an
     * index that grows at its end grows fast.
     *
     * @return the measures that they come to, for the transaction that decides to write
     */
    public List<MeasureValue> bringIn(DeliveryJob job, BusContent content, CompletableFuture<Boolean> wanted) {
        jdbi.useHandle(handle -> insert(handle, job, content));
        List<MeasureValue> values = measures.besideBenefits(job.id(), job.period());
        if (!wanted.join()) {
            session.setRollbackOnly();
        }
        return values;
    }

    /** Into the facts, in the transaction of the handle. */
    static void insert(Handle handle, DeliveryJob job, BusContent content) {
        discard(handle, job);
        stage(handle.getConnection(), content);
        Staging.move(handle, job, "bus_person", PERSON, "incoming_person");
        Staging.move(handle, job, "bus_income", INCOME, "incoming_income");
        Staging.move(handle, job, "bus_grant", GRANT, "incoming_grant");
    }

    /** What an attempt left that ended between these rows and the decision. Touches nothing of a delivery in force. */
    static void discard(Handle handle, DeliveryJob job) {
        handle.createQuery("select 1 from (select delivery_discard_persons(:delivery)) discarded")
                .bind("delivery", job.id())
                .mapTo(Integer.class)
                .one();
    }

    private static void stage(Connection connection, BusContent content) {
        try {
            Staging.create(connection, STAGING);
            copyPersons(connection, content.persons());
            copyIncomes(connection, content.incomes());
            copyGrants(connection, content.grants());
        } catch (SQLException e) {
            throw new IllegalStateException("Staging the persons failed", e);
        }
    }

    private static void copyPersons(Connection connection, BusPersons persons) throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, "incoming_person", PERSON)) {
            for (int i : persons.byPseudonym()) {
                copy.row(19);
                copy.uuid(persons.pseudonymHigh(i), persons.pseudonymLow(i));
                copy.integer(persons.benefit(i), false);
                copy.integer(i, false);
                copy.date(persons.start(i));
                copy.date(persons.end(i));
                copy.date(persons.exemptionEnd(i));
                copy.date(persons.reductionStart(i));
                copy.date(persons.reductionEnd(i));
                copy.number(persons.age(i));
                copy.code(persons.sex(i));
                copy.code(persons.housing(i));
                copy.code(persons.exemption(i));
                copy.code(persons.exemptionEndReason(i));
                copy.code(persons.counterService(i));
                copy.code(persons.reductionReason(i));
                copy.code(persons.endReason(i));
                copy.bool(persons.runs(i));
                copy.bool(persons.workingAge(i));
                copy.bool(persons.counts(i));
            }
            copy.finish();
        }
    }

    private static void copyIncomes(Connection connection, BusIncomes incomes) throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, "incoming_income", INCOME)) {
            for (int i = 0; i < incomes.size(); i++) {
                copy.row(4);
                copy.integer(incomes.person(i), false);
                copy.amount(incomes.amount(i));
                copy.code(incomes.kind(i));
                copy.code(incomes.exempt(i));
            }
            copy.finish();
        }
    }

    private static void copyGrants(Connection connection, BusGrants grants) throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, "incoming_grant", GRANT)) {
            for (int i = 0; i < grants.size(); i++) {
                copy.row(9);
                copy.uuid(grants.pseudonymHigh(i), grants.pseudonymLow(i));
                copy.amount(grants.paid(i));
                copy.date(grants.reductionStart(i));
                copy.smallint(grants.scheme(i), false);
                copy.code(grants.sex(i));
                copy.code(grants.reductionReason(i));
                copy.bool(grants.counted(i));
                copy.text(grants.cluster(i) == BusContent.NO_CODE ? null : String.valueOf(grants.cluster(i)));
                copy.text(grants.registration(i));
            }
            copy.finish();
        }
    }
}
