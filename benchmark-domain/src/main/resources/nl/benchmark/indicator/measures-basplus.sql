with application as materialized (
    select kind, coalesce(result, 'UNKNOWN') as result, decided_on - applied_on - coalesce(suspended_days, 0) as days,
           applied_on between :period and :ultimo as applied, decided_on between :period and :ultimo as decided
      from bas_application where period = :period and delivery_id = :delivery)
select 'APPLICATIONS' as measure, case when grouping(kind) = 0 then 'KIND' else '' end as dimension,
       case when grouping(kind) = 0 then kind else '' end as category, count(*) as value
  from application where applied
 group by grouping sets ((), (kind))
union all
select 'DECISIONS', case grouping(kind, result) when 0 then 'KIND;RESULT' when 1 then 'KIND' when 2 then 'RESULT' else '' end,
       case grouping(kind, result) when 0 then kind || ';' || result when 1 then kind when 2 then result else '' end, count(*)
  from application where decided
 group by grouping sets ((), (kind), (result), (kind, result))
union all
select 'DECISION_DAYS', case when grouping(kind) = 0 then 'KIND' else '' end, case when grouping(kind) = 0 then kind else '' end, coalesce(sum(days), 0)
  from application where decided
 group by grouping sets ((), (kind))
union all
select 'DECISIONS_IN_TIME', case when grouping(kind) = 0 then 'KIND' else '' end, case when grouping(kind) = 0 then kind else '' end, count(*)
  from application where decided and days <= 56
 group by grouping sets ((), (kind))
