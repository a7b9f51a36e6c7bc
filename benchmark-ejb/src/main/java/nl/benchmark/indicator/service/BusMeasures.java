package nl.benchmark.indicator.service;

import java.util.List;

/**
 * The SQL of the BUS measures. Each statement yields rows {@code measure, dimension, category, value} for one delivery;
 * the total has an empty dimension and category. A delivered month has a total of every measure, also when it is 0.
 * Source: measures of Werk &amp; Inkomen, "Benefits (BUS)".
 *
 * <p>What depends on the order of pseudonyms as submitted (main person) and on the calendar (runs, age, duration) was
 * decided on arrival and stands in the rows.
 */
public final class BusMeasures {

    private static final String AGE =
            "case when %1$s is null then 'UNKNOWN' when %1$s < 27 then '0-26' when %1$s < 35 then '27-34' when %1$s < 45 then '35-44' when %1$s < 55 then '45-54' when %1$s < 65 then '55-64' else '65+' end";
    private static final String DURATION =
            "case when %1$s is null then 'UNKNOWN' when %1$s < 12 then '0-1' when %1$s < 24 then '1-2' when %1$s < 60 then '2-5' when %1$s < 120 then '5-10' else '10+' end";
    private static final String SCHEME = "lpad(%1$s::text, 2, '0')";

    /**
     * BENEFITS with all its breakdowns in one pass: classes first as small numbers, counted once for each combination that
     * occurs; the breakdowns add up those few, and texts are made for the results only.
     */
    static final String BENEFITS =
            """
            select 'BENEFITS' as measure,
                   case when g = 31 then 'SCHEME' when g = 47 then 'HOUSEHOLD' when g = 55 then 'HOUSING' when g = 59 then 'DURATION'
                        when g = 61 then 'AGE' when g = 62 then 'COST_SHARERS' else '' end as dimension,
                   case when g = 31 then lpad(scheme::text, 2, '0')
                        when g = 47 then coalesce(household::text, 'UNKNOWN')
                        when g = 55 then coalesce(housing::text, 'UNKNOWN')
                        when g = 59 then coalesce((array['0-1', '1-2', '2-5', '5-10', '10+'])[duration], 'UNKNOWN')
                        when g = 61 then coalesce((array['0-26', '27-34', '35-44', '45-54', '55-64', '65+'])[age], 'UNKNOWN')
                        when g = 62 then coalesce((array['1', '2', '3', '4+'])[sharers], 'UNKNOWN')
                        else '' end as category,
                   n as value
              from (select grouping(scheme, household, housing, duration, age, sharers) as g,
                           scheme, household, housing, duration, age, sharers, coalesce(sum(n), 0) as n
                      from (select scheme, household, main_housing as housing,
                                   case when main_duration < 12 then 1 when main_duration < 24 then 2 when main_duration < 60 then 3
                                        when main_duration < 120 then 4 when main_duration is not null then 5 end as duration,
                                   case when main_age < 27 then 1 when main_age < 35 then 2 when main_age < 45 then 3 when main_age < 55 then 4
                                        when main_age < 65 then 5 when main_age is not null then 6 end as age,
                                   case when scheme <> 1 then -1 when cost_sharers > 3 then 4 when cost_sharers > 0 then cost_sharers end as sharers,
                                   count(*) as n
                              from bus_benefit where period = :period and delivery_id = :delivery and runs
                             group by 1, 2, 3, 4, 5, 6) benefit
                     group by grouping sets ((), (scheme), (household), (housing), (duration), (age), (sharers))) counted
             where g <> 62 or sharers is distinct from -1
            """;

    static final String PAID_BUIG =
            """
            select 'PAID_BUIG' as measure, case when grouping(scheme) = 0 then 'SCHEME' else '' end as dimension,
                   case when grouping(scheme) = 0 then %s else '' end as category, coalesce(sum(paid), 0) as value
              from bus_benefit where period = :period and delivery_id = :delivery and scheme in (1, 2, 3)
             group by grouping sets ((), (scheme))
            """
                    .formatted(SCHEME.formatted("scheme"));

