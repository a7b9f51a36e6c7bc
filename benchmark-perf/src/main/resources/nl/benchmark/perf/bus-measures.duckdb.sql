-- All BUS measures with all their breakdowns of every organisation, in the month ${month}; rows organisation, measure, dimension, category, value.
-- Beside the product's own statements, nl.benchmark.indicator.service.BusMeasures. What is 0 may be left out.
create or replace temporary table result as
with benefit as materialized (
    select *,
           case when main_duration is null then 'UNKNOWN' when main_duration < 12 then '0-1' when main_duration < 24 then '1-2'
                when main_duration < 60 then '2-5' when main_duration < 120 then '5-10' else '10+' end as duration,
           case when main_age is null then 'UNKNOWN' when main_age < 27 then '0-26' when main_age < 35 then '27-34' when main_age < 45 then '35-44'
                when main_age < 55 then '45-54' when main_age < 65 then '55-64' else '65+' end as age,
           case when scheme <> 1 then null when cost_sharers > 3 then '4+' when cost_sharers > 0 then cost_sharers::varchar else 'UNKNOWN' end as sharers
      from bus_benefit where period = date '${month}'),
before as materialized (
    select *,
           case when main_duration is null then 'UNKNOWN' when main_duration < 12 then '0-1' when main_duration < 24 then '1-2'
                when main_duration < 60 then '2-5' when main_duration < 120 then '5-10' else '10+' end as duration
      from bus_benefit where period = date '${before}'),
person as materialized (
    select *, case when age is null then 'UNKNOWN' when age < 27 then '0-26' when age < 35 then '27-34' when age < 45 then '35-44'
                   when age < 55 then '45-54' when age < 65 then '55-64' else '65+' end as age_class
      from bus_person where period = date '${month}'),
given as materialized (
    select organisation_id, coalesce("cluster", 'UNKNOWN') as "cluster", coalesce(sum(paid), 0) as paid, count(*) as grants
      from bus_grant where period = date '${month}' and counted group by all),
parttime as materialized (
    select p.organisation_id, p.pseudonym, sum(i.amount) as amount, bool_or(i.exempt = 1) as exempted
      from bus_income i join person p on p.organisation_id = i.organisation_id and p.person_no = i.person_no
     where i.period = date '${month}' and i.kind = 11 and p.runs and p.working_age
     group by all having sum(i.amount) > 0),
sanction as materialized (
    select organisation_id, pseudonym, coalesce(lpad(reduction_reason::varchar, 2, '0'), 'UNKNOWN') as reason
      from person where reduction_starts_on between date '${month}' and date '${ultimo}'
    union
    select organisation_id, pseudonym, coalesce(lpad(reduction_reason::varchar, 2, '0'), 'UNKNOWN')
      from bus_grant where period = date '${month}' and reduction_starts_on between date '${month}' and date '${ultimo}' and pseudonym is not null),
exempt as materialized (
    select organisation_id, pseudonym, min(exemption) as exemption
      from person where runs and working_age and exemption in (4, 5, 6) and (exemption_ends_on is null or exemption_ends_on > date '${ultimo}')
     group by all),
flow as materialized (
    select coalesce(n.organisation_id, p.organisation_id) as organisation_id, n.runs is true as began, n.scheme, n.age, n.main_pseudonym, n.main_end_reason, p.duration
      from benefit n full join before p on p.organisation_id = n.organisation_id and p.registration = n.registration
     where (n.runs is true) <> (p.runs is true)),
reason as materialized (
    select *, case when main_end_reason in (11, 13) then 'WORK' when main_end_reason in (1, 6) then 'EDUCATION' when main_end_reason = 2 then 'RELATIONSHIP'
                   when main_end_reason = 3 then 'PENSION_AGE' when main_end_reason = 4 then 'DEATH' when main_end_reason = 5 then 'DETENTION'
                   when main_end_reason in (7, 33) then 'ABROAD' when main_end_reason in (14, 15) then 'OTHER_BENEFIT'
                   when main_end_reason in (17, 18, 19) then 'OTHER_INCOME' when main_end_reason = 32 then 'MOVED'
                   when main_end_reason in (31, 34, 35) then 'ENFORCEMENT' when main_end_reason in (97, 98) then 'OTHER' else 'UNKNOWN' end as reason_group
      from flow where not began)
