/**
 * Verwerkersovereenkomst: the data processing agreement between a participant (controller) and the benchmark organisation
 * (processor), and who else processes for it.
 *
 * <p>DPA-1 A participant signs the model in the portal, or sends a text of its own that an administrator assesses in rounds;
 * the document of what was agreed is kept with its hash. DPA-2 No delivery, and no dry run, without an agreement in force
 * that day; the refusal itself is {@code DeliveryRule.NO_AGREEMENT}. DPA-3 A new version of the model is offered to all, and
 * what was signed stays in force until it is signed. DPA-4 Sub-processors are announced before they begin, and objections
 * are kept with their answer. REG-5 An agreement without an end ends with the archive, thirty days after the last
 * participation; one with a last day of its own stays until then.
 *
 * <p>Out of scope: the term after which data are erased, which is set with retention and goes on after the end.
 */
package nl.benchmark.agreement;
