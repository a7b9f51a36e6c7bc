package nl.benchmark.registration.service;

import static nl.benchmark.shared.service.Columns.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.benchmark.account.LinkToken;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.protocol.service.ProtocolRegister;
import nl.benchmark.registration.Applicant;
import nl.benchmark.registration.Consent;
import nl.benchmark.registration.ContactPerson;
import nl.benchmark.registration.CooperationOption;
import nl.benchmark.registration.InvoiceAddress;
import nl.benchmark.registration.RegistrationChange;
import nl.benchmark.registration.RegistrationForm;
import nl.benchmark.registration.RegistrationModule;
import nl.benchmark.registration.RegistrationRow;
import nl.benchmark.registration.RegistrationState;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of registrations; the database shows an administrator all, and anybody the one whose token it was told. */
@ApplicationScoped
class Registrations {

    /** Setting of the transaction: the hash of the token. */
    static final String TOKEN = "benchmark.registration";

    private static final String COLUMNS =
            """
            select r.*, o.code, d.name as decider,
                   array(select m.code::text from registration_member x join organisation m on m.id = x.organisation_id where x.registration_id = r.id order by m.code) as members
              from registration r left join organisation o on o.id = r.organisation_id left join account d on d.id = r.decided_by
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    @Inject
    private Register organisations;

    @Inject
    private ProtocolRegister protocols;

    /** All, newest first. */
    List<RegistrationRow> all() {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + " order by r.id desc")
                .map((row, context) -> row(row))
                .list());
    }

    /** When those that wait were sent. */
    List<Instant> waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("select sent_at from registration where state = 'SENT'")
                .map((row, context) -> instant(row, "sent_at"))
                .list());
    }

    Optional<RegistrationRow> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + " where r.id = :id")
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne());
    }

    Optional<RegistrationRow> find(LinkToken token) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + " where r.token_hash = :hash")
                .bind("hash", token.hash())
                .map((row, context) -> row(row))
                .findOne());
    }

    /** With the first line of its history. The transaction was told the token. */
    long add(RegistrationForm form, LinkToken token) {
        long id = insert(form, token);
        for (String member : form.applicant().members()) {
            jdbi.useHandle(handle -> handle.createUpdate(
                            "insert into registration_member (registration_id, organisation_id) select :id, o.id from organisation o where o.code = :code")
                    .bind("id", id)
                    .bind("code", member)
                    .execute());
        }
        note(id, form.modules(), form.consents(), null);
        return id;
    }

    private long insert(RegistrationForm form, LinkToken token) {
        Applicant applicant = form.applicant();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into registration (token_hash, organisation_id, cooperation_name, cooperation_option, year, modules, consents, protocol, language,
                            contact_name, contact_job_title, contact_email, contact_phone, invoice_name, invoice_address, invoice_postal_code, invoice_city,
                            invoice_email, invoice_reference, invoice_peppol_id, state, sent_at)
                        values (:hash, (select id from organisation where code = :municipality), :cooperation, :option, :year, :modules, :consents, :protocol, :language,
                            :contact.name, :contact.jobTitle, :contact.email, :contact.phone, :invoice.name, :invoice.address, :invoice.postalCode, :invoice.city,
                            :invoice.email, :invoice.reference, :invoice.peppolId, 'SENT', :now)
                        returning id
                        """)
                .bind("hash", token.hash())
                .bind("municipality", applicant.municipality())
                .bind("cooperation", applicant.cooperation())
                .bind(
                        "option",
                        applicant.option() == null ? null : applicant.option().name())
                .bind("year", form.year().getValue())
                .bindArray("modules", String.class, names(form.modules()))
                .bindArray("consents", String.class, names(form.consents()))
                .bind("protocol", protocols.inForce().edition())
                .bind("language", form.language())
                .bindMethods("contact", form.contact())
                .bindMethods("invoice", form.invoice())
                .bind("now", OffsetDateTime.now(clock))
                .mapTo(Long.class)
                .one());
    }

    /** False when it is decided. */
    boolean change(long id, RegistrationForm form, String reason) {
        boolean changed = jdbi.withHandle(handle -> handle.createUpdate(
                                "update registration set modules = :modules, consents = :consents where id = :id and state = 'SENT'")
                        .bindArray("modules", String.class, names(form.modules()))
                        .bindArray("consents", String.class, names(form.consents()))
                        .bind("id", id)
                        .execute())
                == 1;
        if (changed) {
            note(id, form.modules(), form.consents(), reason);
        }
        return changed;
    }

    /** False when it is decided already. */
    boolean decide(long id, RegistrationState state, String reason) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update registration set state = :state, decided_at = :now, decided_by = :account, reason = :reason
                                 where id = :id and state = 'SENT'
                                """)
                        .bind("state", state.name())
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("account", callers.get().accountId())
                        .bind("reason", reason)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** In order of time. */
    List<RegistrationChange> history(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select c.changed_at, a.name, c.modules, c.consents, c.reason
                          from registration_change c left join account a on a.id = c.changed_by where c.registration_id = :id order by c.id
                        """)
                .bind("id", id)
                .map((row, context) -> new RegistrationChange(
                        instant(row, "changed_at"),
                        row.getString("name"),
                        constants(row, "modules", RegistrationModule.class),
                        constants(row, "consents", Consent.class),
                        row.getString("reason")))
                .list());
    }

    private void note(long id, Set<RegistrationModule> modules, Set<Consent> consents, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into registration_change (registration_id, changed_at, changed_by, modules, consents, reason)
                        values (:id, :now, :account, :modules, :consents, :reason)
                        """)
                .bind("id", id)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", reason == null ? null : callers.get().accountId())
                .bindArray("modules", String.class, names(modules))
                .bindArray("consents", String.class, names(consents))
                .bind("reason", reason)
                .execute());
    }

    private RegistrationRow row(ResultSet row) throws SQLException {
        RegistrationForm form = form(row);
        return new RegistrationRow(
                row.getLong("id"),
                form.applicant().name(organisations.geography()),
                form,
                RegistrationState.valueOf(row.getString("state")),
                instant(row, "sent_at"),
                instant(row, "decided_at"),
                row.getString("decider"),
                row.getString("reason"));
    }

    private static RegistrationForm form(ResultSet row) throws SQLException {
        return new RegistrationForm(
                applicant(row),
                Year.of(row.getInt("year")),
                constants(row, "modules", RegistrationModule.class),
                constants(row, "consents", Consent.class),
                new ContactPerson(
                        row.getString("contact_name"),
                        row.getString("contact_job_title"),
                        row.getString("contact_email"),
                        row.getString("contact_phone")),
                new InvoiceAddress(
                        row.getString("invoice_name"),
                        row.getString("invoice_address"),
                        row.getString("invoice_postal_code"),
                        row.getString("invoice_city"),
                        row.getString("invoice_email"),
                        row.getString("invoice_reference"),
                        row.getString("invoice_peppol_id")),
                row.getString("language"));
    }

    private static Applicant applicant(ResultSet row) throws SQLException {
        String cooperation = row.getString("cooperation_name");
        if (cooperation == null) {
            return Applicant.municipality(row.getString("code"));
        }
        String option = row.getString("cooperation_option");
        return Applicant.cooperation(
                cooperation,
                List.of((String[]) row.getArray("members").getArray()),
                option == null ? null : CooperationOption.valueOf(option));
    }

    private static <E extends Enum<E>> Set<E> constants(ResultSet row, String column, Class<E> type)
            throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).toList();
    }
}
