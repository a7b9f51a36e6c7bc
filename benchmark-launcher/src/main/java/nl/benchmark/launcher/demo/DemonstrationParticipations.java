package nl.benchmark.launcher.demo;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import nl.benchmark.participation.ContractStanding;
import nl.benchmark.participation.NoticeTerm;

/**
 * What a participation can come to, for the demonstration (REG-3, REG-4, REG-5): cancelled in time and too late, withdrawn, a
 * pilot, and one that has just left. Those of Werk &amp; Inkomen keep taking part, so that no figure of a group is another.
 */
public final class DemonstrationParticipations {

    private static final ZoneId ZONE = NoticeTerm.ZONE;
    private static final String CANCELLED = "GM0034";
    private static final String WITHDRAWN = "GM0171";
    private static final String PILOT = "GM0184";
    private static final String LEFT = "GM0303";
    /** Of Werk &amp; Inkomen, with accounts: its contact person can withdraw. */
    private static final String CANCELLED_LATE = "GM0995";

    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final int DAYS_AGO = 12;

    private final Connection owner;
    private final LocalDate today;

    DemonstrationParticipations(Connection owner, LocalDate today) {
        this.owner = owner;
        this.today = today;
    }

    /** @param contacts accounts of contact persons by organisation */
    void add(long administrator, Map<String, Long> contacts) throws SQLException {
        LocalDate autumn = today.withMonth(Month.SEPTEMBER.getValue()).withDayOfMonth(12);
        LocalDate letter = autumn.isAfter(today) ? today : autumn;
        participate(CANCELLED, "AS", "ARMOEDEBELEID", SINCE, null, false);
        cancel(CANCELLED, "AS", letter, false, administrator, "VOORBEELD: te weinig tijd voor de vragenlijsten.");

        participate(WITHDRAWN, "AS", "PREVENTIE", SINCE, null, false);
        withdraw(
                cancel(WITHDRAWN, "AS", letter, false, administrator, "VOORBEELD: brief van de directie."),
                administrator);

        participate(
                PILOT,
                "SI",
                "BASIS",
                LocalDate.of(today.getYear(), 1, 1),
                NoticeTerm.lastDayOf(Year.from(today)),
                true);

        participate(LEFT, "AS", "SCHULDHULPVERLENING", SINCE, lastDayOfWhoLeft(), false);

        if (contacts.containsKey(CANCELLED_LATE)) {
            LocalDate november = today.withDayOfMonth(2).withMonth(Month.NOVEMBER.getValue());
            LocalDate late = november.isAfter(today) ? november.minusYears(1) : november;
            cancel(CANCELLED_LATE, "WI", late, true, contacts.get(CANCELLED_LATE), null);
        }
    }

    /** The last day of the year in January, otherwise a day that was agreed. */
    private LocalDate lastDayOfWhoLeft() {
        LocalDate endOfYear = today.withDayOfYear(1).minusDays(1);
        return today.isAfter(ContractStanding.archiveUntil(endOfYear)) ? today.minusDays(DAYS_AGO) : endOfYear;
    }

    private void participate(
            String organisation, String benchmark, String module, LocalDate from, LocalDate last, boolean pilot)
            throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into participation (organisation_id, benchmark, module, starts_on, ends_on, pilot) select id, ?, ?, ?, ?, ? from organisation where code = ?")) {
            insert.setString(1, benchmark);
            insert.setString(2, module);
            insert.setDate(3, Date.valueOf(from));
            insert.setDate(4, last == null ? null : Date.valueOf(last));
            insert.setBoolean(5, pilot);
            insert.setString(6, organisation);
            insert.executeUpdate();
        }
    }

    private long cancel(
            String organisation, String benchmark, LocalDate receivedOn, boolean portal, long account, String reason)
            throws SQLException {
        Timestamp moment = Timestamp.from(
                receivedOn.atTime(LocalTime.of(0, 0)).atZone(ZONE).toInstant());
        LocalDate lastDay = NoticeTerm.lastDay(receivedOn);
        long id;
        try (PreparedStatement insert = owner.prepareStatement(
                """
                insert into cancellation (organisation_id, benchmark, scope, way, received_on, received_at, recorded_at, recorded_by, last_day, reason)
                select id, ?, 'BENCHMARK', ?, ?, ?, ?, ?, ?, ? from organisation where code = ? returning id
                """)) {
            insert.setString(1, benchmark);
            insert.setString(2, portal ? "PORTAL" : "LETTER");
            insert.setDate(3, Date.valueOf(receivedOn));
            insert.setTimestamp(4, portal ? moment : null);
            insert.setTimestamp(5, moment);
            insert.setLong(6, account);
            insert.setDate(7, Date.valueOf(lastDay));
            insert.setString(8, reason);
            insert.setString(9, organisation);
            try (var made = insert.executeQuery()) {
                made.next();
                id = made.getLong(1);
            }
        }
        try (PreparedStatement effect = owner.prepareStatement(
                """
                with ended as (update participation p set ends_on = ? from organisation o where o.id = p.organisation_id and o.code = ? and p.benchmark = ? returning p.id)
                insert into cancellation_effect (cancellation_id, participation_id, ends_after) select ?, id, ? from ended
                """)) {
            effect.setDate(1, Date.valueOf(lastDay));
            effect.setString(2, organisation);
            effect.setString(3, benchmark);
            effect.setLong(4, id);
            effect.setDate(5, Date.valueOf(lastDay));
            effect.executeUpdate();
        }
        return id;
    }

    private void withdraw(long cancellation, long administrator) throws SQLException {
        try (PreparedStatement update = owner.prepareStatement(
                        "update cancellation set withdrawn_at = recorded_at, withdrawn_by = ?, withdrawal_reason = 'VOORBEELD: op verzoek van de gemeente.' where id = ?");
                PreparedStatement open = owner.prepareStatement(
                        "update participation set ends_on = null where id in (select participation_id from cancellation_effect where cancellation_id = ?)")) {
            update.setLong(1, administrator);
            update.setLong(2, cancellation);
            update.executeUpdate();
            open.setLong(1, cancellation);
            open.executeUpdate();
        }
    }

    /** The contract years of all participations that there are: those of before the platform was there, which no job renewed. */
    public static void addContractYears(Connection owner, LocalDate today) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                """
                insert into contract_year (participation_id, year, origin, recorded_at)
                select p.id, y, case when y = extract(year from p.starts_on) then 'REGISTRATION' else 'RENEWAL' end, now()
                  from participation p, generate_series(extract(year from p.starts_on)::integer, extract(year from least(p.ends_on, cast(? as date)))::integer) y
                 where p.starts_on <= ? and (p.ends_on is null or p.ends_on >= p.starts_on)
                on conflict do nothing
                """)) {
            insert.setDate(1, Date.valueOf(today));
            insert.setDate(2, Date.valueOf(today));
            insert.executeUpdate();
        }
    }
}
