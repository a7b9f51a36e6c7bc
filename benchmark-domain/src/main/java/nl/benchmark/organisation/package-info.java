/**
 * Organisations and geography: which municipalities there are, in which areas they lie and how many people live there.
 *
 * <p>ORG-1 Every municipality has a CBS code, a province, a COROP area, a labour-market region, a size class and its
 * inhabitants of 1 January per year; everything has a first day and, when it ended, an end.
 *
 * <p><b>Half-open.</b> {@code validFrom} is the first day on which something holds, {@code validTo} the first day on
 * which it no longer does; without {@code validTo} it holds until further notice. So a merger on 1 January 2022 ends the
 * old municipality and begins the new one with the same date, and Weesp (part of Amsterdam since 24 March 2022) is last
 * found with {@code validOn=2022-03-23}. The database columns {@code valid_from} and {@code valid_to} mean the same.
 *
 * <p><b>How far back.</b> The register is complete from 1 January 2019. A first day of 1988-01-01, where the published
 * list of municipal changes begins, means "then or earlier". COROP areas and labour-market regions are those of today,
 * applied to the whole life of a municipality.
 *
 * <p><b>Size class.</b> Before 2024 that of 2024; 2024 and 2025 as published; from 2026 on from the inhabitants of
 * 1 January of that year. A municipality that did not live to see 2024 keeps the class of its last 1 January.
 *
 * <p>ORG-3 Co-operations are a kind of organisation; their members and options belong to registration and are not here
 * yet. ORG-2 Reading a series on the borders of another year is not here either: it needs the shares of inhabitants
 * handed over per event, which are a table of their own beside this register.
 */
package nl.benchmark.organisation;
