package nl.benchmark.account.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.benchmark.account.OrganisationDetails;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of table organisation_details. */
public final class OrganisationDetailsMapper implements RowMapper<OrganisationDetails> {

    @Override
    public OrganisationDetails map(ResultSet row, StatementContext context) throws SQLException {
        return new OrganisationDetails(
                row.getString("address"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("invoice_name"),
                row.getString("invoice_address"),
                row.getString("invoice_postal_code"),
                row.getString("invoice_city"),
                row.getString("invoice_email"),
                row.getString("invoice_reference"),
                row.getString("peppol_id"));
    }
}