    /**
     * Persons, who of them is exempt and who renders counter service, in one pass. Of persons only rows with which one counts:
     * who runs in two benefits is one person. Who is exempt or serves may be so in two benefits as well; they are few, so
     * they are kept by pseudonym beside what is counted for each combination that occurs.
     */
    static final String PERSONS =
            """
            with person as materialized (
                select sex, age, working_age, exemption, count(*) filter (where counts) as n,
                       array_agg(pseudonym) filter (where runs and working_age and exemption in (4, 5, 6)
                                                      and (exemption_ends_on is null or exemption_ends_on > :ultimo)) as exempt,
                       array_agg(pseudonym) filter (where runs and counter_service = 1) as serving
                  from bus_person where period = :period and delivery_id = :delivery group by 1, 2, 3, 4)
            select 'PERSONS' as measure,
                   case when grouping(sex) = 0 then 'SEX' when grouping(age_class) = 0 then 'AGE' else '' end as dimension,
                   case when grouping(sex) = 0 then coalesce(sex::text, 'UNKNOWN') when grouping(age_class) = 0 then age_class else '' end as category,
                   coalesce(sum(n), 0) as value
              from (select sex, %s as age_class, n from person where n > 0) counted
             group by grouping sets ((), (sex), (age_class))
            union all
            select 'PERSONS_WORKING_AGE', '', '', coalesce(sum(n), 0) from person where working_age
            union all
            select 'EXEMPT_PERSONS', case when grouping(kind) = 0 then 'KIND' else '' end,
                   case when grouping(kind) = 0 then kind::text else '' end, count(*)
              from (select min(exemption) as kind from person cross join unnest(exempt) as one (pseudonym) group by pseudonym) exempted
             group by grouping sets ((), (kind))
            union all
            select 'COUNTER_SERVICE', '', '', count(distinct pseudonym) from person cross join unnest(serving) as one (pseudonym)
            """
                    .formatted(AGE.formatted("age"));

    /**
     * A person's incomes from work are added up first, over all running benefits of that person. The incomes are taken apart
     * before the join, so that it looks persons up among these few and not these among all persons.
     */
    static final String PARTTIME =
            """
            with income as materialized (
                select person_no, amount, exempt from bus_income where period = :period and delivery_id = :delivery and kind = 11),
            parttime as materialized (
                select p.pseudonym, sum(i.amount) as amount, bool_or(i.exempt = 1) as exempted
                  from income i join bus_person p on p.person_no = i.person_no
                 where p.period = :period and p.delivery_id = :delivery and p.runs and p.working_age
                 group by p.pseudonym
                having sum(i.amount) > 0)
            select 'PARTTIME_PERSONS' as measure, '' as dimension, '' as category, count(*) as value from parttime
            union all select 'PARTTIME_INCOME', '', '', coalesce(sum(amount), 0) from parttime
            union all select 'PARTTIME_EXEMPTED', '', '', count(*) from parttime where exempted
            """;

    static final String SANCTIONS =
            """
            select 'SANCTIONS' as measure, case when grouping(reason) = 0 then 'REASON' else '' end as dimension,
                   case when grouping(reason) = 0 then reason else '' end as category, count(*) as value
              from (select pseudonym, coalesce(lpad(reduction_reason::text, 2, '0'), 'UNKNOWN') as reason
                      from bus_person
                     where period = :period and delivery_id = :delivery and reduction_starts_on between :period and :ultimo
                    union
                    select pseudonym, coalesce(lpad(reduction_reason::text, 2, '0'), 'UNKNOWN')
                      from bus_grant
                     where period = :period and delivery_id = :delivery and reduction_starts_on between :period and :ultimo
                       and pseudonym is not null) sanction
             group by grouping sets ((), (reason))
            """;

    static final String SPECIAL =
            """
            with granted as materialized (
                select coalesce(cluster, 'UNKNOWN') as cluster, sum(paid) as paid, count(*) as grants
                  from bus_grant where period = :period and delivery_id = :delivery and counted group by 1)
            select 'PAID_SPECIAL' as measure, 'CLUSTER' as dimension, cluster as category, coalesce(paid, 0) as value from granted
            union all select 'PAID_SPECIAL', '', '', coalesce(sum(paid), 0) from granted
            union all select 'SPECIAL_GRANTS', 'CLUSTER', cluster, grants from granted
            union all select 'SPECIAL_GRANTS', '', '', coalesce(sum(grants), 0) from granted
            """;

    /** What began or ended between the previous month and this one, by registration number; what ran in both is left out. */
    private static final String FLOW =
            """
            with flow as materialized (
                select n.runs is true as began, n.scheme, n.main_age, n.main_pseudonym, n.main_end_reason, p.main_duration
                  from (select * from bus_benefit where period = :period and delivery_id = :delivery) n
                  full join (%s) p
                    on p.registration = n.registration
                 where (n.runs is true) <> (p.runs is true))
            """;

    private static final String BEFORE =
            "select * from bus_benefit where period = :previousPeriod and delivery_id = :previous";

    /** Under the numbers that this month has for them, as was declared with its delivery (BUS-015). */
    private static final String BEFORE_RENUMBERED =
            """
            select b.runs, b.main_duration, coalesce(m.new_registration, b.registration) as registration
              from bus_benefit b left join bus_numbering m on m.delivery_id = :delivery and m.old_registration = b.registration
             where b.period = :previousPeriod and b.delivery_id = :previous
            """;

