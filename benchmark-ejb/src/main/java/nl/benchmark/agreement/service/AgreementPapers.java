package nl.benchmark.agreement.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import nl.benchmark.agreement.AgreementModel;
import nl.benchmark.agreement.AgreementRow;
import nl.benchmark.agreement.OwnText;
import nl.benchmark.agreement.Subprocessor;
import nl.benchmark.organisation.Geography;
import nl.benchmark.processing.service.ActivityList;

/** Makes the document of an agreement and keeps it with its hash, in the transaction of the signing. */
@ApplicationScoped
class AgreementPapers {

    @Inject
    private AgreementRegister register;

    @Inject
    private SubprocessorRegister subprocessors;

    @Inject
    private ActivityList activities;

    @Inject
    private Clock clock;

    /** Returns the SHA-256 of the document, in hexadecimal digits. */
    String make(long id, Geography geography) {
        AgreementRow agreement = register.agreement(id).orElseThrow();
        LocalDate day = LocalDate.now(clock);
        List<Subprocessor> now =
                subprocessors.all().stream().filter(row -> !row.isEnded(day)).toList();
        AgreementModel model = register.models().stream()
                .filter(one -> agreement.model() == null || agreement.model() == one.version())
                .findFirst()
                .orElseThrow();
        OwnText text = agreement.text() == null
                ? null
                : register.text(agreement.text()).orElseThrow();
        byte[] document = new AgreementDocument(new AgreementPaper(
                        agreement, geography.name(agreement.organisation()), model, text, activities.inForce(), now))
                .toPdf();
        String sha256 = sha256(document);
        register.keepDocument(id, document, sha256);
        return sha256;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
