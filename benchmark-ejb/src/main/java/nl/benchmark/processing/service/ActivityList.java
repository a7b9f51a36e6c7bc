package nl.benchmark.processing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import nl.benchmark.processing.ActivityRow;
import nl.benchmark.processing.ActivityText;
import nl.benchmark.processing.ActivityVersion;
import org.jdbi.v3.core.Jdbi;

/** The register of processing activities, for whoever reads it and for the annex of an agreement. */
@ApplicationScoped
public class ActivityList {

    @Inject
    private Jdbi jdbi;

    /** All versions, each activity's newest first. */
    public List<ActivityRow> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.*, a.version = max(a.version) over (partition by a.code) as in_force
                          from processing_activity a order by a.code, a.version desc
                        """)
                .map((row, context) -> new ActivityRow(
                        new ActivityVersion(row.getString("code"), row.getInt("version")),
                        new ActivityText(
                                row.getString("name"),
                                row.getString("purpose"),
                                row.getString("basis"),
                                row.getString("subjects"),
                                row.getString("data"),
                                row.getString("recipients"),
                                row.getString("term"),
                                row.getString("transfer")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getBoolean("in_force")))
                .list());
    }

    /** The version in force of each. */
    public List<ActivityRow> inForce() {
        return all().stream().filter(ActivityRow::inForce).toList();
    }
}
