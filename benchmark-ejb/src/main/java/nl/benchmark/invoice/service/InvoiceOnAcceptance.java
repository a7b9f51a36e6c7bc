package nl.benchmark.invoice.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Year;
import nl.benchmark.invoice.InvoiceRunKind;
import nl.benchmark.registration.service.RegistrationAccepted;

/**
 * What an acceptance owes is asked of the job in the same transaction, so that it is not forgotten when the server stops, and
 * nothing about the invoice keeps somebody from taking part. What begins next year waits for the yearly run. Source: INV-2.
 */
@ApplicationScoped
public class InvoiceOnAcceptance {

    @EJB
    private InvoiceRunRegister runs;

    @Inject
    private Clock clock;

    void owe(@Observes RegistrationAccepted accepted) {
        Year now = Year.now(clock);
        if (Year.from(accepted.from()).equals(now)) {
            runs.add(InvoiceRunKind.REGISTRATION, now, accepted.organisation());
        }
    }
}
