package nl.benchmark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import liquibase.exception.LiquibaseException;
import nl.benchmark.account.ApiToken;
import nl.benchmark.account.Password;
import nl.benchmark.account.SecretSeal;
import nl.benchmark.account.Totp;
import nl.benchmark.launcher.ApplicationServer;
import nl.benchmark.launcher.DatabaseRoles;
import nl.benchmark.launcher.FreePort;
import nl.benchmark.launcher.Installation;
import nl.benchmark.launcher.demo.AccountsFile;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationInvoices;
import nl.benchmark.launcher.demo.DemonstrationParticipations;
import nl.benchmark.launcher.demo.DemonstrationRegistration;
import nl.benchmark.launcher.demo.DemonstrationRole;
import nl.benchmark.launcher.demo.DemonstrationSet;

/**
 * The whole platform for one process with tests: a new database, the server with the EAR just built, the participants and
 * accounts of the small demonstration, and municipalities without any delivery that tests take for themselves.
 */
public final class RunningPlatform implements AutoCloseable {

    /** More calls than any test makes, so that only the test of the limit meets it. */
    static final int CALLS_PER_MINUTE = 100_000;

    static final String SECURITY_CONTACT = "mailto:beveiliging@voorbeeld.invalid";

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Duration SERVER_START = Duration.ofMinutes(5);
    private static final int OF_BASIS = 6;

    /** A server that lives for minutes gains less from the second compiler than that one takes. */
    static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1");

    private static final LocalDate PARTICIPATING_FROM = LocalDate.of(2021, 1, 1);

    /** In a province in which nobody else takes part; for tests of groups. */
    static final List<String> ZEELAND = List.of("GM0664", "GM0677", "GM0678", "GM0687", "GM0703", "GM0715", "GM0718");

    private final Installation installation;
    private final List<DemonstrationAccount> accounts;
    private final int port;
    private final boolean demonstration;
    private final Map<String, String> environment;
    private final Map<String, Municipality> municipalities = new ConcurrentHashMap<>();
    private final Map<String, DemonstrationAccount> persons = new ConcurrentHashMap<>();
    private final List<Municipality> free = new ArrayList<>();
    private final List<Municipality> ofBasis = new ArrayList<>();
    private Alone alone;
    private ApplicationServer server;
    private int era;
    private Duration moved = Duration.ZERO;

    /** Of the last month everybody is reminded from its first day on, on whatever day the tests run. */
    private static final Map<String, String> REMINDERS = Map.of(
            "BENCHMARK_DELIVERY_REMINDERS",
            "true",
            "BENCHMARK_DELIVERY_REMINDERS_ROUND_SECONDS",
            "3",
            "BENCHMARK_DELIVERY_REMIND_BEFORE_DAYS",
            "40",
            "BENCHMARK_DELIVERY_REMIND_AFTER_DAYS",
            "1");

    private RunningPlatform(
            Installation installation,
            List<DemonstrationAccount> accounts,
            int port,
            boolean demonstration,
            Map<String, String> environment) {
        this.installation = installation;
        this.accounts = accounts;
        this.port = port;
        this.demonstration = demonstration;
        this.environment = environment;
    }

    static RunningPlatform start() {
        return start("platform", true, REMINDERS);
    }

    /** Another one, whose time a test moves. */
    static RunningPlatform startInAnotherTime() {
        return start("platform-in-time", true, Map.of());
    }

    /** Another one, for what the shared one would not be the same after. */
    static RunningPlatform startAside() {
        return start("platform-aside", true, Map.of());
    }

    /** Another one, with the same accounts, that is not told that it is a demonstration but that a proxy is in front. */
    static RunningPlatform startWithoutDemonstration(Map<String, String> environment) {
        return start("platform-in-earnest", false, environment);
    }

    private static RunningPlatform start(String folder, boolean demonstration, Map<String, String> environment) {
        try {
            Path data = target().resolve(folder + "-" + System.getProperty("benchmark.fork", "fork-1"));
            delete(data);
            Installation installation = Installation.open(serverWithEar(), data);
            DemonstrationSet set = DemonstrationSet.small(today());
            List<DemonstrationAccount> accounts = DemonstrationAccounts.create(set);
            new AccountsFile(data).write(accounts);
            try (Connection owner = DriverManager.getConnection(
                    installation.database().url(),
                    DatabaseRoles.MIGRATION,
                    installation.secrets().migrationPassword())) {
                new DemonstrationRegistration(owner, installation.secrets().masterKeys())
                        .register(set.participants(), accounts);
            }
            RunningPlatform platform =
                    new RunningPlatform(installation, accounts, FreePort.find(), demonstration, environment);
            platform.prepareMunicipalities();
            // a processor that loses power is no test here, and waiting for the disk is a part of every request
            platform.execute("alter system set fsync = off");
            platform.rows("select pg_reload_conf()");
            platform.startServer(Map.of());
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The platform does not start", e);
        }
    }

