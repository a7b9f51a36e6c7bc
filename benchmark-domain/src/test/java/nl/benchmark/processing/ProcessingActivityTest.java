package nl.benchmark.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProcessingActivityTest {

    @Test
    @DisplayName("V7 Every activity has an action, so that the register lists nothing that is not done")
    void everyActivityHasAnAction() {
        assertThat(Arrays.stream(AuditAction.values())
                        .flatMap(action -> ProcessingActivity.of(action).stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ProcessingActivity.values());
    }

    @Test
    @DisplayName("D3 A job goes on from an action of the log itself")
    void aJobGoesOnFromAnActionOfTheLog() {
        assertThat(Arrays.stream(AuditAction.values())
                        .filter(action -> ProcessingActivity.follows(action).isPresent()))
                .allSatisfy(action -> {
                    assertThat(ProcessingActivity.of(action)).isPresent();
                    assertThat(ProcessingActivity.of(
                                    ProcessingActivity.follows(action).orElseThrow()))
                            .isPresent();
                });
    }

    @Test
    @DisplayName("D6 The id of an activity is its address and names its version")
    void theIdNamesTheVersion() {
        ActivityVersion second = new ActivityVersion("DELIVERY", 2);
        assertThat(second.path()).isEqualTo("api/v1/processing-activities/DELIVERY/2");
        assertThat(ActivityVersion.parse("https://benchmark.example.nl/" + second.path()))
                .contains(second);
        assertThat(ActivityVersion.parse("DELIVERY/2")).contains(second);
        assertThat(ActivityVersion.parse("DELIVERY")).isEmpty();
        assertThat(ActivityVersion.parse("delivery/2")).isEmpty();
        assertThat(ActivityVersion.parse(null)).isEmpty();
    }

    @Test
    @DisplayName("D7 A question without trace, activity and organisation is refused")
    void aQuestionForEverythingIsRefused() {
        assertThatThrownBy(() -> new ProcessingQuery(null, null, null, null, null))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(ProcessingRule.QUESTION));
        assertThat(new ProcessingQuery(null, null, "GM0363", null, null).organisation())
                .isEqualTo("GM0363");
    }

    @Test
    @DisplayName("V7 Each text of the register is needed")
    void eachTextIsNeeded() {
        assertThat(new ActivityText("n", "p", "b", "s", "d", "r", "t", "x").name())
                .isEqualTo("n");
        assertThatThrownBy(() -> new ActivityText("n", "p", "b", "s", "d", "r", " ", "x"))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new ActivityText("n".repeat(201), "p", "b", "s", "d", "r", "t", "x"))
                .isInstanceOf(RuleViolation.class);
    }
}
