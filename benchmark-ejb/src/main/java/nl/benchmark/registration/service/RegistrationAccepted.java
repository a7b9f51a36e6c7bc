package nl.benchmark.registration.service;

import java.time.LocalDate;

/**
 * A registration was accepted; observed in the transaction of the acceptance.
 *
 * @param organisation code of who takes part and pays: a municipality, or a co-operation
 * @param from first day
 */
public record RegistrationAccepted(String organisation, LocalDate from) {}
