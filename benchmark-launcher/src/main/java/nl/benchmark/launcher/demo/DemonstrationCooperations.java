package nl.benchmark.launcher.demo;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;

/**
 * Co-operations for the demonstration (ORG-3), all of them invented: one of Werk &amp; Inkomen that pays for members which take part
 * anyway, so that no figure of a group is another, and of Statushouders &amp; Inburgering one of each option.
 */
final class DemonstrationCooperations {

    static final String OF_WORK = "VOORBEELD Samenwerking Noord";
    static final String PER_MEMBER = "VOORBEELD Samenwerking Kromme Rijn";
    static final String AS_A_WHOLE = "VOORBEELD Samenwerking Lek";
    /** Those that pay invoices of members, or as a whole. */
    static final List<String> NAMES = List.of(OF_WORK, PER_MEMBER, AS_A_WHOLE);

    private static final List<String> MEMBERS_OF_WORK = List.of("GM0014", "GM0080");
    private static final List<String> MEMBERS_APART = List.of("GM0310", "GM0312");
    private static final List<String> MEMBERS_OF_THE_WHOLE = List.of("GM0321", "GM0331");
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private final Connection owner;

    DemonstrationCooperations(Connection owner) {
        this.owner = owner;
    }

    void add() throws SQLException {
        long work = cooperation(OF_WORK, MEMBERS_OF_WORK);
        for (String member : MEMBERS_OF_WORK) {
            update(
                    "update participation set payer_id = ? where benchmark = 'WI' and organisation_id = (select id from organisation where code = ?)",
                    work,
                    member);
        }
        long apart = cooperation(PER_MEMBER, MEMBERS_APART);
        for (String member : MEMBERS_APART) {
            statushouders(member, apart);
        }
        long whole = cooperation(AS_A_WHOLE, MEMBERS_OF_THE_WHOLE);
        statushouders(code(whole), whole);
    }

    private long cooperation(String name, List<String> members) throws SQLException {
        long id;
        try (PreparedStatement insert = owner.prepareStatement(
                """
                insert into organisation (id, code, kind, name, valid_from)
                values (nextval('organisation_seq'), 'SW' || lpad(nextval('cooperation_code_seq')::text, 4, '0'), 'COOPERATION', ?, ?) returning id
                """)) {
            insert.setString(1, name);
            insert.setDate(2, Date.valueOf(SINCE));
            try (var made = insert.executeQuery()) {
                made.next();
                id = made.getLong(1);
            }
        }
        for (String member : members) {
            update(
                    "insert into cooperation_member (cooperation_id, organisation_id, valid_from) select ?, id, ? from organisation where code = ?",
                    id,
                    Date.valueOf(SINCE),
                    member);
        }
        return id;
    }

    /** With what is consented to when registering, and an agreement from before the portal. */
    private void statushouders(String organisation, long payer) throws SQLException {
        update(
                "insert into participation (organisation_id, benchmark, module, starts_on, payer_id) select id, 'SI', 'BASIS', ?, ? from organisation where code = ?",
                Date.valueOf(SINCE),
                payer,
                organisation);
        update(
                "insert into participation_consent (organisation_id, consents, changed_at) select id, array['CBS_PUBLISHES'], ? from organisation where code = ?",
                Timestamp.valueOf(SINCE.atStartOfDay()),
                organisation);
        agreement(organisation);
    }

    private void agreement(String organisation) throws SQLException {
        update(
                "insert into agreement (organisation_id, in_force_from, model_version) select id, ?, 'VOORBEELD' from organisation where code = ?",
                Date.valueOf(SINCE),
                organisation);
    }

    private String code(long id) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select code from organisation where id = ?")) {
            query.setLong(1, id);
            try (var found = query.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }
}
