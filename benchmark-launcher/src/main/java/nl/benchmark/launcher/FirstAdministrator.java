package nl.benchmark.launcher;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import nl.benchmark.account.EmailAddress;
import nl.benchmark.account.LinkPurpose;
import nl.benchmark.account.LinkToken;
import nl.benchmark.shared.TraceParent;

/**
 * Makes an administrator in a database that has none, so that there never was a default account (U13). Nobody chooses a
 * password here: the link opens an invitation like everybody's.
 */
public final class FirstAdministrator {

    private final Connection owner;
    private final Clock clock;

    /** @param owner connection of the migration role */
    public FirstAdministrator(Connection owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * All of it in one transaction. Refuses a database with an administrator that works: the next one is invited by that
     * one, in the portal, where it is written to the audit log.
     *
     * @param publicAddress of the platform
     * @return the link, which works once, for 72 hours
     */
    public String create(String email, String name, URI publicAddress) throws SQLException, LaunchFailure {
        String address = EmailAddress.checked(email);
        LinkToken token = LinkToken.random(new SecureRandom());
        owner.setAutoCommit(false);
        try {
            refuseSecond();
            long account = account(address, name);
            invite(account, token);
            log(account);
            owner.commit();
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
        String base = publicAddress.toString();
        return base + (base.endsWith("/") ? "" : "/") + "admin/sign-in/invitation.xhtml?token=" + token.value();
    }

    private void refuseSecond() throws SQLException, LaunchFailure {
        try (PreparedStatement statement = owner.prepareStatement(
                        "select exists (select from account where role = 'ADMINISTRATOR' and active and password_hash is not null and not password_initial)");
                ResultSet found = statement.executeQuery()) {
            found.next();
            if (found.getBoolean(1)) {
                throw new LaunchFailure("there is an administrator already, who can invite others in the portal");
            }
        }
    }

    /** One that was made before and never began gets another invitation. */
    private long account(String email, String name) throws SQLException, LaunchFailure {
        try (PreparedStatement insert = owner.prepareStatement(
                """
                insert into account (email, name, role, created_at) values (?, ?, 'ADMINISTRATOR', ?)
                on conflict (lower(email)) do update set name = excluded.name where account.role = 'ADMINISTRATOR'
                returning id
                """)) {
            insert.setString(1, email);
            insert.setString(2, name);
            insert.setTimestamp(3, Timestamp.from(clock.instant()));
            try (ResultSet made = insert.executeQuery()) {
                if (!made.next()) {
                    throw new LaunchFailure(
                            "there is an account with this address already, and it is no administrator");
                }
                return made.getLong(1);
            }
        }
    }

    /** The use of this tool is a line of the access log (L16, L17) and of the log of data processing. */
    private void log(long account) throws SQLException {
        String trace = TraceParent.newTraceId();
        try (PreparedStatement processing = owner.prepareStatement(
                        "select processing(?, ?, null, null, 'OK', 'ACCOUNT_INVITE', ?, ?, 'ACCOUNT', null, 'account', ?, null)");
                PreparedStatement line = owner.prepareStatement(
                        "select audit(0, 'SYSTEM', null, '{}', 'ACCOUNT_INVITE', 'account', ?, 'OK', null, 'internal', ?, null, null, '{\"role\":\"ADMINISTRATOR\",\"tool\":\"admin create\"}')");
                Statement wait = owner.createStatement()) {
            processing.setBytes(1, HexFormat.of().parseHex(trace));
            processing.setBytes(2, HexFormat.of().parseHex(TraceParent.newSpanId()));
            processing.setTimestamp(3, Timestamp.from(clock.instant()));
            processing.setTimestamp(4, Timestamp.from(clock.instant()));
            processing.setString(5, Long.toString(account));
            processing.executeQuery().close();
            line.setString(1, Long.toString(account));
            line.setString(2, trace);
            line.executeQuery().close();
            // the function lets its caller not wait for the disk; who has a link in hand must have an account
            wait.execute("set local synchronous_commit to on");
        }
    }

    private void invite(long account, LinkToken token) throws SQLException {
        Instant now = clock.instant();
        try (PreparedStatement end = owner.prepareStatement(
                "update account_link set used_at = ? where account_id = ? and used_at is null")) {
            end.setTimestamp(1, Timestamp.from(now));
            end.setLong(2, account);
            end.executeUpdate();
        }
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into account_link (account_id, purpose, token_hash, made_at, expires_at) values (?, 'INVITATION', ?, ?, ?)")) {
            insert.setLong(1, account);
            insert.setBytes(2, token.hash());
            insert.setTimestamp(3, Timestamp.from(now));
            insert.setTimestamp(4, Timestamp.from(LinkPurpose.INVITATION.expiry(now)));
            insert.executeUpdate();
        }
    }
}
