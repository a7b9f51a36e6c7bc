package nl.benchmark.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Agreements of the demonstration (DPA-1): every municipality of it signed the model, of one it ends soon, one proposes a text
 * of its own in its second round. Who only registered has none. There is one sub-processor that works and one that is
 * announced. All stay in force, so that all can deliver.
 */
final class DemonstrationAgreements {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String EXPIRING = "GM0437";
    private static final String OWN_TEXT = "GM0995";
    private static final int DAYS_LEFT = 55;
    /** An empty page; what is missing of a whole file a reader of it makes good. */
    private static final String PAGE =
            """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """;

    private final Connection owner;
    private final Instant now;

    DemonstrationAgreements(Connection owner, Instant now) {
        this.owner = owner;
        this.now = now;
    }

    /**
     * @param contacts account of the contact person by the code of its municipality
     * @param administrator account
     */
    void add(List<Participant> participants, Map<String, Long> contacts, long administrator) throws SQLException {
        for (Participant participant : participants) {
            if (contacts.containsKey(participant.code())) {
                sign(participant, contacts.get(participant.code()));
            }
        }
        if (contacts.containsKey(OWN_TEXT)) {
            ownText(contacts.get(OWN_TEXT), 1, administrator);
            ownText(contacts.get(OWN_TEXT), 2, administrator);
        }
        subprocessor(
                "VOORBEELD Rekencentrum BV",
                "Opslag van versleutelde reservekopieën.",
                "Nederland, Amsterdam",
                -400,
                administrator);
        subprocessor(
                "VOORBEELD Mailverkeer BV",
                "Verzending van e-mail van het platform; geen gegevens van uitkeringsontvangers.",
                "Nederland, Utrecht",
                0,
                administrator);
    }

    private void sign(Participant participant, long account) throws SQLException {
        LocalDate from = participant.participatesFrom();
        try (PreparedStatement insert = owner.prepareStatement(
                """
                insert into agreement (organisation_id, in_force_from, in_force_to, model_version, model, signatory_name, signatory_function, signed_at, signed_by)
                select id, ?, ?, '1', 1, 'VOORBEELD Ondertekenaar', 'Directeur sociaal domein', ?, ? from organisation where code = ?
                """)) {
            insert.setDate(1, Date.valueOf(from));
            insert.setDate(2, EXPIRING.equals(participant.code()) ? Date.valueOf(today().plusDays(DAYS_LEFT)) : null);
            insert.setTimestamp(
                    3, Timestamp.from(from.atTime(10, 30).atZone(ZONE).toInstant()));
            insert.setLong(4, account);
            insert.setString(5, participant.code());
            insert.executeUpdate();
        }
    }

    private void ownText(long account, int round, long administrator) throws SQLException {
        boolean waiting = round > 1;
        byte[] content = PAGE.getBytes(StandardCharsets.US_ASCII);
        Instant uploaded = now.minusSeconds(waiting ? 86_400 : 864_000);
        try (PreparedStatement insert = owner.prepareStatement(
                """
                insert into agreement_text (organisation_id, round, file_name, kind, content, size_bytes, sha256, remarks, uploaded_at, uploaded_by, state,
                    assessed_at, assessed_by, assessment)
                select id, ?, ?, 'PDF', ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from organisation where code = ?
                """)) {
            insert.setInt(1, round);
            insert.setString(2, "VOORBEELD eigen tekst " + round + ".pdf");
            insert.setBytes(3, content);
            insert.setInt(4, content.length);
            insert.setString(5, sha256(content));
            insert.setString(6, waiting ? "VOORBEELD: de termijn voor datalekken is nu 24 uur, zoals u vroeg." : null);
            insert.setTimestamp(7, Timestamp.from(uploaded));
            insert.setLong(8, account);
            insert.setString(9, waiting ? "WAITING" : "CHANGES_ASKED");
            insert.setTimestamp(10, waiting ? null : Timestamp.from(uploaded.plusSeconds(259_200)));
            insert.setObject(11, waiting ? null : administrator, Types.BIGINT);
            insert.setString(
                    12, waiting ? null : "VOORBEELD: een datalek melden wij binnen 24 uur; in uw tekst staat 8 uur.");
            insert.setString(13, OWN_TEXT);
            insert.executeUpdate();
        }
    }

    private void subprocessor(String name, String purpose, String place, int announced, long administrator)
            throws SQLException {
        LocalDate on = today().plusDays(announced);
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into subprocessor (name, purpose, place, announced_on, objections_until, begins_on, entered_by) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, purpose);
            insert.setString(3, place);
            insert.setDate(4, Date.valueOf(on));
            insert.setDate(5, Date.valueOf(on.plusDays(21)));
            insert.setDate(6, Date.valueOf(on.plusDays(30)));
            insert.setLong(7, administrator);
            insert.executeUpdate();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
