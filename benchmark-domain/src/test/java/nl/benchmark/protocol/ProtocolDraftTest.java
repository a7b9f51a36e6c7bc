package nl.benchmark.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("REG-7 editions of the protocol")
class ProtocolDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ProtocolText CHANGES = new ProtocolText("Een zin is anders.", "A sentence is different.");

    private static Map<ProtocolChapter, ProtocolText> chapters(String word) {
        Map<ProtocolChapter, ProtocolText> chapters = new EnumMap<>(ProtocolChapter.class);
        for (ProtocolChapter chapter : ProtocolChapter.values()) {
            chapters.put(chapter, new ProtocolText((word + " ").repeat(20), (word + " ").repeat(20)));
        }
        return chapters;
    }

    private static ProtocolEdition edition(long id, LocalDate day, ProtocolState state) {
        return new ProtocolEdition(
                id, "x", day, CHANGES, chapters("oud"), state, Instant.EPOCH, 0, null, Instant.EPOCH, null, null);
    }

    private static void check(ProtocolDraft draft) {
        draft.check(edition(1, LocalDate.of(2024, 12, 1), ProtocolState.APPROVED), TODAY);
    }

    @Nested
    class Writing {

        @Test
        void takesAFortnightBeforeItHolds() {
            assertThatCode(() -> check(new ProtocolDraft(TODAY.plusDays(14), CHANGES, chapters("nieuw"))))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> check(new ProtocolDraft(TODAY.plusDays(13), CHANGES, chapters("nieuw"))))
                    .hasMessage("ProtocolRule.EFFECTIVE_ON");
        }

        @Test
        void needsEveryChapterInBothLanguages() {
            Map<ProtocolChapter, ProtocolText> chapters = chapters("nieuw");
            chapters.put(ProtocolChapter.FEES, new ProtocolText("tarieven ".repeat(10), " "));
            assertThatThrownBy(() -> check(new ProtocolDraft(TODAY.plusDays(30), CHANGES, chapters)))
                    .hasMessage("ProtocolRule.CHAPTER");
        }

        @Test
        void saysSomethingNewAndTellsWhat() {
            assertThatThrownBy(() -> check(new ProtocolDraft(TODAY.plusDays(30), CHANGES, chapters("oud"))))
                    .hasMessage("ProtocolRule.SAME");
            assertThatThrownBy(() -> check(
                            new ProtocolDraft(TODAY.plusDays(30), new ProtocolText("kort", ""), chapters("nieuw"))))
                    .hasMessage("ProtocolRule.CHANGES");
        }

        @Test
        void isNamedAfterItsMonth() {
            assertThat(new ProtocolDraft(LocalDate.of(2027, 1, 1), CHANGES, Map.of()).edition())
                    .isEqualTo("2027-01");
        }
    }

    @Nested
    class InForce {

        private final ProtocolEdition first = edition(1, LocalDate.of(2024, 12, 1), ProtocolState.APPROVED);
        private final ProtocolEdition next = edition(2, TODAY, ProtocolState.APPROVED);
        private final List<ProtocolEdition> editions = List.of(
                next, first, edition(3, TODAY, ProtocolState.PROPOSED), edition(4, TODAY, ProtocolState.REFUSED));

        @Test
        void isTheLastApprovedFromItsFirstDayOn() {
            assertThat(ProtocolEdition.inForce(editions, TODAY.minusDays(1))).contains(first);
            assertThat(ProtocolEdition.inForce(editions, TODAY)).contains(next);
        }

        @Test
        void isReadBeforeItHolds() {
            assertThat(ProtocolEdition.newest(editions)).contains(next);
        }
    }

    @Test
    void aTextHasParagraphsAndLists() {
        ProtocolText text = new ProtocolText("Een zin\r\nen nog een.\n\nDit:\n- a\n- b", "x");

        assertThat(text.blocks("nl"))
                .containsExactly(
                        new ProtocolText.Block(false, List.of("Een zin en nog een.")),
                        new ProtocolText.Block(false, List.of("Dit:")),
                        new ProtocolText.Block(true, List.of("a", "b")));
    }

    @Test
    void whoRegisteredWithItAcceptedIt() {
        assertThat(new ProtocolReading("GM1", "A", null, null, null, null, true).progress())
                .isEqualTo(ProtocolProgress.ACCEPTED);
        assertThat(new ProtocolReading("GM1", "A", Instant.EPOCH, "x", null, null, false).progress())
                .isEqualTo(ProtocolProgress.READ);
    }
}
