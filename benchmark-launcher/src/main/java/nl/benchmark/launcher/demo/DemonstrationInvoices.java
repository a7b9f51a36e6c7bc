package nl.benchmark.launcher.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.benchmark.participation.NoticeTerm;

/**
 * Invoices for the demonstration (INV-1): details of most participants, invoices of a few, and what became of those: sent,
 * paid, paid in part, too late and held back. All of it is invented; the seller, its numbers and its account do not exist.
 */
public final class DemonstrationInvoices {

    private static final List<String> INVOICED = List.of("GM0363", "GM0599", "GM0344", "GM0193");
    /** Its invoice was made and not sent. */
    private static final String UNSENT = "GM0193";
    /** Wrote nothing about its invoices. */
    private static final String SILENT = "GM0268";
    /** Has no number that an e-invoice may carry. */
    private static final String WITHOUT_NUMBER = "GM0995";
    /** Its invoice is one that the official rules refused. */
    private static final String HELD = "GM0200";

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Connection owner;

    public DemonstrationInvoices(Connection owner) {
        this.owner = owner;
    }

    /** Who sends invoices, for the environment of the server. */
    public static Map<String, String> seller() {
        return Map.of(
                "BENCHMARK_INVOICE_NAME", "VOORBEELD Benchmark B.V.",
                "BENCHMARK_INVOICE_STREET", "Voorbeeldlaan 1",
                "BENCHMARK_INVOICE_POSTAL_CODE", "3511 AA",
                "BENCHMARK_INVOICE_CITY", "Utrecht",
                "BENCHMARK_INVOICE_KVK", "12345678",
                "BENCHMARK_INVOICE_VAT_NUMBER", "NL123456789B01",
                "BENCHMARK_INVOICE_IBAN", "NL91ABNA0417164300",
                "BENCHMARK_INVOICE_EMAIL", "financien@benchmark.invalid");
    }

    /** Before the server starts: it issues what is asked here within seconds. */
    public void ask(List<Participant> participants) throws SQLException {
        int year = year();
        for (Participant participant : participants) {
            if (!SILENT.equals(participant.code())) {
                details(participant.code(), participant.name(), !WITHOUT_NUMBER.equals(participant.code()));
            }
        }
        for (String name : DemonstrationCooperations.NAMES) {
            details(codeOf(name), name, true);
        }
        for (String code : invoiced()) {
            update(
                    """
                    insert into invoice_run (kind, year, organisation_id, state, started_at, started_by, lease_until)
                    select 'YEARLY', ?, o.id, 'RUNNING', now(), a.id, now() from organisation o, account a where o.code = ? and a.role = 'FINANCE'
                    """,
                    year,
                    code);
        }
        hold(year);
    }

    /** This year, or the last one for which the inhabitants of the year before are known. */
    private int year() throws SQLException {
        return (int) Math.min(Year.now(NoticeTerm.ZONE).getValue(), number("select max(year) + 1 from inhabitants"));
    }

    /** The municipalities, and then the co-operations, which pay for their members. */
    private List<String> invoiced() throws SQLException {
        List<String> codes = new ArrayList<>(INVOICED);
        for (String name : DemonstrationCooperations.NAMES) {
            codes.add(codeOf(name));
        }
        return codes;
    }

