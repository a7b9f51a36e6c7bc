package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W6: a file is saved, never shown, under the name that it has, whatever stands in it. */
class AttachmentTest {

    @Test
    void theNameAsItIsAndInPlainLetters() {
        assertThat(Attachment.named("Súdwest-Fryslân – 2025.docx"))
                .isEqualTo(
                        "attachment; filename=\"Sudwest-Fryslan - 2025.docx\"; filename*=UTF-8''S%C3%BAdwest-Frysl%C3%A2n%20%E2%80%93%202025.docx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: x=1.csv",
                "a\"; filename=\"b.exe",
                "..\\..\\x",
                "a%0d%0ab.csv",
                "\u202Efdp.exe",
                "a\u0000b",
                "a;b=c"
            })
    void nothingInANameEndsTheHeaderOrItsQuotes(String name) {
        String header = Attachment.named(name);

        assertThat(header).matches("attachment; filename=\"[ -~&&[^\"\\\\%]]*\"; filename\\*=UTF-8''[A-Za-z0-9%._*-]*");
    }
}
