package nl.benchmark.account.service;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Grant;
import nl.benchmark.account.Right;
import nl.benchmark.account.Rights;
import nl.benchmark.account.Role;
import nl.benchmark.account.WorkArea;
import nl.benchmark.account.WorkScope;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A caller from a row with the columns {@code account_id, email, name, role, organisation_id, code, language}: at
 * sign-in, and for the account on whose behalf a job works.
 */
public final class CallerMapper implements RowMapper<Caller> {

    /** Column {@code rights}: an array of {@code WI:READ}, and {@code WI:} for a benchmark in which the account may do nothing. */
    static final String RIGHTS =
            """
            array(select r.benchmark || ':' || unnest(case when r.rights = '{}' then array[''] else r.rights end)
                    from account_right r where r.account_id = a.id) as rights""";

    /** Column {@code external_areas}: names of areas of work; null for who is not external. */
    static final String SCOPE = "a.external_areas";

    /** Column {@code grants}: an array of {@code 17|GM0363|WI|READ,DELIVER|2027-01-31}, what works on {@code :today} in other organisations. */
    static final String GRANTS =
            """
            array(select concat_ws('|', g.organisation_id, h.code, g.benchmark, array_to_string(g.rights, ','), g.ends_on)
                    from account_grant g join organisation h on h.id = g.organisation_id
                   where g.account_id = a.id and g.ended_at is null and g.ends_on >= :today order by h.name) as grants""";

    private final boolean withRights;

    /** The rights are those of the role: for work that was admitted before. */
    public CallerMapper() {
        this(false);
    }

    private CallerMapper(boolean withRights) {
        this.withRights = withRights;
    }

    /** Reads the columns {@link #RIGHTS} and {@link #SCOPE} as well. */
    static CallerMapper withRights() {
        return new CallerMapper(true);
    }

    static WorkScope scope(ResultSet row) throws SQLException {
        Array areas = row.getArray("external_areas");
        return areas == null ? WorkScope.EVERYTHING : WorkScope.only(areas(areas));
    }

    static List<WorkArea> areas(Array names) throws SQLException {
        return Stream.of((String[]) names.getArray()).map(WorkArea::valueOf).toList();
    }

    static Rights rights(ResultSet row, Role role) throws SQLException {
        Map<String, List<Right>> found = new TreeMap<>();
        for (String one : (String[]) row.getArray("rights").getArray()) {
            String[] parts = one.split(":", 2);
            List<Right> rights = found.computeIfAbsent(parts[0], key -> new ArrayList<>());
            if (!parts[1].isEmpty()) {
                rights.add(Right.valueOf(parts[1]));
            }
        }
        Rights rights = Rights.of(role);
        for (Map.Entry<String, List<Right>> one : found.entrySet()) {
            rights = rights.with(one.getKey(), one.getValue());
        }
        return rights;
    }

    static List<Grant> grants(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("grants").getArray())
                .map(text -> text.split("\\|"))
                .map(parts -> new Grant(
                        Long.parseLong(parts[0]),
                        parts[1],
                        parts[2],
                        Arrays.stream(parts[3].split(",")).map(Right::valueOf).collect(Collectors.toUnmodifiableSet()),
                        LocalDate.parse(parts[4])))
                .toList();
    }

    @Override
    public Caller map(ResultSet row, StatementContext context) throws SQLException {
        Role role = Role.valueOf(row.getString("role"));
        Caller caller = new Caller(
                row.getLong("account_id"),
                row.getString("email"),
                row.getString("name"),
                role,
                row.getObject("organisation_id", Long.class),
                row.getString("code"),
                row.getString("language"),
                withRights ? rights(row, role) : Rights.of(role));
        return withRights ? caller.within(scope(row)) : caller;
    }
}
