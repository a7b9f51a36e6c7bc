package nl.benchmark.catalogue.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import nl.benchmark.catalogue.CatalogueState;
import nl.benchmark.catalogue.IndicatorChange;
import nl.benchmark.catalogue.IndicatorDraft;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.service.IndicatorVersions;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of versions that were written; who keeps no catalogue sees the approved ones only. */
@ApplicationScoped
class CatalogueRegister {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    /** Newest first. */
    List<IndicatorChange> changes() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select v.*, p.name as proposer, d.name as decider
                          from indicator_version v left join account p on p.id = v.proposed_by left join account d on d.id = v.decided_by
                         order by v.id desc
                        """)
                .map((row, context) -> change(row))
                .list());
    }

    long propose(IndicatorDraft draft) {
        IndicatorDefinition one = draft.definition();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into indicator_version (code, version, valid_from, module, theme_nl, theme_en, name_nl, name_en, unit, polarity, decimals, numerator, denominator,
                                factor, period, aggregation, source, breakdown, basis, proportion, definition_nl, definition_en, explanation_nl, explanation_en,
                                series_break, owner, reason, state, proposed_at, proposed_by)
                        values (:code, :version, :validFrom, :module, :themeNl, :themeEn, :nameNl, :nameEn, :unit, :polarity, :decimals, :numerator, :denominator,
                                :factor, :period, :aggregation, :source, :breakdown, :basis, :proportion, :definitionNl, :definitionEn, :explanationNl, :explanationEn,
                                :seriesBreak, :owner, :reason, 'PROPOSED', :now, :account)
                        returning id
                        """)
                .bind("code", one.code())
                .bind("version", one.version())
                .bind("validFrom", one.validFrom())
                .bind("module", one.module().name())
                .bind("themeNl", one.themeNl())
                .bind("themeEn", one.themeEn())
                .bind("nameNl", one.nameNl())
                .bind("nameEn", one.nameEn())
                .bind("unit", one.unit().name())
                .bind("polarity", one.polarity().name())
                .bind("decimals", one.decimals())
                .bind("numerator", one.numerator())
                .bind("denominator", one.denominator())
                .bind("factor", one.factor())
                .bind("period", one.periodicity().name())
                .bind("aggregation", one.aggregation().name())
                .bind("source", one.source().name())
                .bind("breakdown", one.breakdown())
                .bind("basis", one.basis().name())
                .bind("proportion", one.proportion())
                .bind("definitionNl", one.definitionNl())
                .bind("definitionEn", one.definitionEn())
                .bind("explanationNl", one.explanationNl())
                .bind("explanationEn", one.explanationEn())
                .bind("seriesBreak", one.seriesBreak())
                .bind("owner", draft.owner())
                .bind("reason", draft.reason())
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .mapTo(Long.class)
                .one());
    }

    /** False when it does not wait any more. */
    boolean decide(long id, CatalogueState state, String decision) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update indicator_version set state = :state, decided_at = :now, decided_by = :account, decision = :decision
                                 where id = :id and state = 'PROPOSED'
                                """)
                        .bind("state", state.name())
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("account", callers.get().accountId())
                        .bind("decision", decision)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    private static IndicatorChange change(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new IndicatorChange(
                row.getLong("id"),
                new IndicatorDraft(IndicatorVersions.definition(row), row.getString("owner"), row.getString("reason")),
                CatalogueState.valueOf(row.getString("state")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getLong("proposed_by"),
                row.getString("proposer"),
                decided == null ? null : decided.toInstant(),
                row.getString("decider"),
                row.getString("decision"));
    }
}
