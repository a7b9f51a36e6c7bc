package nl.benchmark.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail in two languages, and when it is tried again. */
class MailTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<String> ARGUMENTS = List.of("first", "second", "third", "fourth", "fifth", "sixth");

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void everyKindHasItsTextsInBothLanguages(MailKind kind) {
        Mail dutch = Mail.of(kind, "a@b.invalid", "nl", ARGUMENTS, "https://host/path");
        Mail english = Mail.of(kind, "a@b.invalid", "en", ARGUMENTS, "https://host/path");

        assertThat(dutch.subject()).isNotBlank().isNotEqualTo(english.subject());
        assertThat(dutch.body()).startsWith("Geachte heer, mevrouw,").doesNotContain("{");
        assertThat(english.body()).startsWith("Dear Sir or Madam,").doesNotContain("{");
        assertThat(dutch.body().contains("https://host/path")).isEqualTo(kind.hasLink());
        assertThat(english.body().contains("https://host/path")).isEqualTo(kind.hasLink());
    }

    @Test
    void bothFilesHaveTheSameKeysAndNoStraightApostrophe() throws IOException {
        Properties dutch = read("mail_nl.properties");
        Properties english = read("mail.properties");

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        assertThat(dutch.values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Properties read(String file) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(Mail.class.getResourceAsStream(file), StandardCharsets.UTF_8));
        return texts;
    }

    @Test
    void momentsAreWrittenInTheLanguageAndZoneOfTheReader() {
        assertThat(Mail.moment(NOW, "nl")).isEqualTo("22 november 2026 11:00");
        assertThat(Mail.moment(NOW, "en")).isEqualTo("22 November 2026 11:00");
        assertThat(Mail.day(LocalDate.of(2026, 3, 1), "nl")).isEqualTo("1 maart 2026");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "9, 256", "10, 360", "100, 360"})
    void theWaitDoublesToSixHours(int attempts, long minutes) {
        assertThat(SendingRule.wait(attempts)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void mailIsGivenUpAfterThreeDaysOrWhenItsLinkHasEnded() {
        Instant old = NOW.minus(Duration.ofDays(3));

        assertThat(SendingRule.isGivenUp(old.plusSeconds(1), null, NOW)).isFalse();
        assertThat(SendingRule.isGivenUp(old, null, NOW)).isTrue();
        assertThat(SendingRule.isGivenUp(NOW, NOW.plusSeconds(1), NOW)).isFalse();
        assertThat(SendingRule.isGivenUp(NOW, NOW, NOW)).isTrue();
    }
}
