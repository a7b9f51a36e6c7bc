package nl.benchmark.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import nl.benchmark.delivery.BusBenefits;
import nl.benchmark.delivery.BusContent;
import nl.benchmark.delivery.BusGrants;
import nl.benchmark.delivery.BusPersons;
import org.jdbi.v3.core.Handle;

/**
 * Benefits and grants of a BUS delivery, staged first, since the benefits are compared with the month before while they
 * can still be refused. {@link PersonFacts} has the rest.
 */
@ApplicationScoped
class BusFacts {

    private static final String[] STAGING = {
        """
        create temporary table incoming_benefit (main_pseudonym uuid, administration_date date, norm integer, reduction integer, income integer,
            paid integer, benefit_no integer, scheme smallint, bbz smallint, household smallint, cost_sharers smallint, main_age smallint,
            main_duration smallint, main_housing smallint, main_end_reason smallint, runs boolean, registration text) on commit drop
        """,
        """
        create temporary table incoming_grant (pseudonym uuid, paid integer, birth_date date, reduction_starts_on date, scheme smallint, sex smallint,
            reduction_reason smallint, counted boolean, cluster text, registration text) on commit drop
        """
    };

    private static final String BENEFIT =
            "main_pseudonym, administration_date, norm, reduction, income, paid, benefit_no, scheme, bbz, household, cost_sharers, main_age, main_duration, main_housing, main_end_reason, runs, registration";
    private static final String GRANT =
            "pseudonym, paid, birth_date, reduction_starts_on, scheme, sex, reduction_reason, counted, cluster, registration";

    /** Into the temporary tables {@code incoming_…}, which end with the transaction. */
    void stage(Connection connection, BusContent content) {
        try {
            Staging.create(connection, STAGING);
            copyBenefits(connection, content.benefits(), content.persons());
            copyGrants(connection, content.grants());
        } catch (SQLException e) {
            throw new IllegalStateException("Staging the rows failed", e);
        }
    }

    /** From the temporary tables into the facts. */
    void insert(Handle handle, DeliveryJob job) {
        Staging.move(handle, job, "bus_benefit", BENEFIT, "incoming_benefit");
        Staging.move(handle, job, "bus_grant", GRANT, "incoming_grant");
    }

    private static void copyBenefits(Connection connection, BusBenefits benefits, BusPersons persons)
            throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, "incoming_benefit", BENEFIT)) {
            for (int i = 0; i < benefits.size(); i++) {
                int main = benefits.mainPerson(i);
                copy.row(17);
                copy.uuid(persons.pseudonymHigh(main), persons.pseudonymLow(main));
                copy.date(benefits.administrationDate(i));
                copy.amount(benefits.norm(i));
                copy.amount(benefits.reduction(i));
                copy.amount(benefits.income(i));
                copy.amount(benefits.paid(i));
                copy.integer(i, false);
                copy.smallint(benefits.scheme(i), false);
                copy.code(benefits.bbz(i));
                copy.code(benefits.household(i));
                copy.number(benefits.costSharers(i));
                copy.number(benefits.age(i));
                copy.number(benefits.durationMonths(i));
                copy.code(benefits.housing(i));
                copy.code(benefits.endReason(i));
                copy.bool(benefits.runs(i));
                copy.text(benefits.registration(i));
            }
            copy.finish();
        }
    }

    private static void copyGrants(Connection connection, BusGrants grants) throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, "incoming_grant", GRANT)) {
            for (int i = 0; i < grants.size(); i++) {
                copy.row(10);
                copy.uuid(grants.pseudonymHigh(i), grants.pseudonymLow(i));
                copy.amount(grants.paid(i));
                copy.date(grants.birthDate(i));
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
