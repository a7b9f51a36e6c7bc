package nl.benchmark.launcher.demo;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import nl.benchmark.account.LinkToken;
import nl.benchmark.participation.NoticeTerm;

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
     * @param daysAgo when it was sent
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
            int daysAgo) {}

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
                    42),
            new Example(
                    "GM0150",
                    null,
                    null,
                    List.of(),
                    "T. Proefpersoon",
                    List.of("AS_PREVENTIE", "AS_SCHULDHULPVERLENING"),
                    List.of("PROTOCOL"),
                    "ACCEPTED",
                    80),
            new Example(
                    null,
                    "Samenwerking Voorbeeldstreek",
                    "MEMBERS",
                    List.of("GM0158", "GM0164"),
                    "U. Bedacht",
                    List.of("WI_VERDIEPEND", "SI"),
                    List.of("PROTOCOL", "CBS_PUBLISHES", "KIS_DATA"),
                    "SENT",
                    34),
            new Example(
                    "GM0141",
                    null,
                    null,
                    List.of(),
                    "V. Verzonnen",
                    List.of("SI"),
                    List.of("PROTOCOL", "CBS_PUBLISHES"),
                    "REFUSED",
                    88));

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final int DAYS_TO_DECIDE = 2;

    private final Connection owner;
    private final LocalDate today;

    DemonstrationRegistrations(Connection owner, LocalDate today) {
        this.owner = owner;
        this.today = today;
    }

    private Instant sentAt(Example example) {
        return sentOn(example).atTime(NOON).atZone(NoticeTerm.ZONE).toInstant();
    }

    private LocalDate sentOn(Example example) {
        return today.minusDays(example.daysAgo());
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
                values (?, (select id from organisation where code = ?), ?, ?, extract(year from cast(? as date)), ?, ?, '2024-12', 'nl', ?, 'Beleidsadviseur', ?, '000 000 0000',
                    'Crediteurenadministratie', 'Voorbeeldplein 1', '1000 AA', 'Voorbeeldstad', 'VOORBEELD', ?, ?, ?, ?, ?) returning id
                """)) {
            insert.setBytes(1, new LinkToken(example.person() + sentAt(example)).hash());
            insert.setString(2, example.municipality());
            insert.setString(3, example.cooperation());
            insert.setString(4, example.option());
            insert.setDate(5, Date.valueOf(sentOn(example)));
            insert.setArray(6, texts(example.modules()));
            insert.setArray(7, texts(example.consents()));
            insert.setString(8, example.person());
            insert.setString(9, email(example));
            insert.setString(10, example.state());
            insert.setTimestamp(11, Timestamp.from(sentAt(example)));
            insert.setTimestamp(
                    12, decided ? Timestamp.from(sentAt(example).plus(Duration.ofDays(DAYS_TO_DECIDE))) : null);
            insert.setObject(13, decided ? administrator : null, Types.BIGINT);
            insert.setString(14, "REFUSED".equals(example.state()) ? REASON : null);
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
            insert.setTimestamp(2, Timestamp.from(sentAt(example)));
            insert.setArray(3, texts(example.modules()));
            insert.setArray(4, texts(example.consents()));
            insert.executeUpdate();
        }
    }

    /** Of Armoede &amp; Schulden, the only ones that an example accepts. */
    private void participations(Example example) throws SQLException {
        for (String module : example.modules()) {
            try (PreparedStatement insert = owner.prepareStatement(
                    "insert into participation (organisation_id, benchmark, module, starts_on) select id, 'AS', ?, ? from organisation where code = ?")) {
                insert.setString(1, module.substring("AS_".length()));
                insert.setDate(2, Date.valueOf(sentOn(example).plusDays(DAYS_TO_DECIDE)));
                insert.setString(3, example.municipality());
                insert.executeUpdate();
            }
        }
    }

    private Array texts(List<String> texts) throws SQLException {
        return owner.createArrayOf("text", texts.toArray());
    }
}
