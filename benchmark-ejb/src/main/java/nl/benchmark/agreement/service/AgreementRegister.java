package nl.benchmark.agreement.service;

import static nl.benchmark.shared.service.Columns.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.benchmark.agreement.AgreementModel;
import nl.benchmark.agreement.AgreementRow;
import nl.benchmark.agreement.AgreementStanding;
import nl.benchmark.agreement.ModelTerms;
import nl.benchmark.agreement.OwnText;
import nl.benchmark.agreement.OwnTextFile;
import nl.benchmark.agreement.Signatory;
import nl.benchmark.agreement.TextKind;
import nl.benchmark.agreement.TextState;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of agreements, own texts and versions of the model; the database shows a participant its own. */
@ApplicationScoped
class AgreementRegister {

    private static final String AGREEMENTS =
            """
            select a.id, o.code, a.in_force_from, a.in_force_to, a.model, a.text_id, a.signatory_name, a.signatory_function, a.signed_at,
                   s.name as signer, a.sha256
              from agreement a join organisation o on o.id = a.organisation_id left join account s on s.id = a.signed_by
            """;
    private static final String TEXTS =
            """
            select t.id, o.code, t.round, t.file_name, t.kind, t.size_bytes, t.sha256, t.remarks, t.uploaded_at, u.name as uploader, t.state,
                   t.assessed_at, t.assessment, t.last_day
              from agreement_text t join organisation o on o.id = t.organisation_id left join account u on u.id = t.uploaded_by
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    /** Newest first; of all that the caller may see when the code is null. */
    List<AgreementRow> agreements(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        AGREEMENTS + " where cast(:code as text) is null or o.code = :code order by a.id desc")
                .bind("code", organisation)
                .map((row, context) -> agreement(row))
                .list());
    }

    Optional<AgreementRow> agreement(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(AGREEMENTS + " where a.id = :id")
                .bind("id", id)
                .map((row, context) -> agreement(row))
                .findOne());
    }

    /** Newest first; of all that the caller may see when the code is null. */
    List<OwnText> texts(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        TEXTS + " where cast(:code as text) is null or o.code = :code order by t.id desc")
                .bind("code", organisation)
                .map((row, context) -> text(row))
                .list());
    }

    Optional<OwnText> text(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(TEXTS + " where t.id = :id")
                .bind("id", id)
                .map((row, context) -> text(row))
                .findOne());
    }

    /** Newest first. */
    List<AgreementModel> models() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from agreement_model order by version desc")
                .map((row, context) -> model(row))
                .list());
    }

    /** Of the model that is offered; without its text, since every first page asks. */
    int newestVersion() {
        return jdbi.withHandle(handle -> handle.createQuery("select max(version) from agreement_model")
                .mapTo(Integer.class)
                .one());
    }

    AgreementModel newestModel() {
        return models().get(0);
    }

    AgreementStanding standing(String organisation) {
        return AgreementStanding.of(
                agreements(organisation), texts(organisation), newestVersion(), LocalDate.now(clock));
    }

    /** In force from today on; what was in force before ends the day before, or today when it began today. */
    long sign(Integer model, Long text, Signatory signatory, LocalDate lastDay) {
        LocalDate today = LocalDate.now(clock);
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update agreement set in_force_to = greatest(in_force_from, :yesterday)
                         where organisation_id = :organisation and in_force_from <= :today and (in_force_to is null or in_force_to >= :today)
                        """)
                .bind("today", today)
                .bind("yesterday", today.minusDays(1))
                .bind("organisation", callers.get().organisationId())
                .execute());
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into agreement (organisation_id, in_force_from, in_force_to, model_version, model, text_id, signatory_name, signatory_function, signed_at, signed_by)
                        values (:organisation, :today, :lastDay, :version, :model, :text, :signatory.name, :signatory.function, :now, :account)
                        """)
                .bind("organisation", callers.get().organisationId())
                .bind("today", today)
                .bind("lastDay", lastDay)
                .bind("version", model == null ? "own" : model.toString())
                .bind("model", model)
                .bind("text", text)
                .bindMethods("signatory", signatory)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    void keepDocument(long id, byte[] document, String sha256) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update agreement set document = :document, sha256 = :sha256 where id = :id and document is null")
                .bind("document", document)
                .bind("sha256", sha256)
                .bind("id", id)
                .execute());
    }

    Optional<byte[]> document(long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select document from agreement where id = :id and document is not null")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .findOne());
    }

    Optional<byte[]> content(long text) {
        return jdbi.withHandle(handle -> handle.createQuery("select content from agreement_text where id = :id")
                .bind("id", text)
                .mapTo(byte[].class)
                .findOne());
    }

    long addText(int round, OwnTextFile file, String sha256, String remarks) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into agreement_text (organisation_id, round, file_name, kind, content, size_bytes, sha256, remarks, uploaded_at, uploaded_by, state)
                        values (:organisation, :round, :name, :kind, :content, :size, :sha256, :remarks, :now, :account, 'WAITING')
                        """)
                .bind("organisation", callers.get().organisationId())
                .bind("round", round)
                .bind("name", file.name())
                .bind("kind", file.kind().name())
                .bind("content", file.content())
                .bind("size", file.content().length)
                .bind("sha256", sha256)
                .bind("remarks", remarks)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** False when it is assessed already. */
    boolean assess(long id, TextState state, String assessment, LocalDate lastDay) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update agreement_text set state = :state, assessed_at = :now, assessed_by = :account, assessment = :assessment, last_day = :lastDay
                                 where id = :id and state = 'WAITING'
                                """)
                        .bind("state", state.name())
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("account", callers.get().accountId())
                        .bind("assessment", assessment)
                        .bind("lastDay", lastDay)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    void publish(AgreementModel model) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into agreement_model (version, processor, breach_hours, announce_days, objection_days, retention_years, notice_months, term_years,
                            body, changes, published_at, published_by)
                        values (:version, :terms.processor, :terms.breachHours, :terms.announceDays, :terms.objectionDays, :terms.retentionYears, :terms.noticeMonths,
                            :terms.termYears, :body, :changes, :now, :account)
                        """)
                .bind("version", model.version())
                .bindMethods("terms", model.terms())
                .bind("body", model.body())
                .bind("changes", model.changes())
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .execute());
    }

    private static AgreementRow agreement(ResultSet row) throws SQLException {
        return new AgreementRow(
                row.getLong("id"),
                row.getString("code"),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("in_force_to", LocalDate.class),
                row.getObject("model", Integer.class),
                row.getObject("text_id", Long.class),
                row.getString("signatory_name"),
                row.getString("signatory_function"),
                instant(row, "signed_at"),
                row.getString("signer"),
                row.getString("sha256"));
    }

    private static OwnText text(ResultSet row) throws SQLException {
        return new OwnText(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("round"),
                row.getString("file_name"),
                TextKind.valueOf(row.getString("kind")),
                row.getInt("size_bytes"),
                row.getString("sha256"),
                row.getString("remarks"),
                instant(row, "uploaded_at"),
                row.getString("uploader"),
                TextState.valueOf(row.getString("state")),
                instant(row, "assessed_at"),
                row.getString("assessment"),
                row.getObject("last_day", LocalDate.class));
    }

    private static AgreementModel model(ResultSet row) throws SQLException {
        return new AgreementModel(
                row.getInt("version"),
                new ModelTerms(
                        row.getString("processor"),
                        row.getInt("breach_hours"),
                        row.getInt("announce_days"),
                        row.getInt("objection_days"),
                        row.getInt("retention_years"),
                        row.getInt("notice_months"),
                        row.getObject("term_years", Integer.class)),
                row.getString("body"),
                row.getString("changes"),
                instant(row, "published_at"));
    }
}
