with claim as materialized (
    select case when origin = 81 then 'BLAMEWORTHY_BEFORE_2013' when origin between 51 and 56 then 'INFORMATION_DUTY' when origin = 58 then 'FINE'
                when origin in (21, 62, 63) then 'MAINTENANCE' when origin in (34, 60, 61, 83) then 'LOAN'
                when origin in (57, 59, 64, 65, 82, 84, 85) then 'OTHER' else 'UNKNOWN' end as origin_group,
           origin, case when status = 99 then 'NOT_APPLICABLE' else status::text end as status, fine_level, principal, balance,
           coalesce(received, 0) as received, row_no, decided_on between :period and :ultimo as decided
      from bdfs_claim where period = :period and delivery_id = :delivery),
open_claim as materialized (
    select origin_group, status, count(*) as claims, sum(balance) as balance, count(*) filter (where received > 0) as repaid
      from claim where balance > 0 group by 1, 2)
select 'CLAIMS' as measure, case when grouping(origin_group) = 0 then 'ORIGIN' when grouping(status) = 0 then 'STATUS' else '' end as dimension,
       case when grouping(origin_group) = 0 then origin_group when grouping(status) = 0 then status else '' end as category, coalesce(sum(claims), 0) as value
  from open_claim
 group by grouping sets ((), (origin_group), (status))
union all
select 'CLAIM_BALANCE', case when grouping(origin_group) = 0 then 'ORIGIN' else '' end,
       case when grouping(origin_group) = 0 then origin_group else '' end, coalesce(sum(balance), 0)
  from open_claim
 group by grouping sets ((), (origin_group))
union all
select 'CLAIMS_WITH_REPAYMENT', '', '', coalesce(sum(repaid), 0) from open_claim
union all
select 'CLAIMS_NEW', case when grouping(origin_group) = 0 then 'ORIGIN' else '' end,
       case when grouping(origin_group) = 0 then origin_group else '' end, count(*)
  from claim where decided
 group by grouping sets ((), (origin_group))
union all
select 'CLAIM_NEW_AMOUNT', case when grouping(origin_group) = 0 then 'ORIGIN' else '' end,
       case when grouping(origin_group) = 0 then origin_group else '' end, coalesce(sum(principal), 0)
  from claim where decided
 group by grouping sets ((), (origin_group))
union all
select 'CLAIM_RECEIVED', case when grouping(origin_group) = 0 then 'ORIGIN' else '' end,
       case when grouping(origin_group) = 0 then origin_group else '' end, coalesce(sum(received), 0)
  from claim
 group by grouping sets ((), (origin_group))
union all
select 'DEBTORS', '', '', count(distinct d.pseudonym)
  from bdfs_debtor d join claim c on c.row_no = d.claim_no
 where d.period = :period and d.delivery_id = :delivery and c.balance > 0
union all
select 'FINES', case when grouping(level) = 0 then 'FINE_LEVEL' else '' end, case when grouping(level) = 0 then level else '' end, count(*)
  from (select coalesce(fine_level::text, 'UNKNOWN') as level from claim where decided and origin = 58) fine
 group by grouping sets ((), (level))
union all
select 'VIOLATIONS', '', '', count(*) from claim where decided and origin between 51 and 56
