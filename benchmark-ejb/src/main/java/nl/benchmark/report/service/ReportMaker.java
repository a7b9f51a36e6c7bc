package nl.benchmark.report.service;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.disclosure.service.PublishedMeasures;
import nl.benchmark.organisation.Area;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.report.ReportContent;
import nl.benchmark.report.ReportLanguage;
import nl.benchmark.report.ReportRow;
import nl.benchmark.report.WordReport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes one report, without a transaction of its own; each step tells the register how far it is. */
@NotAudited(reason = "a job that computes; ReportRegister writes what was made")
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportMaker {

    private static final int LAST_ATTEMPT = 3;
    /** Writing the document takes the rest. */
    private static final int SHARE_OF_FIGURES = 80;

    private static final int ALL = 100;

    @EJB
    private ReportRegister reports;

    @Inject
    private PublishedMeasures measures;

    @Inject
    private Register register;

    @Inject
    private Clock clock;

    /** Only a demonstration has it, and there all figures are generated. */
    @Inject
    @ConfigProperty(name = "benchmark.demonstration.accounts")
    private Optional<String> demonstration;

    /** Ends with the report finished; when it throws, the report is taken up again later. */
    public void make(ReportJob job) {
        ReportRow row = job.row();
        if (job.attempts() > LAST_ATTEMPT) {
            reports.giveUp(row.id());
            return;
        }
        ReportComposer composer = new ReportComposer(measures.now(), measures.catalogue(), demonstration.isPresent());
        ReportContent content = composer.compose(
                assignment(row),
                clock.instant(),
                progress -> reports.advance(row.id(), progress * SHARE_OF_FIGURES / ALL));
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try {
            new WordReport().write(content, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reports.finish(row.id(), document.toByteArray());
    }

    private ReportAssignment assignment(ReportRow row) {
        List<ReportAssignment.Group> groups = row.groups().stream()
                .map(code -> register.geography().findArea(code).orElseThrow())
                .map((Area area) -> new ReportAssignment.Group(area.code(), area.kind(), area.name()))
                .toList();
        return new ReportAssignment(
                row.reference(),
                row.organisation(),
                row.organisationName(),
                row.benchmark(),
                register.participations().hasDeepening(row.organisation(), LocalDate.now(clock)),
                row.period(),
                row.title(),
                ReportLanguage.valueOf(row.language().toUpperCase(Locale.ROOT)),
                row.chapters(),
                groups);
    }
}
