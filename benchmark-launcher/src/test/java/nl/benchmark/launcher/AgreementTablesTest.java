package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the database itself shows and refuses of agreements and sub-processors: asked with the password of the application. */
class AgreementTablesTest extends AsCaller {

    private static final String ADMINISTRATOR = "2, 'ADMINISTRATOR', ''";
    private static final String HELPDESK = "3, 'HELPDESK', ''";
    private static final String PDF =
            "'\\x255044462d'::bytea, 5, repeat('a', 64), now(), 4, 'WAITING' from organisation where code = 'GM0363'";

    private String contact;
    private String reader;
    private String other;

    @BeforeAll
    void start() throws Exception {
        try (Connection owner = superuser();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into account (id, email, name, role, organisation_id)
                    select 2, 'a@b.invalid', 'A', 'ADMINISTRATOR', null::bigint union all select 3, 'h@b.invalid', 'H', 'HELPDESK', null::bigint
                    union all select 4, 'c@b.invalid', 'C', 'CONTACT_PERSON', (select id from organisation where code = 'GM0363')
                    """);
            String amsterdam = text(owner, "select id from organisation where code = 'GM0363'");
            String utrecht = text(owner, "select id from organisation where code = 'GM0344'");
            contact = "4, 'CONTACT_PERSON', '" + amsterdam + "'";
            reader = "4, 'READER', '" + amsterdam + "'";
            other = "9, 'CONTACT_PERSON', '" + utrecht + "'";
        }
    }

    private static String sign(int account) {
        return "insert into agreement (organisation_id, in_force_from, model_version, model, signatory_name, signatory_function, signed_at, signed_by)"
                + " select id, current_date, '1', 1, 'A. Naam', 'Wethouder', now(), " + account
                + " from organisation where code = 'GM0363'";
    }

    private static String upload() {
        return "insert into agreement_text (organisation_id, round, file_name, kind, content, size_bytes, sha256, uploaded_at, uploaded_by, state) select id, 1, 'a.pdf', 'PDF', "
                + PDF;
    }

    @Test
    @DisplayName("DPA-1 a contact person signs for its own organisation and in its own name, nobody else does")
    void whoSigns() throws SQLException {
        assertRefused("row-level security", () -> as(reader, sign(4)));
        assertRefused("row-level security", () -> as(other, sign(9)));
        assertRefused("row-level security", () -> as(ADMINISTRATOR, sign(2)));
        assertRefused("row-level security", () -> as(contact, sign(2)));
        assertRefused("ck_agreement_signed", () -> as(contact, sign(4).replace("'A. Naam'", "null::text")));
        as(contact, sign(4));

        assertThat(of(contact, "select count(*) from agreement")).isEqualTo("1");
        assertThat(of(other, "select count(*) from agreement")).isEqualTo("0");
        assertThat(of(HELPDESK, "select count(*) from agreement")).isEqualTo("1");
        as(contact, "update agreement set document = 'x', sha256 = 'y'");
        assertRefused("ck_agreement_kept", () -> as(contact, "update agreement set document = 'z'"));
        assertRefused("permission denied", () -> as(contact, "update agreement set signatory_name = 'X. Ander'"));
        assertThat(count(other, "update agreement set in_force_to = current_date"))
                .isZero();
    }

    @Test
    @DisplayName("DPA-1 an own text waits once, is seen by whom it concerns, and is assessed once by an administrator")
    void ownTexts() throws SQLException {
        String accept = "update agreement_text set state = 'ACCEPTED', assessed_at = now(), assessed_by = 2";
        assertRefused("row-level security", () -> as(reader, upload()));
        assertRefused("row-level security", () -> as(other, upload().replace("now(), 4", "now(), 9")));
        as(contact, upload());
        assertRefused("uq_agreement_text_waiting", () -> as(contact, upload()));

        assertThat(of(contact, "select count(*) from agreement_text")).isEqualTo("1");
        assertThat(of(other, "select count(*) from agreement_text")).isEqualTo("0");
        assertThat(of(HELPDESK, "select count(*) from agreement_text")).isEqualTo("0");
        assertThat(count(contact, accept)).isZero();
        assertRefused("ck_agreement_text_assessed", () -> as(ADMINISTRATOR, accept.replace("'ACCEPTED'", "'REFUSED'")));
        as(ADMINISTRATOR, accept);
        assertThat(count(ADMINISTRATOR, accept)).isZero();
        assertRefused("permission denied", () -> as(ADMINISTRATOR, "update agreement_text set content = 'x'"));
    }

    @Test
    @DisplayName("DPA-3 the model is published by an administrator and never changed")
    void theModel() throws SQLException {
        String publish =
                "insert into agreement_model (version, processor, breach_hours, announce_days, objection_days, retention_years, notice_months, body, changes, published_at, published_by)"
                        + " select 2, processor, 48, announce_days, objection_days, retention_years, notice_months, body, changes, now(), 2 from agreement_model where version = 1";
        assertThat(of(contact, "select max(version) from agreement_model")).isEqualTo("1");
        assertRefused("row-level security", () -> as(HELPDESK, publish));
        assertRefused("ck_agreement_model_terms", () -> as(ADMINISTRATOR, publish.replace("48", "73")));
        as(ADMINISTRATOR, publish);
        assertRefused("permission denied", () -> as(ADMINISTRATOR, "update agreement_model set breach_hours = 1"));
    }

    @Test
    @DisplayName("DPA-4, V2 a sub-processor is announced before it begins, and one objects once and reads only its own")
    void subprocessors() throws SQLException {
        String announce =
                "insert into subprocessor (name, purpose, place, announced_on, objections_until, begins_on, entered_by) values ('Naam', 'Opslag', 'Nederland', current_date, current_date + 21, current_date + 30, 2)";
        String object =
                "insert into subprocessor_objection (subprocessor_id, organisation_id, objection, made_at, made_by) select s.id, o.id, 'Wij zijn het oneens', now(), 4 from subprocessor s, organisation o where o.code = 'GM0363'";
        assertRefused("row-level security", () -> as(HELPDESK, announce));
        assertRefused(
                "ck_subprocessor_days", () -> as(ADMINISTRATOR, announce.replace("current_date + 30", "current_date")));
        as(ADMINISTRATOR, announce);
        assertRefused("row-level security", () -> as(reader, object));
        as(contact, object);
        assertRefused("uq_subprocessor_objection", () -> as(contact, object));
        assertThat(of(other, "select count(*) from subprocessor_objection")).isEqualTo("0");
        assertThat(of(other, "select count(*) from subprocessor")).isEqualTo("1");
        String answer =
                "update subprocessor_objection set answer = 'Daarom doen wij dit.', answered_at = now(), answered_by = 2";
        assertThat(count(contact, answer)).isZero();
        as(ADMINISTRATOR, answer);
        assertThat(count(ADMINISTRATOR, answer)).isZero();
    }

    private static void assertRefused(String why, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SQLException.class).hasMessageContaining(why);
    }
}
