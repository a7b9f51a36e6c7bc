package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @Test
    void aPageOfThePortalIsFollowedWithItsQuestion() {
        assertThat(LocalAddress.orHome("/delivery/deliveries.xhtml?period=2025-03", ""))
                .isEqualTo("/delivery/deliveries.xhtml?period=2025-03");
    }

    @Test
    void aPageOfTheOtherPortalIsNot() {
        assertThat(LocalAddress.orHome("/delivery/deliveries.xhtml", "/admin")).isEqualTo("/admin/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a/../../b",
                ""
            })
    void anotherSiteNeverIs(String address) {
        assertThat(LocalAddress.orHome(address, "")).isEqualTo("/");
    }
}
