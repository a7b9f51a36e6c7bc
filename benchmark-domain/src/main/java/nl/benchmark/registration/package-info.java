/**
 * Aanmelding and deelname: who wants to take part, who takes part in which benchmark and module, and since when.
 *
 * <p>ORG-3 A co-operation has members, and in Statushouders &amp; Inburgering option 2 or 3. REG-1 Anybody registers a
 * municipality or co-operation on a public form. REG-2 An administrator accepts, which makes the participation and invites
 * the contact person, or refuses with a reason. REG-6 This year at the full fee or next year; modules and consents keep
 * history. REG-7 Taking part accepts an edition of the protocol. DPA-2 No delivery without an agreement in force.
 *
 * <p>Out of scope here for now: changes after acceptance. Cancellation and renewal are in {@code participation}, invoices in {@code invoice}.
 */
package nl.benchmark.registration;