    private String codeOf(String name) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("select code from organisation where name = ?")) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private void details(String code, String name, boolean numbered) throws SQLException {
        update(
                """
                insert into organisation_details (organisation_id, address, postal_code, city, phone, email, invoice_name, invoice_email, invoice_reference, peppol_id,
                    changed_at, changed_by)
                select o.id, 'Voorbeeldplein 1', '1000 AA', ?, '000 000 0000', ?, 'Crediteurenadministratie', ?, 'VOORBEELD', ?, now(), a.id
                  from organisation o, account a where o.code = ? and a.role = 'FINANCE'
                """,
                name,
                "info@" + code.toLowerCase(Locale.ROOT) + ".demo.invalid",
                "crediteuren@" + code.toLowerCase(Locale.ROOT) + ".demo.invalid",
                numbered ? "0190:0000000" + code.substring(2) + "000000000" : null,
                code);
    }

    private void hold(int year) throws SQLException {
        update(
                """
                insert into invoice (organisation_id, kind, occasion, state, fee_year, package, recipient_name, recipient_street, recipient_postal_code,
                    recipient_city, recipient_scheme, recipient_identifier, recipient_email, buyer_reference, profile, net, vat, total, held_because, made_at, made_by)
                    select o.id, 'INVOICE', 'YEARLY', 'HELD', ?, 'WI_VERDIEPEND', o.name, 'Voorbeeldplein 1', '1000 AA', 'Voorbeeldstad', '0190',
                        '00000000200000000000', 'crediteuren@gm0200.demo.invalid', 'VOORBEELD', 'NLCIUS', 100, 21, 121,
                        'VOORBEELD [BR-NL-10] De klant heeft geen KvK-nummer of OIN.', now(), a.id
                  from organisation o, account a where o.code = ? and a.role = 'FINANCE'
                """,
                year,
                HELD);
        update(
                """
                insert into invoice_line (invoice_id, organisation_id, seq, description, quantity, unit_price, amount, vat_category, vat_rate)
                select id, organisation_id, 1, 'VOORBEELD', 1, 100, 100, 'S', 21 from invoice where state = 'HELD'
                """);
    }

    /** Once the server works: waits for the invoices, and lets some of them be sent and paid. */
    public void letSomeBePaid() throws SQLException, InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (number("select count(*) from invoice_run where state = 'RUNNING'") > 0) {
            if (System.nanoTime() > until) {
                return; // they stay as they are; the demonstration works without
            }
            Thread.sleep(PAUSE.toMillis());
        }
        List<String> invoiced = invoiced();
        for (String code : invoiced) {
            if (!UNSENT.equals(code)) {
                send(code);
            }
        }
        long statement = number(
                """
                insert into bank_statement (iban, identification, sha256, entries, imported_at, imported_by)
                select 'NL91ABNA0417164300', 'VOORBEELD-1', 'VOORBEELD', 5, now(), a.id from account a where a.role = 'FINANCE' returning id
                """);
        pay(statement, 1, INVOICED.get(0), BigDecimal.ONE);
        pay(statement, 2, INVOICED.get(1), new BigDecimal("0.4"));
        int seq = 3;
        for (String code : invoiced.subList(INVOICED.size(), invoiced.size())) {
            pay(statement, seq, code, BigDecimal.ONE);
            seq++;
        }
    }

    private void send(String code) throws SQLException {
        update(
                """
                with sent as (
                    update invoice i set state = 'SENT', sent_at = now() from organisation o
                     where o.id = i.organisation_id and o.code = ? and i.state = 'ISSUED' returning i.*, o.name as organisation),
                mailed as (
                    insert into outbox (kind, recipient, language, arguments, made_at, next_attempt_at)
                    select 'INVOICE', recipient_email, 'nl', array[organisation, number, case when package = 'SI' then 'Statushouders & Inburgering ' else 'Werk & Inkomen ' end || fee_year, '€ ' || translate(to_char(total, 'FM999,999,990.00'), ',.', '.,'),
                        extract(day from due_on) || ' ' || (array['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november',
                            'december'])[extract(month from due_on)::integer] || ' ' || extract(year from due_on)], now(), now() from sent returning id),
                attached as (
                    insert into outbox_attachment (outbox_id, seq, name, media_type, content)
                    select mailed.id, file.seq, sent.number || file.suffix, file.type, case file.seq when 1 then sent.pdf else sent.ubl end
                      from mailed, sent, (values (1, '.pdf', 'application/pdf'), (2, '.xml', 'application/xml')) file (seq, suffix, type))
                insert into invoice_mail (invoice_id, organisation_id, kind, recipient, outbox_id, made_at, made_by)
                select sent.id, sent.organisation_id, 'INVOICE', sent.recipient_email, mailed.id, now(), sent.issued_by from sent, mailed
                """,
                code);
    }

    private void pay(long statement, int seq, String code, BigDecimal part) throws SQLException {
        update(
                """
                insert into payment (statement_id, seq, booked_on, amount, payer_name, payer_iban, remittance, organisation_id, invoice_id, matched_at, matched_by)
                select ?, ?, current_date, round(i.total * ?, 2), case o.kind when 'COOPERATION' then '' else 'Gemeente ' end || o.name, '', 'VOORBEELD ' || i.number, i.organisation_id, i.id, now(), i.issued_by
                  from invoice i join organisation o on o.id = i.organisation_id where o.code = ? and i.state = 'SENT'
                """,
                statement,
                seq,
                part,
                code);
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}
