with facility as materialized (
    select pseudonym, type, end_reason, wage_value,
           starts_on <= :ultimo and (ends_on is null or ends_on > :ultimo) as runs,
           ends_on between :period and :ultimo as ended
      from srg_facility where period = :period and delivery_id = :delivery)
select 'FACILITIES' as measure, case when grouping(type) = 0 then 'TYPE' else '' end as dimension,
       case when grouping(type) = 0 then lpad(type::text, 2, '0') else '' end as category, count(*) as value
  from facility where runs
 group by grouping sets ((), (type))
union all
select 'FACILITY_PERSONS', '', '', count(distinct pseudonym) from facility where runs
union all
select 'WAGE_SUBSIDIES', case when grouping(wage_class) = 0 then 'WAGE_VALUE' else '' end,
       case when grouping(wage_class) = 0 then wage_class else '' end, count(*)
  from (select case when wage_value is null then 'UNKNOWN' when wage_value < 25 then '0-25' when wage_value < 50 then '25-50'
                    when wage_value < 75 then '50-75' else '75+' end as wage_class
          from facility where runs and type = 4) subsidy
 group by grouping sets ((), (wage_class))
union all
select 'WAGE_VALUE_SUM', '', '', coalesce(sum(wage_value), 0) from facility where runs and type = 4
union all
select 'WAGE_VALUE_COUNT', '', '', count(wage_value) from facility where runs and type = 4
union all
select 'SHELTERED_WORK', '', '', count(*) from facility where runs and type = 5
union all
select 'FACILITIES_ENDED', case when grouping(reason) = 0 then 'REASON_END' else '' end,
       case when grouping(reason) = 0 then reason else '' end, count(*)
  from (select coalesce(end_reason::text, 'UNKNOWN') as reason from facility where ended) ended
 group by grouping sets ((), (reason))
