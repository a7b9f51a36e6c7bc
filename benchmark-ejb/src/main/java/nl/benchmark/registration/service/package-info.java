/**
 * Registrations: sent and followed by anybody ({@code RegistrationService}), decided upon by an administrator
 * ({@code RegistrationDesk}), and what an acceptance makes ({@code Admission}).
 */
package nl.benchmark.registration.service;
