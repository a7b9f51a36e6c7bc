/**
 * Uitleg bij bevindingen: why a warning is right, as the participant explains it, and what staff asks back.
 *
 * <p>One way: a warning is open → explained by the participant → asked about by a content expert → answered → accepted. The
 * explanation of an earlier month is offered again for the same rule. Beside a number that is unusual stands how the band was
 * made and what others did in that month. Source: DEL-4, BUS-011, SRG-011, BDFS-011.
 */
package nl.benchmark.conversation;
