package nl.benchmark.account;

import java.io.Serializable;

/**
 * A contact person of a participant, for other participants (ACC-3). What was not filled in is null.
 *
 * @param organisation CBS code
 * @param organisationPhone of the organisation as a whole
 */
public record ContactRow(
        String organisation,
        String name,
        String jobTitle,
        String email,
        String phone,
        String organisationPhone,
        String organisationEmail)
        implements Serializable {}
