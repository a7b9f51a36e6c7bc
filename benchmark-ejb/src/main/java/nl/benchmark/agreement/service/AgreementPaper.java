package nl.benchmark.agreement.service;

import java.util.List;
import nl.benchmark.agreement.AgreementModel;
import nl.benchmark.agreement.AgreementRow;
import nl.benchmark.agreement.OwnText;
import nl.benchmark.agreement.Subprocessor;
import nl.benchmark.processing.ActivityRow;

/**
 * What the document of an agreement is made of.
 *
 * @param organisationName in full
 * @param model the version that was signed; of an own text the newest, for its processor
 * @param text the own text that was signed; null for the model
 * @param activities in force
 * @param subprocessors whose work has not ended
 */
record AgreementPaper(
        AgreementRow agreement,
        String organisationName,
        AgreementModel model,
        OwnText text,
        List<ActivityRow> activities,
        List<Subprocessor> subprocessors) {}
