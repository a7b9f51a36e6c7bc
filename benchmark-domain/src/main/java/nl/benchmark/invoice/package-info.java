/**
 * Facturen: what is asked for taking part, as a document for people and one for computers, and what came in for it.
 *
 * <p>INV-1 Numbers without gaps; amounts excluding VAT with the VAT beside them; no change after issuing, only a credit note
 * over the whole. An invoice is data here: {@link nl.benchmark.invoice.UblDocument} writes it as UBL 2.1, and
 * {@link nl.benchmark.invoice.OfficialRules} holds that against EN 16931 and the profile of the recipient before it leaves
 * (standards E1 to E6). INV-2 A registration during the year is invoiced for the full year.
 *
 * <p>Amounts are euros with two decimals; those of a credit note are positive, as the norm asks. VAT is of the sum of a rate,
 * not of each line. Out of scope: what something costs ({@code nl.benchmark.fee}) and who takes part.
 */
package nl.benchmark.invoice;