select organisation_id, 'BENEFITS' as measure,
       case grouping(scheme, household, main_housing, duration, age, sharers) when 31 then 'SCHEME' when 47 then 'HOUSEHOLD' when 55 then 'HOUSING'
            when 59 then 'DURATION' when 61 then 'AGE' when 62 then 'COST_SHARERS' else '' end as dimension,
       case grouping(scheme, household, main_housing, duration, age, sharers) when 31 then lpad(scheme::varchar, 2, '0')
            when 47 then coalesce(household::varchar, 'UNKNOWN') when 55 then coalesce(main_housing::varchar, 'UNKNOWN')
            when 59 then duration when 61 then age when 62 then sharers else '' end as category,
       count(*)::bigint as value
  from benefit where runs
 group by grouping sets ((organisation_id), (organisation_id, scheme), (organisation_id, household), (organisation_id, main_housing),
                         (organisation_id, duration), (organisation_id, age), (organisation_id, sharers))
having grouping(scheme, household, main_housing, duration, age, sharers) <> 62 or sharers is not null
union all
select organisation_id, 'PAID_BUIG', case when grouping(scheme) = 0 then 'SCHEME' else '' end, case when grouping(scheme) = 0 then lpad(scheme::varchar, 2, '0') else '' end,
       coalesce(sum(paid), 0)::bigint
  from benefit where scheme in (1, 2, 3) group by grouping sets ((organisation_id), (organisation_id, scheme))
union all
select organisation_id, 'PERSONS', case when grouping(sex) = 0 then 'SEX' when grouping(age_class) = 0 then 'AGE' else '' end,
       case when grouping(sex) = 0 then coalesce(sex::varchar, 'UNKNOWN') when grouping(age_class) = 0 then age_class else '' end, count(*)
  from person where counts group by grouping sets ((organisation_id), (organisation_id, sex), (organisation_id, age_class))
union all select organisation_id, 'PERSONS_WORKING_AGE', '', '', count(*) from person where counts and working_age group by all
union all
select organisation_id, 'EXEMPT_PERSONS', case when grouping(exemption) = 0 then 'KIND' else '' end, case when grouping(exemption) = 0 then exemption::varchar else '' end, count(*)
  from exempt group by grouping sets ((organisation_id), (organisation_id, exemption))
union all select organisation_id, 'COUNTER_SERVICE', '', '', count(distinct pseudonym) from person where runs and counter_service = 1 group by organisation_id
union all select organisation_id, 'PARTTIME_PERSONS', '', '', count(*) from parttime group by organisation_id
union all select organisation_id, 'PARTTIME_INCOME', '', '', sum(amount)::bigint from parttime group by organisation_id
union all select organisation_id, 'PARTTIME_EXEMPTED', '', '', count(*) from parttime where exempted group by organisation_id
union all
select organisation_id, 'SANCTIONS', case when grouping(reason) = 0 then 'REASON' else '' end, case when grouping(reason) = 0 then reason else '' end, count(*)
  from sanction group by grouping sets ((organisation_id), (organisation_id, reason))
union all select organisation_id, 'PAID_SPECIAL', 'CLUSTER', "cluster", paid::bigint from given
union all select organisation_id, 'PAID_SPECIAL', '', '', sum(paid)::bigint from given group by organisation_id
union all select organisation_id, 'SPECIAL_GRANTS', 'CLUSTER', "cluster", grants from given
union all select organisation_id, 'SPECIAL_GRANTS', '', '', sum(grants)::bigint from given group by organisation_id
union all
select organisation_id, 'INFLOW', case when grouping(scheme) = 0 then 'SCHEME' when grouping(age) = 0 then 'AGE' else '' end,
       case when grouping(scheme) = 0 then lpad(scheme::varchar, 2, '0') when grouping(age) = 0 then age else '' end, count(*)
  from flow where began group by grouping sets ((organisation_id), (organisation_id, scheme), (organisation_id, age))
union all
select organisation_id, 'OUTFLOW', case when grouping(reason_group) = 0 then 'OUTFLOW_REASON' when grouping(duration) = 0 then 'DURATION' else '' end,
       case when grouping(reason_group) = 0 then reason_group when grouping(duration) = 0 then duration else '' end, count(*)
  from reason group by grouping sets ((organisation_id), (organisation_id, reason_group), (organisation_id, duration))
union all select organisation_id, 'OUTFLOW', 'OUTFLOW_REASON', 'EMPLOYMENT', count(*) from reason where main_end_reason = 11 group by organisation_id
union all select organisation_id, 'OUTFLOW', 'OUTFLOW_REASON', 'SELF_EMPLOYMENT', count(*) from reason where main_end_reason = 13 group by organisation_id
union all
select f.organisation_id, 'REINFLOW', '', '', count(*)
  from flow f
 where f.began
   and not exists (select 1 from bus_person p where p.period = date '${before}' and p.organisation_id = f.organisation_id and p.pseudonym = f.main_pseudonym and p.runs)
   and exists (select 1 from bus_person p where p.period < date '${before}' and p.organisation_id = f.organisation_id and p.pseudonym = f.main_pseudonym and p.runs)
 group by f.organisation_id
