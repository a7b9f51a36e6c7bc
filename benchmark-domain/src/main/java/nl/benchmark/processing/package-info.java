/**
 * Logboek dataverwerkingen: which processing of personal data was done, under which activity of the register, for which
 * organisation and in which chain of work.
 *
 * <p>A log of its own beside the access log ({@code nl.benchmark.audit}), which says who did it; the two are joined by the
 * trace. D1 one line per action, none left out. D2 a line points to the people of one organisation together and not to
 * persons: a delivery of 70,000 lines would otherwise be as many lines about pseudonyms, a second copy of what it is about.
 * D3 a {@code traceparent} that comes with a call is the trace of its lines. D4 the line is written in the transaction of
 * the work, so that there is never the one without the other. D5 nothing in it says who did it. D6, V7 activities have
 * versions; a line keeps the one it was written under.
 *
 * <p>Out of scope: signing in and other things that somebody does to the own account, which the access log has, and
 * figures, which are about nobody.
 */
package nl.benchmark.processing;
