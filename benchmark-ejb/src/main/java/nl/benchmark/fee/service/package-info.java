/**
 * Tariffs, proposals for indexation with four eyes, prices and what the next year would bring. The database refuses what a
 * service would let through: an approval by whoever proposed, and a tariff that does not follow from the year before.
 */
package nl.benchmark.fee.service;
