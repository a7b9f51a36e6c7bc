package nl.benchmark.invoice;

import com.helger.diagnostics.error.IError;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.peppol.PeppolValidation2025_11;
import com.helger.phive.simplerinvoicing.SimplerInvoicingValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The official rules for e-invoices: those of EN 16931 and those of the recipient's profile, without a network. The first
 * document of a profile takes seconds, in which its rules are compiled; after that tens of milliseconds. One instance serves
 * all threads. Source: E1, standards 4.2.
 */
public final class OfficialRules {

    private static final class Registry {

        /** In this order: the later ones build upon the earlier. Made when the first document is validated. */
        private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES = make();

        private static ValidationExecutorSetRegistry<IValidationSourceXML> make() {
            ValidationExecutorSetRegistry<IValidationSourceXML> rules = new ValidationExecutorSetRegistry<>();
            EN16931Validation.initEN16931(rules);
            PeppolValidation.initStandard(rules);
            SimplerInvoicingValidation.initSimplerInvoicing(rules);
            return rules;
        }
    }

    /** Empty when the document may leave; otherwise what is wrong with it, first of EN 16931, then of the profile. */
    public List<RuleBreach> breaches(byte[] ubl, InvoiceKind kind, InvoiceProfile profile) {
        return LibraryLoader.with(() -> {
            Document document;
            try {
                document = parsed(ubl);
            } catch (SAXException e) {
                return List.of(new RuleBreach("", String.valueOf(e.getMessage())));
            }
            List<RuleBreach> breaches = new ArrayList<>(breaches(document, norm(kind)));
            breaches(document, profile(kind, profile)).stream()
                    .filter(breach -> !breaches.contains(breach))
                    .forEach(breaches::add);
            return List.copyOf(breaches);
        });
    }

    private static List<RuleBreach> breaches(Document document, DVRCoordinate rules) {
        ValidationResultList result = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                Registry.RULES.getOfID(rules),
                ValidationSourceXML.create(null, document),
                Locale.US);
        return result.getAllErrors().stream().map(OfficialRules::breach).toList();
    }

    private static RuleBreach breach(IError error) {
        return new RuleBreach(
                error.hasErrorID() ? error.getErrorID() : "",
                String.valueOf(error.getErrorText(Locale.US)).strip());
    }

    private static DVRCoordinate norm(InvoiceKind kind) {
        return kind == InvoiceKind.INVOICE
                ? EN16931Validation.VID_UBL_INVOICE_1315
                : EN16931Validation.VID_UBL_CREDIT_NOTE_1315;
    }

    private static DVRCoordinate profile(InvoiceKind kind, InvoiceProfile profile) {
        boolean invoice = kind == InvoiceKind.INVOICE;
        return switch (profile) {
            case NLCIUS ->
                invoice
                        ? SimplerInvoicingValidation.VID_SI_INVOICE_V2_0_3_12
                        : SimplerInvoicingValidation.VID_SI_CREDIT_NOTE_V2_0_3_12;
            case PEPPOL_BIS_3 ->
                invoice
                        ? PeppolValidation2025_11.VID_OPENPEPPOL_INVOICE_UBL_V3
                        : PeppolValidation2025_11.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3;
        };
    }

    private static Document parsed(byte[] ubl) throws SAXException {
        try {
            return SafeXml.parsed(new ByteArrayInputStream(ubl));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
