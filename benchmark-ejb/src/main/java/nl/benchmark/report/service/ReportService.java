package nl.benchmark.report.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Right;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.disclosure.FigureRule;
import nl.benchmark.disclosure.service.PublishedMeasures;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.organisation.AreaRow;
import nl.benchmark.organisation.service.OrganisationService;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.service.ContractAccess;
import nl.benchmark.report.ReportLanguage;
import nl.benchmark.report.ReportNames;
import nl.benchmark.report.ReportRequest;
import nl.benchmark.report.ReportRow;
import nl.benchmark.report.ReportRule;
import nl.benchmark.report.ReportState;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/**
 * Rapporten of the caller's own organisation: asked for, followed and handed out (REP-1, REP-2, REP-4). Chapters,
 * groups or a title of one's own need the deepening module. For participants only: a report holds an organisation's own
 * figures in full.
 */
@Stateless
@RolesAllowed(Roles.PARTICIPANT)
public class ReportService {

    private static final String BENCHMARK = "WI";
    private static final String BENEFITS = "WI-VOL-01";
    private static final int LONGEST_TITLE = 120;
    /** The country first, for that is the group the sentences mention. */
    private static final List<AreaKind> USUAL_GROUPS =
            List.of(AreaKind.NATION, AreaKind.LABOUR_MARKET_REGION, AreaKind.SIZE_CLASS, AreaKind.PROVINCE);

    @Inject
    private AuditFacts audit;

    @EJB
    private ReportRegister register;

    @EJB
    private ReportJobs jobs;

    @EJB
    private FigureService figures;

    @EJB
    private OrganisationService organisations;

    @Inject
    private PublishedMeasures measures;

    @Inject
    private ContractAccess contract;

    @Inject
    private CallerContext callers;

    /**
     * Asks for a report and returns its id at once; making it is a job. Refuses with {@link ReportRule} or {@link
     * FigureRule} what cannot be made, and whose participation is over.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited(reason = "ReportRegister.register writes it, in the transaction of the work")
    public long request(ReportRequest request) {
        Caller caller = callers.get();
        if (!caller.belongsTo(request.organisation())) {
            throw new RuleViolation(ReportRule.NOT_YOURS, request.organisation());
        }
        if (!caller.may(Right.READ, Caller.WERK_EN_INKOMEN)) {
            throw new RuleViolation(AccountRule.NO_RIGHT);
        }
        contract.requireHolding(Benchmark.WI);
        ReportRequest complete = completed(request, caller);
        refuseWithoutFigures(complete);
        long id = register.register(complete);
        jobs.start(id, caller);
        return id;
    }

    /** Codes of the chapters that a report of the benchmark can have, in their order. */
    @NotAudited(reason = "titles that a report can have")
    public List<String> chapters(String benchmark) {
        if (!BENCHMARK.equals(benchmark)) {
            throw new RuleViolation(ReportRule.UNKNOWN_BENCHMARK, benchmark);
        }
        return ReportComposer.chapters(measures.catalogue(), benchmark, figures.hasDeepening());
    }

    /** Codes of the groups that the standard report has, the one of the sentences first. */
    @NotAudited(reason = "areas in which a municipality lies, which is public")
    public List<String> usualGroups(String organisation, Period period) {
        List<AreaRow> areas = organisations.groupsOf(organisation, period);
        return USUAL_GROUPS.stream()
                .flatMap(kind -> areas.stream().filter(area -> area.kind() == kind))
                .map(AreaRow::code)
                .toList();
    }

    /** Refuses with {@code UNKNOWN} what is not there or another's, and whose archive is over. */
    @NotAudited(reason = "that one's own report is there; the report itself is a line")
    public ReportRow report(long id) {
        contract.requireArchive(Benchmark.WI);
        return register.find(id).orElseThrow(() -> new RuleViolation(ReportRule.UNKNOWN, id));
    }

    /** Newest first; null is all that the caller may see, its own. Refuses whose archive is over (REG-5). */
    @NotAudited(reason = "that one's own reports are there; a report itself is a line")
    public List<ReportRow> reports(String organisation) {
        contract.requireArchive(Benchmark.WI);
        return register.list(organisation);
    }

    /**
     * Writes the Word document as it was made; the stream stays open. Give a stream in memory: when the download cannot be
     * written to the audit log this throws, and nothing may have left.
     */
    @Audited(action = AuditAction.REPORT_DOWNLOAD, object = "report")
    public void document(@AuditedId long id, OutputStream out) throws IOException {
        ReportRow row = report(id);
        audit.concerns(row.organisation());
        if (row.state() == ReportState.FAILED) {
            throw new RuleViolation(ReportRule.FAILED, id);
        }
        out.write(register.document(id).orElseThrow(() -> new RuleViolation(ReportRule.NOT_READY, id)));
    }

    private ReportRequest completed(ReportRequest request, Caller caller) {
        Period period = Period.of(request.period());
        String language = request.language() == null ? caller.language() : request.language();
        ReportNames names = new ReportNames(ReportLanguage.valueOf(language.toUpperCase(Locale.ROOT)));
        ReportRequest standard = new ReportRequest(
                request.organisation(),
                request.benchmark(),
                request.period(),
                chapters(request.benchmark()),
                usualGroups(request.organisation(), period),
                names.title(request.period()),
                language);
        ReportRequest complete = new ReportRequest(
                request.organisation(),
                request.benchmark(),
                request.period(),
                request.chapters().isEmpty() ? standard.chapters() : inOrder(request.chapters(), standard.chapters()),
                request.groups().isEmpty() ? standard.groups() : groups(request.groups()),
                request.title() == null ? standard.title() : title(request.title()),
                language);
        if (!complete.equals(standard)) {
            figures.requireDeepening();
        }
        return complete;
    }

    private static List<String> inOrder(List<String> chosen, List<String> all) {
        chosen.stream().filter(code -> !all.contains(code)).findFirst().ifPresent(code -> {
            throw new RuleViolation(ReportRule.UNKNOWN_CHAPTER, code);
        });
        return all.stream().filter(chosen::contains).toList();
    }

    private List<String> groups(List<String> chosen) {
        List<String> groups = chosen.stream().distinct().toList();
        groups.stream()
                .filter(code -> organisations.geography().findArea(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new RuleViolation(FigureRule.UNKNOWN_GROUP, code);
                });
        if (groups.size() > ReportComposer.MOST_GROUPS) {
            throw new RuleViolation(ReportRule.TOO_MANY_GROUPS, ReportComposer.MOST_GROUPS);
        }
        return groups;
    }

    private static String title(String title) {
        if (title.isBlank() || title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            throw new RuleViolation(ReportRule.TITLE, LONGEST_TITLE);
        }
        return title;
    }

    private void refuseWithoutFigures(ReportRequest request) {
        Period period = Period.of(request.period());
        Figure benefits = figures.values(BENEFITS, List.of(request.organisation()), period, period, false)
                .get(0);
        if (benefits.status() == FigureStatus.MISSING) {
            throw new RuleViolation(ReportRule.NO_FIGURES, request.period());
        }
    }
}