    /** Today in Europe/Amsterdam, as the server has it. */
    static LocalDate today() {
        return LocalDate.now(Clock.system(ZONE));
    }

    /** Newest month that is over, so that it may be delivered. */
    static YearMonth lastMonth() {
        return YearMonth.from(today()).minusMonths(1);
    }

    /** The project's folder. */
    static Path root() {
        return folder("benchmark.root", "..");
    }

    /** Where results of the tests go. */
    static Path target() {
        return folder("benchmark.target", "target");
    }

    private static Path folder(String property, String otherwise) {
        return Path.of(System.getProperty(property, otherwise)).toAbsolutePath().normalize();
    }

    /** The provisioned server, with the EAR just built once a platform was started. */
    static Path home() {
        return root().resolve("benchmark-ear/target/server");
    }

    private static Path serverWithEar() throws IOException {
        Path target = root().resolve("benchmark-ear/target");
        Path home = home();
        try (Stream<Path> files = Files.list(target)) {
            Path ear = files.filter(file -> file.getFileName().toString().endsWith(".ear"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No EAR in " + target + "; build it first (./benchmark build)"));
            // Moved into place, since another process with tests may be starting its server from there.
            Path copy = Files.createTempFile(target, "benchmark", ".copy");
            Files.copy(ear, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, home.resolve("standalone/deployments/benchmark.ear"), StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A participant that no other test gets and the code of an area in which nobody else takes part. */
    record Alone(Municipality municipality, String area) {}

    /** Some municipalities that are not in the demonstration take part, with a token and without a password. */
    private void prepareMunicipalities() throws SQLException {
        try (Connection connection = superuser()) {
            List<Object[]> rows = rows(
                    connection,
                    """
                    with taking as (
                        insert into benchmark.participation (organisation_id, benchmark, module, starts_on)
                        select id, 'WI', 'VERDIEPEND', ? from benchmark.organisation o
                         where kind = 'MUNICIPALITY' and valid_to is null
                           and not exists (select from benchmark.participation p where p.organisation_id = o.id)
                           and (code = any (string_to_array(?, ',')) or (code like 'GM1___' or code like 'GM02__' or code like 'GM06__' or code like 'GM08__' or code like 'GM074_' or code like 'GM075_' or code like 'GM076_') and code not in (
                               select o.code from benchmark.organisation_area m join benchmark.area a on a.id = m.area_id join benchmark.organisation o on o.id = m.organisation_id
                                where a.code = 'PV29'))
                        returning organisation_id)
                    insert into benchmark.agreement (organisation_id, in_force_from, model_version)
                    select organisation_id, ?, 'test' from taking returning organisation_id, (select code from benchmark.organisation where id = organisation_id)
                    """,
                    java.sql.Date.valueOf(PARTICIPATING_FROM),
                    String.join(",", ZEELAND),
                    java.sql.Date.valueOf(PARTICIPATING_FROM));
            for (Object[] row : rows) {
                String code = (String) row[1];
                Municipality municipality =
                        new Municipality(this, code, addAccount(connection, code, "CONTACT_PERSON", "contact"));
                municipalities.put(code, municipality);
                if (!ZEELAND.contains(code)) {
                    free.add(municipality);
                }
            }
            while (ofBasis.size() < OF_BASIS) {
                Municipality municipality = free.remove(free.size() - 1);
                ofBasis.add(municipality);
                execute(
                        connection,
                        "update benchmark.participation set module = 'BASIS' where organisation_id = (select id from benchmark.organisation where code = ?)",
                        municipality.code());
            }
            alone = setAside(connection);
            DemonstrationParticipations.addContractYears(connection, today());
        }
    }

    private Alone setAside(Connection connection) throws SQLException {
        for (Object[] row : rows(
                connection,
                """
                select min(o.code), a.code from organisation_area m
                  join area a on a.id = m.area_id join organisation o on o.id = m.organisation_id
                  join participation p on p.organisation_id = o.id
                 where m.valid_to is null and a.code not like 'SC%' and p.ends_on is null
                 group by a.code having count(*) = 1 order by 1
                """)) {
            Municipality municipality = municipalities.get((String) row[0]);
            if (free.remove(municipality)) {
                return new Alone(municipality, (String) row[1]);
            }
        }
        throw new IllegalStateException("No participant of the tests is alone in an area");
    }

    /** Another account of a participant (role of the product), by its token. */
    String addAccount(String organisation, String role) {
        try (Connection connection = superuser()) {
            return addAccount(connection, organisation, role, role.toLowerCase(java.util.Locale.ROOT));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String addAccount(Connection connection, String organisation, String role, String mailbox)
            throws SQLException {
        ApiToken token = ApiToken.random(new SecureRandom());
        execute(
                connection,
                """
                with made as (
                    insert into benchmark.account (email, name, role, organisation_id, password_hash)
                    select ?, ?, ?, id, 'none' from benchmark.organisation where code = ? returning id)
                insert into benchmark.api_token (account_id, name, token_hash, created_at, expires_on)
                select id, 'test', ?, now(), date '2099-12-31' from made
                """,
                mailbox + "@" + organisation.toLowerCase(java.util.Locale.ROOT) + ".test.invalid",
                role + " " + organisation,
                role,
                organisation,
                token.hash());
        return token.value();
    }

    /** A new person of a participant who can sign in to the portal; role of the product. */
    DemonstrationAccount person(String organisation, String role) {
        String email = role.toLowerCase(java.util.Locale.ROOT) + "."
                + ApiToken.random(new SecureRandom()).value().substring(0, 8).toLowerCase(java.util.Locale.ROOT)
                + ".page@"
                + organisation.toLowerCase(java.util.Locale.ROOT) + ".test.invalid";
        String password = "Page-" + ApiToken.random(new SecureRandom()).value().substring(0, 16);
        Totp totp = Totp.random(new SecureRandom());
        long id = (Long) rows(
                        """
                        insert into account (email, name, role, organisation_id, password_hash)
                        select ?, ?, ?, id, ? from organisation where code = ?
                        returning id
                        """,
                        email,
                        "Proefpersoon",
                        role,
                        Password.hash(password),
                        organisation)
                .get(0)[0];
        execute("update account set totp_secret = ? where id = ?", sealedSeed(totp, id), id);
        DemonstrationAccount person = new DemonstrationAccount(
                organisation, DemonstrationRole.CONTACT_PERSON, email, "Proefpersoon", password, totp.base32(), "");
        persons.put(email, person);
        return person;
    }

    private byte[] sealedSeed(Totp totp, long account) {
        return new SecretSeal(installation.secrets().masterKeys(), SecretSeal.SECOND_FACTOR)
                .seal(totp.seed(), "account " + account);
    }

    /** An account whose password and second factor are known here. */
    Optional<DemonstrationAccount> known(String email) {
        return Stream.concat(accounts.stream(), persons.values().stream())
                .filter(account -> account.email().equalsIgnoreCase(email.strip()))
                .findFirst();
    }

    /** Later than it is by now, and later than the last time; it goes on from there. Whoever was signed in for long no longer is. */
    void moveTo(LocalDateTime time) {
        try {
            Path written = Files.writeString(clock().resolveSibling("clock.new"), time.toString());
            Files.move(written, clock(), StandardCopyOption.ATOMIC_MOVE);
            era++;
            moved = Duration.between(
                    Files.getLastModifiedTime(clock()).toInstant(),
                    time.atZone(ZONE).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path clock() {
        return installation.data().resolve("clock");
    }

    /** As the server has it. */
    Instant now() {
        return Instant.now(Clock.systemUTC()).plus(moved);
    }

    /** A code works once, and a test does not wait half a minute for the next. */
    String freshCode(DemonstrationAccount account) {
        execute("update account set totp_last_step = 0 where email = ?", account.email());
        return account.code(now());
    }

    private void startServer(Map<String, String> more) throws IOException {
        Map<String, String> all = new HashMap<>();
        if (demonstration) {
            all.put(
                    "BENCHMARK_DEMONSTRATION_ACCOUNTS",
                    new AccountsFile(installation.data()).path().toString());
            all.put("BENCHMARK_DEMONSTRATION_CLOCK", clock().toString());
            all.putAll(DemonstrationInvoices.seller());
        }
        if (!demonstration) {
            all.put("BENCHMARK_BEHIND_PROXY", "true");
            all.put("BENCHMARK_PUBLIC_URL", publicAddress().toString());
        }
        all.put("BENCHMARK_SECURITY_CONTACT", SECURITY_CONTACT);
        all.put("BENCHMARK_FILES_PER_MINUTE", Integer.toString(CALLS_PER_MINUTE));
        all.put("BENCHMARK_API_CALLS_PER_MINUTE", Integer.toString(CALLS_PER_MINUTE));
        all.put("BENCHMARK_SIGN_IN_ATTEMPTS_PER_MINUTE", Integer.toString(CALLS_PER_MINUTE));
        all.put("BENCHMARK_CONFIRMATION_MINUTES", "600");
        all.put("BENCHMARK_API_DELIVERIES_PER_MINUTE", "240");
        all.put("BENCHMARK_SOURCE_QUIET_SECONDS", "1");
        all.put("BENCHMARK_AUDIT_ROUND_SECONDS", "3");
        all.put("BENCHMARK_PARTICIPATION_ROUND_SECONDS", "3");
        all.put("BENCHMARK_REGISTRATION_ROUND_SECONDS", "3");
        all.put("BENCHMARK_DELIVERY_REMINDERS", "false"); // where time is moved they would be the newest mail
        all.put("BENCHMARK_PARTICIPATION_FRESH_SECONDS", "1"); // tests change rows past the services
        all.putAll(environment);
        all.putAll(more);
        era++;
        server = installation.startServer(port, QUICK_TO_START, all);
        try {
            server.awaitReady(SERVER_START);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Ends the server as a crash would. */
    void kill() {
        try {
            server.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What each of its threads does, into its log. */
    void writeThreads() {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(server.pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A session is worth nothing in the next: after another start of the server, and after a leap in time. */
    int era() {
        return era;
    }

    /** After {@link #kill}. */
    void startAgain() {
        startAgain(Map.of());
    }

    /** After {@link #kill}, with further settings until it is killed again. */
    void startAgain(Map<String, String> environment) {
        try {
            startServer(environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the participants' portal; ends in a slash. */
    URI address() {
        return server.address();
    }

    /** Where a visitor finds it: the same, or with TLS at the proxy that a test plays. */
    URI publicAddress() {
        return demonstration ? address() : URI.create("https://127.0.0.1:" + port + "/");
    }

    /** What the proxy says of each request. */
    Map<String, String> saidByProxy() {
        return demonstration ? Map.of() : Map.of("X-Forwarded-Proto", "https");
    }

    Path log() {
        return installation.data().resolve("server/log");
    }

    Path data() {
        return installation.data();
    }

    Installation installation() {
        return installation;
    }

    /** The API without a token. */
    Api anonymous() {
        return new Api(address(), null);
    }

    Api as(String token) {
        return new Api(address(), token);
    }

    /** The API as staff of the benchmark organisation, or the auditor. */
    Api as(DemonstrationRole role) {
        return as(account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role).token());
    }

    DemonstrationAccount account(String organisation, DemonstrationRole role) {
        return accounts.stream()
                .filter(account -> account.organisation().equals(organisation) && account.role() == role)
                .findFirst()
                .orElseThrow();
    }

    List<DemonstrationAccount> accounts() {
        return accounts;
    }

    /** A participant of the demonstration. */
    Municipality demonstration(String code) {
        return new Municipality(
                this, code, account(code, DemonstrationRole.CONTACT_PERSON).token());
    }

    /** A participant without any delivery that no other test gets. */
    synchronized Municipality municipality() {
        if (free.isEmpty()) {
            throw new IllegalStateException("Every municipality of the tests was taken: let more take part");
        }
        return free.remove(0);
    }

    /** The same without the deepening module. */
    synchronized Municipality municipalityOfBasis() {
        return ofBasis.remove(0);
    }

    Alone alone() {
        return alone;
    }

    /** One of {@link #ZEELAND}. */
    Municipality municipality(String code) {
        return municipalities.get(code);
    }

    /** Past every policy, to look at what is really there. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                installation.database().url() + "?currentSchema=benchmark", "postgres", "postgres");
    }

    Connection asApplication() throws SQLException {
        return DriverManager.getConnection(
                installation.database().url(),
                DatabaseRoles.APPLICATION,
                installation.secrets().applicationPassword());
    }

    Connection asPublication() throws SQLException {
        return DriverManager.getConnection(
                installation.database().url(),
                DatabaseRoles.PUBLICATION,
                installation.secrets().publicationPassword());
    }

    Connection asMigration() throws SQLException {
        return DriverManager.getConnection(
                installation.database().url(),
                DatabaseRoles.MIGRATION,
                installation.secrets().migrationPassword());
    }

    /** One number from a query as superuser. */
    long count(String sql, Object... arguments) {
        return ((Number) rows(sql, arguments).get(0)[0]).longValue();
    }

    List<Object[]> rows(String sql, Object... arguments) {
        try (Connection connection = superuser()) {
            return rows(connection, sql, arguments);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void execute(String sql, Object... arguments) {
        try (Connection connection = superuser()) {
            execute(connection, sql, arguments);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void execute(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            statement.executeUpdate();
        }
    }

    private static List<Object[]> rows(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            try (ResultSet found = statement.executeQuery()) {
                List<Object[]> rows = new ArrayList<>();
                while (found.next()) {
                    Object[] row = new Object[found.getMetaData().getColumnCount()];
                    for (int column = 0; column < row.length; column++) {
                        row[column] = found.getObject(column + 1);
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    @Override
    public void close() throws IOException {
        installation.close();
    }

    /** Names of the files in the spool that a delivery points to; what a failed commit left there is of nobody. */
    List<String> waitingFiles() {
        List<String> files = SmallDisk.files(data().resolve("spool"));
        return rows("select spool from delivery where spool is not null").stream()
                .map(row -> (String) row[0])
                .filter(files::contains)
                .toList();
    }
}
