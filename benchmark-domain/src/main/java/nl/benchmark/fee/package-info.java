/**
 * Tarieven: what taking part costs, in any year for which tariffs are approved, and how those of a year follow from those
 * of the year before.
 *
 * <p>FEE-1 A fixed amount and cents per inhabitant for each package and year; inhabitants as counted by Statistics
 * Netherlands on 1 January of the year before. A co-operation pays the fixed amount 1.5 times (two municipalities) or
 * twice (three or more) in Werk &amp; Inkomen and Armoede &amp; Schulden, and cents for all inhabitants together; in
 * Statushouders &amp; Inburgering it gets 10 % off the total, or 15 % when it is a whole labour-market region. FEE-2 Tariffs
 * are indexed with the wage rate of the market sector, by one person and approved by another; no price for a year without
 * approved tariffs. FEE-3 Prices exclude VAT; the price is explained line by line.
 *
 * <p>Everything is decimal; rounding is half up and happens in {@link nl.benchmark.fee.Euro} and
 * {@link nl.benchmark.fee.Tariff#indexed} only. Out of scope: who takes part, and invoices.
 */
package nl.benchmark.fee;
