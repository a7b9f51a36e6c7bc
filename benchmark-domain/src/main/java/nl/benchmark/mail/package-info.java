/**
 * Mail of the platform: what it tells and in which words. Sent from an outbox that is written in the transaction of what
 * it tells about; nothing is mailed about what did not happen.
 */
package nl.benchmark.mail;
