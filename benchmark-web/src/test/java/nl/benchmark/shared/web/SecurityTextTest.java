package nl.benchmark.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W1, V11: security.txt as RFC 9116 has it. */
class SecurityTextTest {

    private static final String ADDRESS = "https://benchmark.voorbeeld.invalid/.well-known/security.txt";

    @Test
    void hasEachFieldOnceAndEndsItsLines() {
        assertThat(SecurityText.text(
                        "mailto:beveiliging@voorbeeld.invalid", Instant.parse("2026-11-22T10:11:12Z"), ADDRESS))
                .isEqualTo("Contact: mailto:beveiliging@voorbeeld.invalid\n"
                        + "Expires: 2027-05-21T00:00:00Z\n"
                        + "Preferred-Languages: nl, en\n"
                        + "Canonical: " + ADDRESS + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:00:00Z", "2027-12-31T23:59:59Z", "2028-02-29T12:00:00Z"})
    void expiresAlwaysLaterAndWithinAYear(Instant now) {
        String text = SecurityText.text("tel:+31-20-0000000", now, ADDRESS);
        Instant expires = Instant.parse(text.lines()
                .filter(line -> line.startsWith("Expires: "))
                .map(line -> line.substring("Expires: ".length()))
                .findFirst()
                .orElseThrow());

        assertThat(Duration.between(now, expires)).isBetween(Duration.ofDays(179), Duration.ofDays(180));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@b.invalid", "https://b.invalid/melden", "tel:+31-20-0000000"})
    void takesAddressesThatTheStandardKnows(String contact) {
        assertThat(SecurityText.isContact(contact)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.invalid", "http://b.invalid/", "mailto:", "mailto:a@b.invalid\nExpires: never", "mailto:a b"
            })
    void takesNoOther(String contact) {
        assertThat(SecurityText.isContact(contact)).isFalse();
    }
}
