package nl.benchmark.launcher.demo;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.benchmark.account.ApiToken;
import nl.benchmark.account.Password;
import nl.benchmark.account.SecretSeal;
import nl.benchmark.account.Totp;
import nl.benchmark.participation.NoticeTerm;
import nl.benchmark.shared.MasterKeys;

/**
 * Puts the demonstration's participants, their agreements and the accounts into the database, under the role that owns
 * the tables. Deliveries are not put in; those go through the importer like everybody's.
 */
public final class DemonstrationRegistration {

    private static final LocalDate TOKENS_UNTIL = LocalDate.of(2099, 12, 31);

    private final Connection owner;
    private final SecretSeal secondFactors;

    /** @param masterKeys of the platform: second factors are sealed with it */
    public DemonstrationRegistration(Connection owner, MasterKeys masterKeys) {
        this.owner = owner;
        this.secondFactors = new SecretSeal(masterKeys, SecretSeal.SECOND_FACTOR);
    }

    /** Whether the demonstration was put into this database before. */
    public boolean isDone() throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("select exists (select from participation)");
                var found = statement.executeQuery()) {
            found.next();
            return found.getBoolean(1);
        }
    }

    /** All of it in one transaction. */
    public void register(List<Participant> participants, List<DemonstrationAccount> accounts) throws SQLException {
        LocalDate today = LocalDate.now(Clock.system(NoticeTerm.ZONE));
        owner.setAutoCommit(false);
        for (Participant participant : participants) {
            participate(participant);
        }
        Map<DemonstrationRole, Long> ids = new EnumMap<>(DemonstrationRole.class);
        Map<String, Long> contacts = new HashMap<>();
        for (DemonstrationAccount account : accounts) {
            long id = account(account);
            secondFactor(id, account);
            token(id, account);
            domain(account);
            ids.putIfAbsent(account.role(), id);
            if (account.role() == DemonstrationRole.CONTACT_PERSON) {
                contacts.put(account.organisation(), id);
            }
        }
        if (ids.containsKey(DemonstrationRole.FINANCE) && ids.containsKey(DemonstrationRole.ADMINISTRATOR)) {
            new DemonstrationFees(owner, today)
                    .approve(ids.get(DemonstrationRole.FINANCE), ids.get(DemonstrationRole.ADMINISTRATOR));
        }
        if (ids.containsKey(DemonstrationRole.ADMINISTRATOR)) {
            new DemonstrationAgreements(owner, Clock.systemUTC().instant())
                    .add(participants, contacts, ids.get(DemonstrationRole.ADMINISTRATOR));
            new DemonstrationRegistrations(owner, today).add(ids.get(DemonstrationRole.ADMINISTRATOR));
            new DemonstrationCooperations(owner).add();
            new DemonstrationParticipations(owner, today).add(ids.get(DemonstrationRole.ADMINISTRATOR), contacts);
        }
        DemonstrationParticipations.addContractYears(owner, today);
        owner.commit();
        owner.setAutoCommit(true);
    }

    private void participate(Participant participant) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into participation (organisation_id, benchmark, module, starts_on) select id, 'WI', ?, ? from organisation where code = ?")) {
            insert.setString(1, participant.module().name());
            insert.setDate(2, Date.valueOf(participant.participatesFrom()));
            insert.setString(3, participant.code());
            insert.executeUpdate();
        }
    }

    private long account(DemonstrationAccount account) throws SQLException {
        boolean staff = DemonstrationAccounts.BENCHMARK_ORGANISATION.equals(account.organisation());
        try (PreparedStatement insert = owner.prepareStatement(
                """
                insert into account (email, name, role, organisation_id, password_hash, audits_all)
                values (?, ?, ?, (select id from organisation where code = ?), ?, ?) returning id
                """)) {
            insert.setString(1, account.email());
            insert.setString(2, account.name());
            insert.setString(3, account.role().name());
            if (staff) {
                insert.setNull(4, Types.VARCHAR);
            } else {
                insert.setString(4, account.organisation());
            }
            insert.setString(5, Password.hash(account.password()));
            insert.setBoolean(6, account.role() == DemonstrationRole.AUDITOR);
            try (var made = insert.executeQuery()) {
                made.next();
                return made.getLong(1);
            }
        }
    }

    /** Each organisation knows the domain of its accounts; the benchmark organisation has none. */
    private void domain(DemonstrationAccount account) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                """
                insert into organisation_email_domain (organisation_id, domain, added_at)
                select id, ?, now() from organisation where code = ? on conflict do nothing
                """)) {
            insert.setString(
                    1,
                    account.email().substring(account.email().indexOf('@') + 1).toLowerCase(Locale.ROOT));
            insert.setString(2, account.organisation());
            insert.executeUpdate();
        }
    }

    /** Sealed for the row it stands in, so only after the row has its number. */
    private void secondFactor(long account, DemonstrationAccount of) throws SQLException {
        try (PreparedStatement update =
                owner.prepareStatement("update account set totp_secret = ?, totp_since = now() where id = ?")) {
            update.setBytes(1, secondFactors.seal(Totp.ofBase32(of.totpSecret()).seed(), "account " + account));
            update.setLong(2, account);
            update.executeUpdate();
        }
    }

    private void token(long account, DemonstrationAccount of) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into api_token (account_id, name, token_hash, created_at, expires_on) values (?, 'demonstration', ?, now(), ?)")) {
            insert.setLong(1, account);
            insert.setBytes(2, new ApiToken(of.token()).hash());
            insert.setDate(3, Date.valueOf(TOKENS_UNTIL));
            insert.executeUpdate();
        }
    }
}
