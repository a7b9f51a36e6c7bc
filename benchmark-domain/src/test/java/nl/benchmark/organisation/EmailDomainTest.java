package nl.benchmark.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("REG-1 mail domains of an organisation")
class EmailDomainTest {

    @Test
    void isKeptInSmallLettersWithoutTheAtSign() {
        assertThat(EmailDomain.checked(" @Voorbeeld.NL ")).isEqualTo("voorbeeld.nl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nl", "a@b.nl", "voorbeeld..nl", "-a.nl", "voor beeld.nl", "https://voorbeeld.nl/"})
    void isNothingElse(String typed) {
        assertThatThrownBy(() -> EmailDomain.checked(typed)).hasMessage("OrganisationRule.EMAIL_DOMAIN");
    }
}
