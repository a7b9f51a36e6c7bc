package nl.benchmark.delivery.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.Finding;
import nl.benchmark.delivery.FindingRow;
import nl.benchmark.delivery.FindingRule;
import nl.benchmark.delivery.Severity;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The findings of a delivery: kept as rule and figures, put into words when they are read. */
@NotAudited(reason = "a step of DeliveryService and of the job")
@Stateless
public class DeliveryFindings {

    @Inject
    private Jdbi jdbi;

    public void keep(DeliveryJob job, List<Finding> findings) {
        keep(job, findings, 0);
    }

    /** Of a delivery that has findings already: before those. */
    public void keepMore(DeliveryJob job, List<Finding> findings) {
        int first = jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(min(seq), 0) from finding where delivery_id = :delivery")
                        .bind("delivery", job.id())
                        .mapTo(Integer.class)
                        .one());
        keep(job, findings, first - findings.size());
    }

    private void keep(DeliveryJob job, List<Finding> findings, int first) {
        if (findings.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    """
                    insert into finding (delivery_id, organisation_id, seq, line, path, field, rule, severity, found, expected, variant, arguments)
                    values (:delivery, :organisation, :seq, :line, :path, :field, :rule, :severity, :found, :expected, :variant, :arguments)
                    """);
            int seq = first;
            for (Finding finding : findings) {
                batch.bind("delivery", job.id())
                        .bind("organisation", job.organisationId())
                        .bind("seq", seq++)
                        .bind("line", finding.line())
                        .bind("path", finding.path())
                        .bind("field", finding.field())
                        .bind("rule", finding.rule().id())
                        .bind("severity", finding.severity().name())
                        .bind("found", finding.found())
                        .bind("expected", finding.expected())
                        .bind("variant", finding.variant())
                        .bindArray("arguments", String.class, finding.arguments())
                        .add();
            }
            batch.execute();
        });
    }

    public List<FindingRow> list(long delivery) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select line, path, field, rule, severity, found, expected, variant, arguments from finding where delivery_id = :delivery order by seq")
                .bind("delivery", delivery)
                .map((row, context) -> FindingRow.of(finding(row)))
                .list());
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getInt("line"),
                row.getString("path"),
                row.getString("field"),
                FindingRule.valueOf(row.getString("rule").replace('-', '_')),
                Severity.valueOf(row.getString("severity")),
                row.getString("found"),
                row.getString("expected"),
                row.getString("variant"),
                List.of((String[]) row.getArray("arguments").getArray()));
    }
}
