package nl.benchmark.launcher.demo;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.benchmark.account.LinkToken;

/**
 * A registration in every state for the demonstration (REG-1, REG-2), with contact persons that do not exist. Nobody has
 * their links: what the hashes are of is said nowhere.
 */
final class DemonstrationRegistrations {

    private static final String REASON =
            "VOORBEELD: de aanmelding is dubbel verstuurd; de andere wordt in behandeling genomen.";

    /**
     * @param municipality CBS code; null for a co-operation
     * @param members CBS codes of a co-operation
     */
    private record Example(
            String municipality,
            String cooperation,
            String option,
            List<String> members,
            String person,
            List<String> modules,
            List<String> consents,
            String state,
            Instant sentAt) {}

    private static final List<Example> EXAMPLES = List.of(
            new Example(
                    "GM0189",
                    null,
                    null,
                    List.of(),
                    "S. Voorbeeld",
                    List.of("WI_BASIS"),
                    List.of("PROTOCOL"),
                    "SENT",
                    Instant.parse("2026-10-12T09:15:00Z")),
            new Example(
                    "GM0150",
                    null,
                    null,
                    List.of(),
                    "T. Proefpersoon",
                    List.of("AS_PREVENTIE", "AS_SCHULDHULPVERLENING"),
                    List.of("PROTOCOL"),
                    "ACCEPTED",
                    Instant.parse("2026-09-03T13:40:00Z")),
            new Example(
                    null,
                    "Samenwerking Voorbeeldstreek",
                    "MEMBERS",
                    List.of("GM0158", "GM0164"),
                    "U. Bedacht",
                    List.of("WI_VERDIEPEND", "SI"),
                    List.of("PROTOCOL", "CBS_PUBLISHES", "KIS_DATA"),
                    "SENT",
                    Instant.parse("2026-10-20T07:05:00Z")),
            new Example(
                    "GM0141",
                    null,
                    null,
                    List.of(),
                    "V. Verzonnen",
                    List.of("SI"),
                    List.of("PROTOCOL", "CBS_PUBLISHES"),
                    "REFUSED",
                    Instant.parse("2026-08-27T11:20:00Z")));

    private final Connection owner;

    DemonstrationRegistrations(Connection owner) {
        this.owner = owner;
    }

    /** Decided by the administrator. */
    void add(long administrator) throws SQLException {
        for (Example example : EXAMPLES) {
            long id = registration(example, administrator);
            for (String member : example.members()) {
                member(id, member);
            }
            history(id, example);
            if ("ACCEPTED".equals(example.state())) {
                participations(example);
            }
        }
    }

    private long registration(Example example, long administrator) throws SQLException {
        boolean decided = !"SENT".equals(example.state());
        try (PreparedStatement insert = owner.prepareStatement(
                """
                insert into registration (token_hash, organisation_id, cooperation_name, cooperation_option, year, modules, consents, protocol, language,
                    contact_name, contact_job_title, contact_email, contact_phone, invoice_name, invoice_address, invoice_postal_code, invoice_city,
                    invoice_reference, state, sent_at, decided_at, decided_by, reason)
                values (?, (select id from organisation where code = ?), ?, ?, 2026, ?, ?, '2024-12', 'nl', ?, 'Beleidsadviseur', ?, '000 000 0000',
                    'Crediteurenadministratie', 'Voorbeeldplein 1', '1000 AA', 'Voorbeeldstad', 'VOORBEELD', ?, ?, ?, ?, ?) returning id
                """)) {
            insert.setBytes(1, new LinkToken(example.person() + example.sentAt()).hash());
            insert.setString(2, example.municipality());
            insert.setString(3, example.cooperation());
            insert.setString(4, example.option());
            insert.setArray(5, texts(example.modules()));
            insert.setArray(6, texts(example.consents()));
            insert.setString(7, example.person());
            insert.setString(8, email(example));
            insert.setString(9, example.state());
            insert.setTimestamp(10, Timestamp.from(example.sentAt()));
            insert.setTimestamp(11, decided ? Timestamp.from(example.sentAt().plusSeconds(172_800)) : null);
            insert.setObject(12, decided ? administrator : null, Types.BIGINT);
            insert.setString(13, "REFUSED".equals(example.state()) ? REASON : null);
            try (var made = insert.executeQuery()) {
                made.next();
                return made.getLong(1);
            }
        }
    }

    private static String email(Example example) {
        return example.person().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@voorbeeld.invalid";
    }

    private void member(long id, String code) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into registration_member (registration_id, organisation_id) select ?, id from organisation where code = ?")) {
            insert.setLong(1, id);
            insert.setString(2, code);
            insert.executeUpdate();
        }
    }

    private void history(long id, Example example) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into registration_change (registration_id, changed_at, modules, consents) values (?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setTimestamp(2, Timestamp.from(example.sentAt()));
            insert.setArray(3, texts(example.modules()));
            insert.setArray(4, texts(example.consents()));
            insert.executeUpdate();
        }
    }

    /** Of Armoede &amp; Schulden, the only ones that an example accepts. */
    private void participations(Example example) throws SQLException {
        for (String module : example.modules()) {
            try (PreparedStatement insert = owner.prepareStatement(
                    "insert into participation (organisation_id, benchmark, module, starts_on) select id, 'AS', ?, date '2026-09-05' from organisation where code = ?")) {
                insert.setString(1, module.substring("AS_".length()));
                insert.setString(2, example.municipality());
                insert.executeUpdate();
            }
        }
    }

    private Array texts(List<String> texts) throws SQLException {
        return owner.createArrayOf("text", texts.toArray());
    }
}
