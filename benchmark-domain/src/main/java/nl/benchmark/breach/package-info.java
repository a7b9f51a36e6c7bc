/**
 * Datalekken: what went wrong with personal data, whose data it was, and who was told when.
 *
 * <p>One way: an administrator records a breach → the access log names the organisations whose data was touched → they are
 * told before their agreed hours are over → what is found later is added → closed with a conclusion.
 *
 * <p>A controller reports to the supervisor within 72 hours after it knows (AVG article 33.1); the processor tells the
 * controller without delay (article 33.2), at the latest within the hours of the agreement. Both clocks are real hours, also
 * when summer time begins or ends. Source: DPA-4, V6.
 *
 * <p>Out of scope: reporting to the supervisor, which each organisation does itself, and telling the people concerned.
 */
package nl.benchmark.breach;
