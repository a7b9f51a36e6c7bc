package nl.benchmark.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the accounts of a set: the contact person of every participant and one of each role of the benchmark organisation.
 * Secrets are drawn when the data folder is first made; from then on {@link AccountsFile} is where they are.
 */
public final class DemonstrationAccounts {

    /** In the column organisation for the accounts of the benchmark organisation and the auditor. */
    public static final String BENCHMARK_ORGANISATION = "BENCHMARK";

    private static final String DOMAIN = ".voorbeeld.invalid";

    private DemonstrationAccounts() {}

    /** New accounts with new secrets, each time others. */
    public static List<DemonstrationAccount> create(DemonstrationSet set) {
        Secrets secrets = new Secrets();
        List<DemonstrationAccount> accounts = new ArrayList<>();
        for (Participant participant : set.participants()) {
            accounts.add(account(participant.code(), DemonstrationRole.CONTACT_PERSON, secrets));
        }
        for (DemonstrationRole role : DemonstrationRole.values()) {
            if (!role.isOfParticipant()) {
                accounts.add(account(BENCHMARK_ORGANISATION, role, secrets));
            }
        }
        return accounts;
    }

    private static DemonstrationAccount account(String organisation, DemonstrationRole role, Secrets secrets) {
        String email = role.mailbox() + "@" + organisation.toLowerCase(Locale.ROOT) + DOMAIN;
        return new DemonstrationAccount(
                organisation,
                role,
                email,
                name(organisation, role),
                secrets.password(),
                secrets.totpSecret(),
                secrets.token());
    }

    /** The file has no names; they follow from organisation and role. */
    static String name(String organisation, DemonstrationRole role) {
        return role.isOfParticipant() ? role.displayName() + " " + nameOf(organisation) : role.displayName();
    }

    private static String nameOf(String organisation) {
        return DemonstrationMunicipality.find(organisation)
                .map(DemonstrationMunicipality::name)
                .orElse(organisation);
    }
}
