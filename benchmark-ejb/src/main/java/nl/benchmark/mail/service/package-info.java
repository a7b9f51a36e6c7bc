/** The outbox and what sends it. */
package nl.benchmark.mail.service;
