package nl.benchmark.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import nl.benchmark.delivery.BusBenefits;
import nl.benchmark.delivery.BusContent;
import nl.benchmark.delivery.BusPersons;
import org.jdbi.v3.core.Handle;

/**
 * Benefits of a BUS delivery, staged first, since they are compared with the month before while they can still be refused.
 * {@link PersonFacts} has the rest.
 */
@ApplicationScoped
class BusFacts {

    /** Name of the table of staged benefits. */
    static final String INCOMING = "incoming_benefit";

    private static final String STAGING =
            """
            create temporary table incoming_benefit (main_pseudonym uuid, administration_date date, norm integer, reduction integer, income integer,
                paid integer, benefit_no integer, scheme smallint, bbz smallint, household smallint, cost_sharers smallint, main_age smallint,
                main_duration smallint, main_housing smallint, main_end_reason smallint, runs boolean, registration text) on commit drop
            """;

    private static final String BENEFIT =
            "main_pseudonym, administration_date, norm, reduction, income, paid, benefit_no, scheme, bbz, household, cost_sharers, main_age, main_duration, main_housing, main_end_reason, runs, registration";

    /** Into the temporary tables {@code incoming_…}, which end with the transaction. */
    void stage(Connection connection, BusContent content) {
        try {
            Staging.create(connection, STAGING);
            copyBenefits(connection, content.benefits(), content.persons());
        } catch (SQLException e) {
            throw new IllegalStateException("Staging the rows failed", e);
        }
    }

    /** From the temporary tables into the facts. */
    void insert(Handle handle, DeliveryJob job) {
        Staging.move(handle, job, "bus_benefit", BENEFIT, INCOMING);
    }

    private static void copyBenefits(Connection connection, BusBenefits benefits, BusPersons persons)
            throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, INCOMING, BENEFIT)) {
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
}
