package nl.benchmark.agreement.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.processing.service.ActivityList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The register of sub-processors and that of processing activities as PDF. Source: DPA-4. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class RegisterFiles {

    @Inject
    private SubprocessorRegister subprocessors;

    @Inject
    private ActivityList activities;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "benchmark.contact.outside-hours")
    private Optional<String> contact;

    @Audited(action = AuditAction.EXPORT, object = "subprocessor")
    public byte[] subprocessors() {
        return RegisterDocument.ofSubprocessors(subprocessors.all(), contact.orElse(""), clock.instant());
    }

    @Audited(action = AuditAction.EXPORT, object = "processing_activity")
    public byte[] activities() {
        return RegisterDocument.ofActivities(activities.inForce(), clock.instant());
    }
}
