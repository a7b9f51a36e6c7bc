package nl.benchmark.agreement.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.agreement.AgreementRow;
import nl.benchmark.agreement.OwnText;
import nl.benchmark.agreement.OwnTextFile;
import nl.benchmark.agreement.TextKind;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.service.AuditFacts;

/** Documents that were signed and own texts as they were sent, for the participant, an administrator and an auditor. */
@Stateless
@RolesAllowed({Roles.PARTICIPANT, Roles.ADMINISTRATOR, Roles.AUDITOR})
public class AgreementFiles {

    @Inject
    private AgreementRegister register;

    @Inject
    private AgreementReach reach;

    @Inject
    private AuditFacts audit;

    /** A file with the name under which it is saved. */
    public record File(String name, String mediaType, byte[] content) {}

    /** Empty when it is not there or another's, or not made yet. */
    @Audited(action = AuditAction.AGREEMENT_READ, object = "agreement")
    public Optional<File> document(@AuditedId long id) {
        Optional<AgreementRow> row = register.agreement(id).filter(one -> reach.sees(one.organisation()));
        row.ifPresent(one -> audit.concerns(one.organisation()));
        return row.flatMap(one -> register.document(id))
                .map(content -> new File(
                        "verwerkersovereenkomst-" + row.get().organisation() + "-" + id + ".pdf",
                        TextKind.PDF.mediaType(),
                        content));
    }

    /** Empty when it is not there or another's. */
    @Audited(action = AuditAction.AGREEMENT_READ, object = "agreement_text")
    public Optional<File> text(@AuditedId long id) {
        Optional<OwnText> row = register.text(id).filter(one -> reach.sees(one.organisation()));
        row.ifPresent(one -> audit.concerns(one.organisation()));
        return row.flatMap(one -> register.content(id))
                .map(content -> new File(
                        OwnTextFile.downloadName(row.get().fileName(), row.get().kind()),
                        row.get().kind().mediaType(),
                        content));
    }
}
