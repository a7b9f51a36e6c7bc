package nl.benchmark.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemonstrationAccountsTest {

    private final List<DemonstrationAccount> accounts = DemonstrationAccounts.create(Sets.SMALL);

    @Test
    void everyParticipantHasAContactPersonAndTheOrganisationOneOfEachRole() {
        assertThat(accounts).hasSize(12 + 6);
        assertThat(accounts)
                .filteredOn(one -> one.role() != DemonstrationRole.CONTACT_PERSON)
                .extracting(DemonstrationAccount::role)
                .containsExactly(
                        DemonstrationRole.ADMINISTRATOR,
                        DemonstrationRole.CONTENT_EXPERT,
                        DemonstrationRole.DATA_OFFICER,
                        DemonstrationRole.FINANCE,
                        DemonstrationRole.HELPDESK,
                        DemonstrationRole.AUDITOR);
    }

    @Test
    void contactPersonsHaveNeutralNamesAndAddressesThatNeverDeliver() {
        DemonstrationAccount amsterdam = accounts.get(0);

        assertThat(amsterdam.email()).isEqualTo("contact@gm0363.voorbeeld.invalid");
        assertThat(amsterdam.name()).isEqualTo("Contactpersoon Amsterdam");
        assertThat(accounts).extracting(DemonstrationAccount::email).doesNotHaveDuplicates();
    }

    @Test
    void passwordsHave16CharactersOfAllClasses() {
        assertThat(accounts)
                .extracting(DemonstrationAccount::password)
                .doesNotHaveDuplicates()
                .allSatisfy(password -> {
                    assertThat(password).hasSize(16).matches("\\S+");
                    assertThat(password).containsPattern("[A-Z]").containsPattern("[a-z]");
                    assertThat(password).containsPattern("[0-9]").containsPattern("[^A-Za-z0-9]");
                });
    }

    @Test
    void tokensAre256BitsAndNotTheSameTwice() {
        assertThat(accounts)
                .extracting(DemonstrationAccount::token)
                .doesNotHaveDuplicates()
                .allSatisfy(token ->
                        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32));
        assertThat(DemonstrationAccounts.create(Sets.SMALL).get(0).token())
                .isNotEqualTo(accounts.get(0).token());
    }

    /** ACC-1: an authenticator app takes it. */
    @Test
    void everyAccountHasItsOwnSecondFactorOf160Bits() {
        assertThat(accounts)
                .extracting(DemonstrationAccount::totpSecret)
                .doesNotHaveDuplicates()
                .allSatisfy(secret -> assertThat(secret).matches("[A-Z2-7]{32}"));
        assertThat(accounts.get(0).code(Instant.parse("2026-11-22T10:00:00Z"))).matches("\\d{6}");
    }

    @Test
    void printingOneShowsNoSecret() {
        DemonstrationAccount one = accounts.get(0);

        assertThat(one.toString())
                .doesNotContain(one.password())
                .doesNotContain(one.token())
                .doesNotContain(one.totpSecret());
    }
}
