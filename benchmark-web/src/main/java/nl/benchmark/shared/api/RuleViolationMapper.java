package nl.benchmark.shared.api;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.FORBIDDEN;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import nl.benchmark.account.AccountRule;
import nl.benchmark.delivery.DeliveryRule;
import nl.benchmark.delivery.NumberingRule;
import nl.benchmark.disclosure.FigureRule;
import nl.benchmark.external.ImportRule;
import nl.benchmark.participation.ParticipationRule;
import nl.benchmark.processing.ProcessingRule;
import nl.benchmark.report.ReportRule;
import nl.benchmark.shared.RuleViolation;

/** A refusal as a problem; whatever is not listed is a question the caller can put better (400). */
@Provider
public class RuleViolationMapper implements ExceptionMapper<RuleViolation> {

    private static final Map<Enum<?>, Response.Status> STATUS = Map.ofEntries(
            Map.entry(DeliveryRule.NOT_YOURS, FORBIDDEN),
            Map.entry(DeliveryRule.NO_PARTICIPATION, FORBIDDEN),
            Map.entry(DeliveryRule.NO_AGREEMENT, FORBIDDEN),
            Map.entry(DeliveryRule.SAME_FILE, CONFLICT),
            Map.entry(DeliveryRule.NOT_IN_FORCE, CONFLICT),
            Map.entry(DeliveryRule.TOO_LARGE, REQUEST_ENTITY_TOO_LARGE),
            Map.entry(DeliveryRule.UNKNOWN, NOT_FOUND),
            Map.entry(NumberingRule.TOO_LARGE, REQUEST_ENTITY_TOO_LARGE),
            Map.entry(NumberingRule.NO_MONTH_BEFORE, CONFLICT),
            Map.entry(NumberingRule.NOT_IN_FORCE, CONFLICT),
            Map.entry(ImportRule.SAME_FILE, CONFLICT),
            Map.entry(ImportRule.TOO_LARGE, REQUEST_ENTITY_TOO_LARGE),
            Map.entry(ImportRule.UNKNOWN, NOT_FOUND),
            Map.entry(ProcessingRule.UNKNOWN, NOT_FOUND),
            Map.entry(ReportRule.UNKNOWN, NOT_FOUND),
            Map.entry(ReportRule.NOT_READY, CONFLICT),
            Map.entry(ReportRule.FAILED, CONFLICT),
            Map.entry(ReportRule.NOT_YOURS, FORBIDDEN),
            Map.entry(FigureRule.NEEDS_DEEPENING, FORBIDDEN),
            Map.entry(ParticipationRule.ENDED, FORBIDDEN),
            Map.entry(ParticipationRule.ARCHIVE_ENDED, FORBIDDEN),
            Map.entry(ParticipationRule.TO_BEGIN, FORBIDDEN),
            Map.entry(ParticipationRule.NOT_IN, FORBIDDEN),
            Map.entry(AccountRule.NO_RIGHT, FORBIDDEN));
    private static final Map<Enum<?>, String> RULE_IDS = Map.of(
            DeliveryRule.NOT_YOURS, "FILE-001",
            DeliveryRule.NO_PARTICIPATION, "FILE-006",
            DeliveryRule.NO_AGREEMENT, "FILE-006");

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(RuleViolation violation) {
        Response.Status status = STATUS.getOrDefault(violation.rule(), BAD_REQUEST);
        Problem problem = Problem.of(
                status, ProblemTexts.of(violation), uri.getRequestUri().getPath());
        if (RULE_IDS.containsKey(violation.rule())) {
            problem.with("rule", RULE_IDS.get(violation.rule()));
        }
        if (violation.rule() == DeliveryRule.SAME_FILE) {
            problem.with(
                    "existing",
                    Api.PATH + "/deliveries/" + violation.arguments().get(0));
        }
        if (violation.rule() == ImportRule.SAME_FILE) {
            problem.with(
                    "existing", Api.PATH + "/imports/" + violation.arguments().get(0));
            problem.with("importedOn", violation.arguments().get(1).toString());
        }
        return problem.response();
    }
}
