package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.account.AccountRow;
import nl.benchmark.account.ExternalWork;
import nl.benchmark.account.Role;
import org.jdbi.v3.core.Jdbi;

/** Lines of the list of accounts; the database shows those that the caller may see. */
@ApplicationScoped
class AccountList {

    @Inject
    private Jdbi jdbi;

    /** Staff first, by organisation and name. The condition is ours, on account {@code a}, with parameter {@code :id}. */
    List<AccountRow> rows(String condition, long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.id, a.name, a.email, a.role, o.code, a.active, a.ends_on, a.password_hash is not null and not a.password_initial as password,
                               a.totp_secret is not null as second_factor, a.second_factor_by, a.last_signed_in_at, a.external_employer, a.external_agreement, a.external_scope, a.external_areas, a.external_from,
                               case when a.password_initial then a.initial_until
                                    else (select max(l.expires_at) from account_link l where l.account_id = a.id and l.purpose = 'INVITATION' and l.used_at is null) end as invited_until,
                        """
                                + CallerMapper.RIGHTS
                                + " from account a left join organisation o on o.id = a.organisation_id where "
                                + condition + " order by o.name nulls first, a.name, a.id")
                .bind("id", id)
                .map((row, context) -> {
                    Role role = Role.valueOf(row.getString("role"));
                    return new AccountRow(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("email"),
                            role,
                            row.getString("code"),
                            row.getBoolean("active"),
                            row.getObject("ends_on", LocalDate.class),
                            row.getBoolean("password"),
                            row.getBoolean("second_factor"),
                            row.getObject("second_factor_by", LocalDate.class),
                            AccountRows.moment(row, "invited_until"),
                            AccountRows.moment(row, "last_signed_in_at"),
                            CallerMapper.rights(row, role),
                            row.getString("external_employer") == null
                                    ? null
                                    : new ExternalWork(
                                            row.getString("external_employer"),
                                            row.getString("external_agreement"),
                                            row.getString("external_scope"),
                                            CallerMapper.areas(row.getArray("external_areas")),
                                            row.getObject("external_from", LocalDate.class)));
                })
                .list());
    }
}
