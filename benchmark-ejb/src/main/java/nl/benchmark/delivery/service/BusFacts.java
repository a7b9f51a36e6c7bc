package nl.benchmark.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import nl.benchmark.delivery.BusBenefits;
import nl.benchmark.delivery.BusContent;
import nl.benchmark.delivery.BusGrants;
import nl.benchmark.delivery.BusIncomes;
import nl.benchmark.delivery.BusPersons;
import org.jdbi.v3.core.Handle;

/**
 * The rows of a BUS delivery: by COPY into temporary tables of the transaction, and from there with INSERT … SELECT into
 * the fact tables, so that row-level security tests every row (PostgreSQL refuses COPY on such a table). Persons sorted on
 * the way, because an index that grows at its end grows fast.
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
        create temporary table incoming_person (pseudonym uuid, benefit_no integer, person_no integer, birth_date date, starts_on date, ends_on date,
            exemption_ends_on date, reduction_starts_on date, reduction_ends_on date, age smallint, sex smallint, housing smallint,
            exemption smallint, exemption_end_reason smallint, counter_service smallint, reduction_reason smallint, end_reason smallint,
            runs boolean, working_age boolean, counts boolean) on commit drop
        """,
        "create temporary table incoming_income (person_no integer, amount integer, kind smallint, exempt smallint) on commit drop",
        """
        create temporary table incoming_grant (pseudonym uuid, paid integer, birth_date date, reduction_starts_on date, scheme smallint, sex smallint,
            reduction_reason smallint, counted boolean, cluster text, registration text) on commit drop
        """
    };

    private static final String BENEFIT =
            "main_pseudonym, administration_date, norm, reduction, income, paid, benefit_no, scheme, bbz, household, cost_sharers, main_age, main_duration, main_housing, main_end_reason, runs, registration";
    private static final String PERSON =
            "pseudonym, benefit_no, person_no, birth_date, starts_on, ends_on, exemption_ends_on, reduction_starts_on, reduction_ends_on, age, sex, housing, exemption, exemption_end_reason, counter_service, reduction_reason, end_reason, runs, working_age, counts";
    private static final String INCOME = "person_no, amount, kind, exempt";
    private static final String GRANT =
            "pseudonym, paid, birth_date, reduction_starts_on, scheme, sex, reduction_reason, counted, cluster, registration";

    /** Into the temporary tables {@code incoming_…}, which end with the transaction. */
    void stage(Connection connection, BusContent content) {
        try {
            try (java.sql.Statement statement = connection.createStatement()) {
                for (String table : STAGING) {
                    statement.execute(table);
                }
            }
            copyBenefits(connection, content.benefits(), content.persons());
            copyPersons(connection, content.persons());
            copyIncomes(connection, content.incomes());
            copyGrants(connection, content.grants());
        } catch (SQLException e) {
            throw new IllegalStateException("Staging the rows failed", e);
        }
    }

    /** From the temporary tables into the facts. */
    void insert(Handle handle, DeliveryJob job) {
        insert(handle, job, "bus_benefit", BENEFIT, "from incoming_benefit");
        insert(handle, job, "bus_person", PERSON, "from incoming_person order by pseudonym");
        insert(handle, job, "bus_income", INCOME, "from incoming_income");
        insert(handle, job, "bus_grant", GRANT, "from incoming_grant");
    }

    private static void insert(Handle handle, DeliveryJob job, String table, String columns, String source) {
        handle.createUpdate("insert into " + table + " (delivery_id, organisation_id, period, " + columns
                        + ") select :delivery, :organisation, :period, " + columns + " " + source)
                .bind("delivery", job.id())
                .bind("organisation", job.organisationId())
                .bind("period", job.period().atDay(1))
                .execute();
    }

    private static void copyBenefits(Connection connection, BusBenefits benefits, BusPersons persons)
            throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, "incoming_benefit", BENEFIT)) {
            for (int i = 0; i < benefits.size(); i++) {
                int main = benefits.mainPerson(i);
                copy.row(17);
                copy.uuid(persons.pseudonymHigh(main), persons.pseudonymLow(main));
                copy.date(benefits.administrationDate(i));
                amount(copy, benefits.norm(i));
                amount(copy, benefits.reduction(i));
                amount(copy, benefits.income(i));
                amount(copy, benefits.paid(i));
                copy.integer(i, false);
                copy.smallint(benefits.scheme(i), false);
                code(copy, benefits.bbz(i));
                code(copy, benefits.household(i));
                number(copy, benefits.costSharers(i));
                number(copy, benefits.age(i));
                number(copy, benefits.durationMonths(i));
                code(copy, benefits.housing(i));
                code(copy, benefits.endReason(i));
                copy.bool(benefits.runs(i));
                copy.text(benefits.registration(i));
            }
            copy.finish();
        }
    }

    private static void copyPersons(Connection connection, BusPersons persons) throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, "incoming_person", PERSON)) {
            for (int i = 0; i < persons.size(); i++) {
                copy.row(20);
                copy.uuid(persons.pseudonymHigh(i), persons.pseudonymLow(i));
                copy.integer(persons.benefit(i), false);
                copy.integer(i, false);
                copy.date(persons.birthDate(i));
                copy.date(persons.start(i));
                copy.date(persons.end(i));
                copy.date(persons.exemptionEnd(i));
                copy.date(persons.reductionStart(i));
                copy.date(persons.reductionEnd(i));
                number(copy, persons.age(i));
                code(copy, persons.sex(i));
                code(copy, persons.housing(i));
                code(copy, persons.exemption(i));
                code(copy, persons.exemptionEndReason(i));
                code(copy, persons.counterService(i));
                code(copy, persons.reductionReason(i));
                code(copy, persons.endReason(i));
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
                amount(copy, incomes.amount(i));
                code(copy, incomes.kind(i));
                code(copy, incomes.exempt(i));
            }
            copy.finish();
        }
    }

    private static void copyGrants(Connection connection, BusGrants grants) throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, "incoming_grant", GRANT)) {
            for (int i = 0; i < grants.size(); i++) {
                copy.row(10);
                copy.uuid(grants.pseudonymHigh(i), grants.pseudonymLow(i));
                amount(copy, grants.paid(i));
                copy.date(grants.birthDate(i));
                copy.date(grants.reductionStart(i));
                copy.smallint(grants.scheme(i), false);
                code(copy, grants.sex(i));
                code(copy, grants.reductionReason(i));
                copy.bool(grants.counted(i));
                copy.text(grants.cluster(i) == BusContent.NO_CODE ? null : String.valueOf(grants.cluster(i)));
                copy.text(grants.registration(i));
            }
            copy.finish();
        }
    }

    private static void amount(BinaryCopy copy, int amount) throws SQLException {
        copy.integer(amount, amount == BusContent.NO_AMOUNT);
    }

    private static void code(BinaryCopy copy, int code) throws SQLException {
        copy.smallint(code, code == BusContent.NO_CODE);
    }

    private static void number(BinaryCopy copy, int number) throws SQLException {
        copy.smallint(number, number == BusContent.NO_NUMBER);
    }
}