    /** Benefits that run now and did not last month. */
    private static final String INFLOW =
            """
            select 'INFLOW' as measure, case when grouping(scheme) = 0 then 'SCHEME' when grouping(age_class) = 0 then 'AGE' else '' end as dimension,
                   case when grouping(scheme) = 0 then scheme when grouping(age_class) = 0 then age_class else '' end as category,
                   count(*) as value, false as incomplete
              from (select %s as scheme, %s as age_class from flow where began) inflow
             group by grouping sets ((), (scheme), (age_class))
            """
                    .formatted(SCHEME.formatted("scheme"), AGE.formatted("main_age"));

    /** EMPLOYMENT and SELF_EMPLOYMENT are extra rows below WORK and no part of the whole. */
    private static final String OUTFLOW =
            """
            select 'OUTFLOW' as measure, case when grouping(reason_group) = 0 then 'OUTFLOW_REASON' when grouping(duration) = 0 then 'DURATION' else '' end as dimension,
                   case when grouping(reason_group) = 0 then reason_group when grouping(duration) = 0 then duration else '' end as category,
                   count(*) as value, false as incomplete
              from (select %s as duration,
                           case when main_end_reason in (11, 13) then 'WORK' when main_end_reason in (1, 6) then 'EDUCATION' when main_end_reason = 2 then 'RELATIONSHIP'
                                when main_end_reason = 3 then 'PENSION_AGE' when main_end_reason = 4 then 'DEATH' when main_end_reason = 5 then 'DETENTION'
                                when main_end_reason in (7, 33) then 'ABROAD' when main_end_reason in (14, 15) then 'OTHER_BENEFIT'
                                when main_end_reason in (17, 18, 19) then 'OTHER_INCOME' when main_end_reason = 32 then 'MOVED'
                                when main_end_reason in (31, 34, 35) then 'ENFORCEMENT' when main_end_reason in (97, 98) then 'OTHER' else 'UNKNOWN' end as reason_group
                      from flow where not began) grouped
             group by grouping sets ((), (reason_group), (duration))
            union all select 'OUTFLOW', 'OUTFLOW_REASON', 'EMPLOYMENT', count(*), false from flow where not began and main_end_reason = 11
            union all select 'OUTFLOW', 'OUTFLOW_REASON', 'SELF_EMPLOYMENT', count(*), false from flow where not began and main_end_reason = 13
            """
                    .formatted(DURATION.formatted("main_duration"));

    /**
     * Of the inflow, those whose main person ran in one of the earlier deliveries given, and not in the previous month.
     * Inflow is a few percent of the benefits, so their persons are looked up one by one in the index; written as
     * subqueries that cannot become joins, because statistics do not know a delivery that has just arrived and the join
     * chosen without them would read the whole year.
     */
    private static final String REINFLOW_OF_FLOW =
            """
            select 'REINFLOW' as measure, '' as dimension, '' as category, count(*) as value, :incomplete as incomplete
              from flow f
             where began
               and (select true from bus_person p
                     where p.period = :previousPeriod and p.delivery_id = :previous and p.pseudonym = f.main_pseudonym and p.runs
                     limit 1) is null
               and (select true
                      from unnest(:earlier, :earlierPeriods) as e (delivery_id, period)
                     cross join lateral (select from bus_person p
                                          where p.period = e.period and p.delivery_id = e.delivery_id and p.pseudonym = f.main_pseudonym and p.runs
                                          limit 1) found
                     limit 1)
            """;

    private BusMeasures() {}

    /**
     * Every statement of a month that follows on the month before, as they are sent; for measurements beside another
     * database. Their arguments are delivery, period, ultimo, previous, previousPeriod, earlier, earlierPeriods and incomplete.
     */
    public static List<String> all() {
        return List.of(BENEFITS, PAID_BUIG, PERSONS, PARTTIME, SANCTIONS, SPECIAL, flowsWithReinflow(false));
    }

    /** Inflow and outflow. @param renumbered whether the delivery has declared numbers */
    static String flows(boolean renumbered) {
        return flow(renumbered) + INFLOW + " union all " + OUTFLOW;
    }

    static String flowsWithReinflow(boolean renumbered) {
        return flows(renumbered) + " union all " + REINFLOW_OF_FLOW;
    }

    static String reinflow(boolean renumbered) {
        return flow(renumbered) + REINFLOW_OF_FLOW;
    }

    private static String flow(boolean renumbered) {
        return FLOW.formatted(renumbered ? BEFORE_RENUMBERED : BEFORE);
    }
}
